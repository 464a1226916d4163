import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process'
import {gitProgram} from './git-program.ts'

/** Git is not installed, or not where the `PATH` points. */
export class GitMissing extends Error {
  constructor() {
    super('No git was found')
    this.name = 'GitMissing'
  }
}

/** Git ended with another status than 0; `message` is the first line of what it said. */
export class GitFailure extends Error {
  readonly status: number | null

  constructor(status: number | null, said: string) {
    super(
      said
        .trim()
        .split('\n', 1)[0]
        ?.replace(/^(?:fatal|error): /, '') ?? ''
    )
    this.name = 'GitFailure'
    this.status = status
  }
}

// What a user or a repository may have set, and would change what we read or run programs on the way.
const settings = [
  'i18n.logOutputEncoding=UTF-8',
  'core.quotePath=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null', // `git diff` renews the index, and a hook hears of it.
  'protocol.ext.allow=never', // A remote that is a program: a partial clone asks its own for what it lacks.
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'diff.renames=true',
  'diff.relative=false',
  'safe.bareRepository=explicit' // A folder of documents could be made to look like one: its settings name programs.
].flatMap(one => ['-c', one])

// A hook's git speaks of the repository that runs it: `git rev-parse --local-env-vars`. And how paths in arguments are
// read is for us to say.
const repositoryVariables = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_GLOB_PATHSPECS',
  'GIT_GRAFT_FILE',
  'GIT_ICASE_PATHSPECS',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NAMESPACE',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE'
]

/** Where a git runs. */
export interface GitPlace {
  readonly folder: string
  /** The folder is a repository without work tree, and is meant. */
  readonly isBare: boolean
}

/**
 * A git that runs in a folder, speaks English, asks for nothing and locks nothing.
 *
 * @throws GitMissing
 */
export function startGit({folder, isBare}: GitPlace, args: readonly string[]): ChildProcessWithoutNullStreams {
  const environment: Record<string, string | undefined> = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0'
  }
  for (const name of repositoryVariables) delete environment[name]
  const program = gitProgram(process.platform, process.env['PATH'] ?? '')
  if (program === null) throw new GitMissing()
  return spawn(program, [...settings, ...(isBare ? ['--git-dir=.'] : []), ...args], {cwd: folder, env: environment, windowsHide: true})
}

/**
 * What a git printed, chunk by chunk.
 *
 * @throws GitMissing, GitFailure
 */
export async function* streamGit(place: GitPlace, args: readonly string[]): AsyncGenerator<Buffer> {
  const child = startGit(place, args)
  child.stdin.end()
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(0, 10_000)
  })
  const end = endOf(child)
  end.catch(() => {}) // Awaited below; until then it must not count as unhandled.
  let isRead = false
  try {
    for await (const chunk of child.stdout) if (chunk instanceof Buffer) yield chunk
    isRead = true
  } finally {
    if (!isRead) child.kill() // One that has said everything ends by itself: its status counts.
  }
  const status = await end
  if (status !== 0) throw new GitFailure(status, said)
}

/** @throws GitMissing, GitFailure */
export async function runGit(place: GitPlace, args: readonly string[]): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of streamGit(place, args)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', error => reject('code' in error && error.code === 'ENOENT' ? new GitMissing() : error))
    child.on('close', resolve)
  })
}
