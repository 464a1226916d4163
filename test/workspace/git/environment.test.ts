import {chmodSync, existsSync, mkdirSync} from 'node:fs'
import {delimiter} from 'node:path'
import {afterAll, afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {isWindows} from '../../platform.ts'
import {bench, clone, commit, doctoredRepository, emptyRepository, git, oddPath, open, openHistory, texts, write} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(`${folder}/repository`)
const {first, movedAgain, moved, evil} = repository
const en = (path: string) => documentPath('docs/en-us', path)

afterEach(() => {
  vi.unstubAllEnvs()
})
afterAll(remove)

/** What a run needs of git, in one: at a revision and on disk, the log and its objects. */
async function readAll(): Promise<void> {
  const workspace = diskWorkspace(repository.folder)
  for (const place of ['docs/en-us', 'docs/en-us@main']) {
    const history = await openHistory(workspace, place)
    expect((await history.changes(en('start.md'))).map(({commit}) => commit.hash)).toEqual([movedAgain, moved, first])
    expect((await history.changes(en('evil.md'))).map(({commit}) => commit.hash)).toEqual([evil, first])
    expect((await history.changes(en(oddPath))).map(({commit}) => commit.subject)).toEqual(['Begin'])
    expect(await history.commit(first)).toMatchObject({subject: 'Begin'})
    expect((await history.at(moved, en('start.md'))).map(({path}) => path)).toEqual(['docs/en-us/setup/install-it.md'])
  }
  workspace.close()
}

describe('a hook’s environment does not disturb:', () => {
  const names = git(folder, ['rev-parse', '--local-env-vars']).split('\n')

  test.each(names)('%s', async name => {
    vi.stubEnv(name, `${folder}/nonsense`)
    await readAll()
  })

  test('all of it, and another repository', async () => {
    const other = emptyRepository(`${folder}/other`)
    commit(other, '2020-01-01', 'Other', {'docs/en-us/intro.md': 'other\n'})
    for (const name of names) vi.stubEnv(name, `${folder}/nonsense`)
    vi.stubEnv('GIT_DIR', `${other}/.git`)
    vi.stubEnv('GIT_INDEX_FILE', `${other}/.git/index`)
    vi.stubEnv('GIT_WORK_TREE', other)
    await readAll()
  })

  test.each(['GIT_LITERAL_PATHSPECS', 'GIT_GLOB_PATHSPECS', 'GIT_NOGLOB_PATHSPECS', 'GIT_ICASE_PATHSPECS'])('%s', async name => {
    vi.stubEnv(name, '1')
    await readAll()
  })
})

describe('settings do not disturb:', () => {
  const own = `${folder}/gitconfig`

  test.each([
    ['log.showRoot', 'false'],
    ['log.follow', 'true'],
    ['log.showSignature', 'true'],
    ['log.decorate', 'full'],
    ['log.date', 'relative'],
    ['log.abbrevCommit', 'true'],
    ['log.diffMerges', 'first-parent'],
    ['log.mailmap', 'false'],
    ['format.pretty', 'oneline'],
    ['diff.renames', 'false'],
    ['diff.relative', 'true'],
    ['diff.external', 'false'],
    ['diff.noprefix', 'true'],
    ['diff.ignoreSubmodules', 'all'],
    ['color.ui', 'always'],
    ['core.quotePath', 'true'],
    ['core.abbrev', '4'],
    ['core.pager', 'false'],
    ['i18n.logOutputEncoding', 'latin1'],
    ['core.fsmonitor', `touch ${folder}/ran`]
  ])('%s=%s', async (name, value) => {
    write(folder, {gitconfig: ''})
    git(folder, ['config', '--file', own, name, value])
    vi.stubEnv('GIT_CONFIG_GLOBAL', own)
    await readAll()
    git(repository.folder, ['config', name, value])
    await readAll()
    git(repository.folder, ['config', '--unset', name])
    expect(existsSync(`${folder}/ran`)).toBe(false)
  })
})

describe('without git', () => {
  mkdirSync(`${folder}/empty`)

  test('a source at a revision is refused', async () => {
    vi.stubEnv('PATH', `${folder}/empty`)
    const workspace = diskWorkspace(repository.folder)
    await expect(open(workspace, 'docs/en-us@main')).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(/^No git was found/)
    })
  })

  test.each([
    ['with a word on it', true, ['No git was found, so no handoff was read: install git']],
    ['without, where no past is wanted', false, []]
  ])('a folder in a repository is read as it lies there, %s', async (_, history, notes) => {
    vi.stubEnv('PATH', `${folder}/empty`)
    const source = await open(diskWorkspace(repository.folder), 'docs/en-us', history)
    expect(source).toMatchObject({history: null, notes})
    expect(await source.read(en('intro.md'))).toBe(texts.intro)
  })

  test('a folder outside of all repositories is read without a word', async () => {
    vi.stubEnv('PATH', `${folder}/empty`)
    expect(await open(diskWorkspace(folder), 'empty')).toMatchObject({history: null, notes: []})
  })
})

describe('with a git that', () => {
  test('refuses a stranger’s repository, a folder is read with a word on it, a revision is refused', async () => {
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    vi.stubEnv('GIT_CONFIG_GLOBAL', `${folder}/none`)
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
    const workspace = diskWorkspace(repository.folder)
    expect(await open(workspace)).toMatchObject({
      history: null,
      notes: [expect.stringMatching(/^No handoff was read: git says “detected dubious ownership/)]
    })
    expect(await open(workspace, 'docs/en-us', false)).toMatchObject({history: null, notes: []})
    await expect(open(workspace, 'docs/en-us@main')).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(/dubious ownership/)
    })
  })

  test.skipIf(isWindows)('ends some time after its last word is heard out', async () => {
    write(folder, {'slow/git': '#!/bin/sh\nPATH=${PATH#*:}\ngit "$@" || exit\nexec >&-\nsleep 0.1\n'})
    chmodSync(`${folder}/slow/git`, 0o755)
    vi.stubEnv('PATH', `${folder}/slow${delimiter}${process.env['PATH']}`)
    await readAll()
  })
})

describe('close', () => {
  const children = () => process.getActiveResourcesInfo().filter(name => name === 'ProcessWrap').length
  beforeEach(() => vi.waitFor(() => expect(children()).toBe(0))) // Those of the tests before.

  test('leaves no process behind', async () => {
    clone(repository.folder, `${folder}/second`)
    const workspace = diskWorkspace(folder)
    for (const place of ['repository/docs@main', 'second/docs@main', 'second/docs']) {
      const history = await openHistory(workspace, place)
      expect(await history.commit(first)).not.toBeNull()
    }
    expect(children()).toBe(2) // One for each folder, at whatever revision.
    workspace.close()
    await vi.waitFor(() => expect(children()).toBe(0))
  })

  test('lets what was asked before be answered, and answers nothing after', async () => {
    const workspace = diskWorkspace(repository.folder)
    const history = await openHistory(workspace)
    const asked = history.commit(first)
    workspace.close()
    expect(await asked).toMatchObject({hash: first})
    await expect(history.commit(evil)).rejects.toMatchObject({name: 'UnreadableFile'})
    await vi.waitFor(() => expect(children()).toBe(0))
  })

  test('may be called twice, and before anything was opened', () => {
    const workspace = diskWorkspace(repository.folder)
    workspace.close()
    workspace.close()
  })
})
