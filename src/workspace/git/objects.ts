import {GitFailure, GitMissing, startGit} from './run-git.ts'

export interface GitObject {
  readonly type: 'blob' | 'tree' | 'commit' | 'tag'
  readonly bytes: Buffer
}

/** The objects of one repository. */
export interface Objects {
  /**
   * @param hash - Full, in hexadecimal. Nothing else reaches git.
   * @returns `null` where the repository has no such object.
   * @throws GitMissing, GitFailure when a promised object could not be fetched.
   */
  readonly read: (hash: string) => Promise<GitObject | null>
  readonly close: () => void
}

const fullHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const newline = 10

interface Waiting {
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Error) => void
}

/** Whether a text may be the name of an object: documents hold all sorts of text. */
export function isFullHash(text: string): boolean {
  return fullHash.test(text)
}

/** Keep one `git cat-file --batch` at hand: answers come in the order of the questions. */
export function openObjects(folder: string): Objects {
  let child: ReturnType<typeof startGit> | null = null
  let waiting: Waiting[] = []
  let failure: Error | null = null

  return {
    read(hash) {
      if (!isFullHash(hash)) return Promise.resolve(null)
      if (failure !== null) return Promise.reject(failure)
      child ??= start()
      child.stdin.write(`${hash}\n`)
      return new Promise((resolve, reject) => waiting.push({resolve, reject}))
    },
    close() {
      child?.stdin.end()
      child = null
    }
  }

  function start() {
    const started = startGit(folder, ['cat-file', '--batch'])
    let said = ''
    const answer = answers(object => waiting.shift()?.resolve(object))
    started.stdout.on('data', answer)
    started.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(0, 10_000)
    })
    started.stdin.on('error', () => {}) // It ended before it was asked: `close` tells.
    started.on('error', error => fail('code' in error && error.code === 'ENOENT' ? new GitMissing() : error))
    started.on('close', status => {
      if (waiting.length > 0) fail(new GitFailure(status, said || 'git cat-file ended before it had answered'))
    })
    return started
  }

  function fail(error: Error): void {
    failure = error
    const left = waiting
    waiting = []
    for (const {reject} of left) reject(error)
  }
}

/** Cut a stream into `<hash> <type> <size>\n<bytes>\n` and `<hash> missing\n`. */
function answers(tell: (object: GitObject | null) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let length = 0
  let needed = 0 // Fewer bytes than these cannot hold the answer: no use in joining the chunks.
  return chunk => {
    chunks.push(chunk)
    length += chunk.length
    if (length < needed) return
    let rest = Buffer.concat(chunks)
    needed = 0
    for (;;) {
      const line = rest.indexOf(newline)
      if (line < 0) break
      const [, type = '', size = ''] = rest.toString('latin1', 0, line).split(' ')
      if (type === 'missing' || type === 'ambiguous' || type === 'submodule') {
        tell(null)
        rest = rest.subarray(line + 1)
        continue
      }
      const end = line + 1 + Number(size)
      if (rest.length <= end) {
        needed = end + 1
        break
      }
      tell(isType(type) ? {type, bytes: rest.subarray(line + 1, end)} : null)
      rest = rest.subarray(end + 1)
    }
    chunks = [rest]
    length = rest.length
  }
}

function isType(text: string): text is GitObject['type'] {
  return text === 'blob' || text === 'tree' || text === 'commit' || text === 'tag'
}
