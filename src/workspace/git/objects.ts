import {GitFailure, GitMissing, type GitPlace, startGit} from './run-git.ts'

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

interface Question {
  readonly hash: string
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Error) => void
}

/** Whether a text may be the name of an object: documents hold all sorts of text. */
export function isFullHash(text: string): boolean {
  return fullHash.test(text)
}

/** Keep one `git cat-file --batch` at hand: answers come in the order of the questions. */
export function openObjects(place: GitPlace): Objects {
  let running: ReturnType<typeof start> | null = null
  let end: Error | null = null // Behind it nothing is answered.

  return {
    read: hash => (isFullHash(hash) ? new Promise((resolve, reject) => ask({hash, resolve, reject})) : Promise.resolve(null)),
    close() {
      end ??= new GitFailure(null, 'The repository is closed already')
      running?.child.stdin.end()
    }
  }

  function ask(question: Question): void {
    if (end !== null) {
      question.reject(end)
      return
    }
    running ??= start()
    running.questions.push(question)
    running.child.stdin.write(`${question.hash}\n`)
  }

  function start() {
    const child = startGit(place, ['cat-file', '--batch'])
    const questions: Question[] = []
    let said = ''
    child.stdout.on(
      'data',
      answers(object => questions.shift()?.resolve(object))
    )
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(0, 10_000)
    })
    child.stdin.on('error', () => {}) // It ended before it was asked: `close` tells.
    child.on('error', error => {
      end = 'code' in error && error.code === 'ENOENT' ? new GitMissing() : error
      for (const {reject} of questions.splice(0)) reject(end)
    })
    child.on('close', status => {
      running = null
      const [fatal, ...others] = questions.splice(0)
      fatal?.reject(new GitFailure(status, said || 'git cat-file ended before it had answered'))
      for (const question of others) ask(question) // An object that it cannot give ends it: the next one may be there.
    })
    return {child, questions}
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
