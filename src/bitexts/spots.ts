import {groupBy} from '../model/group-by.ts'
import type {Spot} from '../model/site.ts'
import {documentPath, hasExtension, pathBelow} from '../workspace/document-path.ts'
import type {Entry, Files} from '../workspace/workspace.ts'
import type {Answers} from './answers.ts'

/** One side of a pair: a document and the root that it stands below. */
export interface Side {
  readonly files: Files
  /** Of the source, as the settings name it; empty of a target. */
  readonly place: string
  readonly root: string
  /** Of the document, below the root. */
  readonly path: string
  readonly role: 'target' | 'source'
}

/** A spot of which nothing was read yet. */
export type Found = Exclude<Spot, {readonly kind: 'file'}> | Omit<Extract<Spot, {readonly kind: 'file'}>, 'anchors'>

/** Where a link’s path leads from a document. */
export type SpotFinder = (from: Side, link: string) => Promise<Found>

/** A folder, or an extension, of one side. */
interface Asked {
  readonly side: Side
  readonly name: string
}

/** The names in one folder, by what is the same of names that differ in letter case alone. */
type Names = ReadonlyMap<string, readonly Entry[]>

/**
 * Finds what a path leads to from a document. Folders are read one by one, each once, so that the spelling is that of the
 * files wherever the disk is lenient.
 *
 * @param extensions - Of documents. Of other files a root may have been emptied: none of a kind tells nothing.
 */
export function spotFinder(extensions: readonly string[], {once}: Answers): SpotFinder {
  const namesIn = once(
    ({side: {place}, name}: Asked) => ['folder names', place, name].join('\n'),
    async ({side: {files}, name: folder}): Promise<Names | null> => {
      const entries = await files.entries(folder)
      return entries === null ? null : groupBy(entries, ({name}) => folded(name))
    }
  )
  const hasKind = once(
    ({side: {place, root}, name}: Asked) => ['kind of files', place, root, name.toLowerCase()].join('\n'),
    async ({side: {files, root}, name: extension}) => (await files.list(root, [extension])).length > 0
  )
  return async (from, link) => {
    const segments = join(from.path, link)
    if (segments === null) return {kind: 'unknown'}
    const found = await walk(from, segments)
    const extension = /\.[^./]*$/.exec(link)?.[0] ?? ''
    if (found.kind !== 'absent' || hasExtension(link, extensions)) return found
    return (await hasKind({side: from, name: extension})) ? found : {kind: 'unknown'}
  }

  async function walk(side: Side, segments: readonly string[]): Promise<Found> {
    const {root} = side
    let folder: string = root
    let isExact = true
    for (const [index, segment] of segments.entries()) {
      const names = await namesIn({side, name: folder})
      if (names === null) return {kind: 'unknown'}
      const alike = names.get(folded(segment)) ?? []
      const entry = alike.find(({name}) => name.normalize() === segment.normalize()) ?? alike[0]
      if (entry === undefined) return {kind: 'absent'}
      const isSame = entry.name.normalize() === segment.normalize()
      if (!isSame && alike.length > 1) return {kind: 'unknown'}
      isExact &&= isSame
      folder = documentPath(folder, entry.name)
      const isLast = index === segments.length - 1
      if (isLast && entry.kind !== 'folder') return {kind: 'file', path: pathBelow(root, folder) ?? folder, isExact}
      if (isLast || entry.kind === 'other') return {kind: 'unknown'}
      if (entry.kind === 'file') return {kind: 'absent'}
    }
    return {kind: 'unknown'}
  }
}

/** The segments of the path that a link in a document leads to, both below one root; `null` where it leads out of it. */
function join(document: string, link: string): readonly string[] | null {
  const segments = document.split('/').slice(0, -1)
  for (const segment of link.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments
}

function folded(name: string): string {
  return name.normalize().toLowerCase()
}
