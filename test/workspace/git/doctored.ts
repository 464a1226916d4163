import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {History} from '../../../src/workspace/history.ts'
import type {Source, Workspace} from '../../../src/workspace/workspace.ts'
import {isWindows} from '../../platform.ts'

/** A temporary folder that test repositories are made in, and what a test does with one. */
interface Bench {
  readonly folder: string
  readonly remove: () => void
}

export function bench(): Bench {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'tulint-git-')))
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true, maxRetries: 5})}
}

/** What git prints, with nothing of the machine's settings and always the same person and hour. */
export function git(folder: string, args: readonly string[], day = '2020-01-01', input = ''): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const time = `${day}T12:00:00Z`
  const names = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Bob',
    GIT_COMMITTER_EMAIL: 'bob@example.com'
  }
  const settings = {GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time}
  const env = {...Object.fromEntries(own), ...names, ...settings}
  return execFileSync('git', [...args], {cwd: folder, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe']}).trimEnd()
}

/** An empty repository on `main`. */
export function emptyRepository(folder: string, ...options: readonly string[]): string {
  mkdirSync(folder, {recursive: true})
  git(folder, ['init', '--quiet', '--initial-branch=main', ...options])
  git(folder, ['config', 'core.symlinks', 'true']) // Git for Windows writes them as files otherwise.
  return folder
}

type Contents = Readonly<Record<string, string | Uint8Array | null>>

/** Write files; `null` deletes one. */
export function write(folder: string, contents: Contents): void {
  for (const [path, content] of Object.entries(contents)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), {recursive: true})
    if (content === null) rmSync(file)
    else writeFileSync(file, content)
  }
}

/** Write files and commit all that has changed. Returns the commit's hash. */
export function commit(folder: string, day: string, subject: string, contents: Contents = {}): string {
  write(folder, contents)
  git(folder, ['add', '--all'])
  git(folder, ['commit', '--quiet', '--allow-empty', `--message=${subject}`], day)
  return git(folder, ['rev-parse', 'HEAD'])
}

/** Move a file and commit that. Returns the commit's hash. */
export function move(folder: string, day: string, from: string, to: string, contents: Contents = {}): string {
  mkdirSync(dirname(join(folder, to)), {recursive: true})
  git(folder, ['mv', from, to])
  return commit(folder, day, `Move ${from} to ${to}`, contents)
}

/** Merge a branch; what `contents` say the merge changes itself. Returns the commit's hash. */
export function merge(folder: string, day: string, branch: string, contents: Contents = {}): string {
  git(folder, ['merge', '--quiet', '--no-ff', '--no-commit', branch], day)
  return commit(folder, day, `Merge ${branch}`, contents)
}

const paragraphs = (title: string, ...more: readonly string[]) =>
  `# ${title}\n\n${['First', 'Second', 'Third', 'Fourth', 'Fifth'].map(nth => `${nth} paragraph of ${title}.\n`).join('\n')}${more.join('')}`

/** A path below `docs/en-us` that shells, globs and git’s own quoting would read otherwise. */
export const oddPath = isWindows ? "日本 語/it's “q [1].md" : '日本 語/it\'s “q" [1].md'

export const texts = {
  intro: paragraphs('Intro'),
  introEdited: paragraphs('Intro', '\nA sixth one.\n'),
  introDescribed: `---\ndescription: x\n---\n${paragraphs('Intro', '\nA sixth one.\n')}`,
  introSpaced: `---\ndescription: x\n---\n${paragraphs('Intro', '\nA  sixth\none.\n')}`,
  install: paragraphs('Install'),
  installEdited: paragraphs('Install', '\nThen restart.\n'),
  guide: paragraphs('Guide'),
  one: paragraphs('One'),
  two: paragraphs('Two'),
  crlf: '# Lines\r\n\r\nEach ends in two.\r\n',
  marked: '\ufeff# Marked\n\nBehind a mark.\n',
  odd: '# Odd\n',
  pointer: `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`
} as const

/** English docs in `docs/en-us`, one commit for each thing that a history can do to a document. Hashes by what they do. */
export function doctoredRepository(folder: string) {
  emptyRepository(folder)
  const en = (path: string) => `docs/en-us/${path}`
  const first = commit(folder, '2020-01-01', 'Begin', {
    'README.md': 'Not a document.\n',
    [en('intro.md')]: texts.intro,
    [en('install.md')]: texts.install,
    [en('Guide.md')]: texts.guide,
    [en('one.md')]: texts.one,
    [en('two.md')]: texts.two,
    [en('old.md')]: '# Old\n',
    [en('evil.md')]: '# Evil\n',
    [en('side.md')]: '# Side\n',
    [en('crlf.md')]: texts.crlf,
    [en('marked.md')]: texts.marked,
    [en('pointer.md')]: texts.pointer,
    [en('at@home/at.md')]: '# At\n',
    [en('.hidden/a.md')]: '# Hidden\n',
    [en('node_modules/p/README.md')]: '# Package\n',
    [en('picture.png')]: Uint8Array.of(0x89, 0x50, 0),
    [en(oddPath)]: texts.odd
  })
  const edited = commit(folder, '2020-01-02', 'Add a paragraph', {[en('intro.md')]: texts.introEdited})
  const described = commit(folder, '2020-01-03', 'Describe', {[en('intro.md')]: texts.introDescribed})
  const spaced = commit(folder, '2020-01-04', 'Wrap', {[en('intro.md')]: texts.introSpaced})
  const reverted = commit(folder, '2020-01-05', 'Revert', {[en('intro.md')]: texts.intro})
  const moved = move(folder, '2020-01-06', en('install.md'), en('setup/install-it.md'))
  const movedAgain = move(folder, '2020-01-07', en('setup/install-it.md'), en('start.md'), {[en('start.md')]: texts.installEdited})
  const recased = move(folder, '2020-01-08', en('Guide.md'), en('guide.md'))
  const joined = commit(folder, '2020-01-09', 'Make one of two', {
    [en('one.md')]: null,
    [en('two.md')]: null,
    [en('both.md')]: `${texts.one}\nIn short: see above.\n\n${texts.two.slice(0, 40)}`
  })
  const deleted = commit(folder, '2020-01-10', 'Delete', {[en('old.md')]: null})
  const linked = link(folder)
  git(folder, ['switch', '--quiet', '--create', 'side', deleted])
  const side = commit(folder, '2020-01-12', 'Change on the side', {[en('side.md')]: '# Side\n\nA line.\n'})
  git(folder, ['switch', '--quiet', 'main'])
  const evil = merge(folder, '2020-01-13', 'side', {[en('evil.md')]: '# Evil\n\nFrom no parent.\n'})
  git(folder, ['tag', 'v1', edited])
  git(folder, ['tag', '--annotate', '--message=x', 'release@2', moved])
  git(folder, ['branch', 'live', recased])
  return {folder, first, edited, described, spaced, reverted, moved, movedAgain, recased, joined, deleted, linked, side, evil}
}

/** Entries that are no files: links, and the commit of another repository. */
function link(folder: string): string {
  symlinkSync('intro.md', join(folder, 'docs/en-us/link.md'))
  symlinkSync('../../docs/en-us', join(folder, 'docs/en-us/loop'))
  mkdirSync(join(folder, 'docs/en-us/vendor'))
  git(folder, ['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},docs/en-us/vendor`])
  return commit(folder, '2020-01-11', 'Link')
}

/** `git clone` as it is done over the net; returns the clone's folder. */
export function clone(from: string, to: string, ...options: readonly string[]): string {
  git(from, ['clone', '--quiet', '--config=core.symlinks=true', ...options, pathToFileURL(from).href, to])
  return to
}

/** A clone in which a file is changed and one is new, neither committed. */
export function changedCheckout(from: string, to: string): string {
  clone(from, to)
  write(to, {'docs/en-us/intro.md': 'Not committed.\n', 'docs/en-us/new.md': 'New.\n'})
  return to
}

/** A clone that has commits and trees, and fetches each file when it is asked for. */
export function partialClone(from: string, to: string): string {
  git(from, ['config', 'uploadpack.allowFilter', 'true'])
  git(from, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  return clone(from, to, '--filter=blob:none', '--no-checkout')
}

export function open(workspace: Workspace, place = 'docs/en-us', history = true): Promise<Source> {
  return workspace.openSource(place, {history, extensions: ['.md']})
}

/** The past of a source that must have one. */
export async function openHistory(workspace: Workspace, place?: string): Promise<History> {
  const {history, notes} = await open(workspace, place)
  if (history === null) throw new Error(`${place} has no history: ${notes.join()}`)
  return history
}
