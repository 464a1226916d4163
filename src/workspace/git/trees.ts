import type {Objects} from './objects.ts'

export interface TreeEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'submodule'
  readonly hash: string
}

/** A file's place in a commit's tree. */
export interface TreeFile {
  /** From the tree's root, as the tree spells it. */
  readonly path: string
  readonly kind: TreeEntry['kind']
  readonly hash: string
}

/** Trees of one repository, each read once. */
export interface Trees {
  /** The entry at a path, letter case apart where no entry has its case; `null` where there is none. */
  readonly find: (tree: string, path: string) => Promise<TreeFile | null>
  /** All files below a folder's tree, with their paths below it. Hidden ones and `node_modules` are left out. */
  readonly list: (tree: string) => Promise<readonly TreeFile[]>
  /** What lies directly in the folder of a tree. */
  readonly entries: (tree: string) => Promise<readonly TreeEntry[]>
}

export function openTrees(objects: Objects): Trees {
  const known = new Map<string, Promise<readonly TreeEntry[]>>()
  const entries = (hash: string) => {
    const found =
      known.get(hash) ?? objects.read(hash).then(object => (object?.type === 'tree' ? parseTree(object.bytes, hash.length / 2) : []))
    known.set(hash, found)
    return found
  }
  return {find, list, entries}

  async function find(tree: string, path: string): Promise<TreeFile | null> {
    let found: TreeFile = {path: '', kind: 'folder', hash: tree}
    for (const segment of path.split('/').filter(one => one !== '')) {
      if (found.kind !== 'folder') return found.kind === 'submodule' ? found : null
      const all = await entries(found.hash)
      const folded = segment.toLowerCase()
      const entry = all.find(({name}) => name === segment) ?? all.find(({name}) => name.toLowerCase() === folded)
      if (entry === undefined) return null
      found = {path: found.path === '' ? entry.name : `${found.path}/${entry.name}`, kind: entry.kind, hash: entry.hash}
    }
    return found
  }

  async function list(tree: string): Promise<readonly TreeFile[]> {
    const files: TreeFile[] = []
    for (const {name, kind, hash} of await entries(tree)) {
      if (name.startsWith('.') || name === 'node_modules') continue
      if (kind === 'folder') for (const file of await list(hash)) files.push({...file, path: `${name}/${file.path}`})
      else files.push({path: name, kind, hash})
    }
    return files
  }
}

/** `<mode> <name>\0<hash>`, one behind the other (gitformat-pack, “tree”). */
function parseTree(bytes: Buffer, hashLength: number): TreeEntry[] {
  const found: TreeEntry[] = []
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at)
    const end = bytes.indexOf(0, blank)
    if (blank < 0 || end < 0) break
    const hash = bytes.toString('hex', end + 1, end + 1 + hashLength)
    found.push({name: bytes.toString('utf8', blank + 1, end), kind: kindOf(bytes.toString('latin1', at, blank)), hash})
    at = end + 1 + hashLength
  }
  return found
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '40000') return 'folder'
  if (mode === '120000') return 'link'
  return mode === '160000' ? 'submodule' : 'file'
}
