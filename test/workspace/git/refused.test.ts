import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {afterAll, describe, expect, test} from 'vitest'
import {UsageError} from '../../../src/model/usage-error.ts'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {bench, clone, doctoredRepository, open} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(`${folder}/repository`)
const workspace = diskWorkspace(repository.folder)
const outside = diskWorkspace(folder)
const never = documentPath('', 'never.md')

afterAll(() => {
  workspace.close()
  outside.close()
  remove()
})

async function refusalOf(refused: Promise<unknown>): Promise<UsageError> {
  const error = await refused.then(
    () => null,
    (error: unknown) => error
  )
  if (error instanceof UsageError) return error
  throw new Error('It was not refused', {cause: error})
}

describe('a source is refused', () => {
  test.each([
    ['at a revision that is not', 'docs/en-us@gone', '“gone” is no commit, branch or tag of the repository of “docs/en-us”'],
    [
      'at a commit that is not',
      `docs/en-us@${'1'.repeat(40)}`,
      `“${'1'.repeat(40)}” is no commit, branch or tag of the repository of “docs/en-us”`
    ],
    ['at a tree', 'docs/en-us@HEAD:docs', '“HEAD:docs” is no commit, branch or tag of the repository of “docs/en-us”'],
    ['at a range', 'docs/en-us@v1..HEAD', '“v1..HEAD” is no commit, branch or tag of the repository of “docs/en-us”'],
    ['at all but a commit', 'docs/en-us@^v1', '“^v1” is no commit, branch or tag of the repository of “docs/en-us”'],
    ['at no revision', 'docs/en-us@', 'There is no folder “docs/en-us@”'],
    ['at a revision of no folder', '@main', 'There is no folder “@main”'],
    ['where the folder is not there then', 'docs/fr-fr@v1', 'There is no folder “docs/fr-fr” at “v1”'],
    ['where it is a file', 'docs/en-us/intro.md@v1', 'There is no folder “docs/en-us/intro.md” at “v1”'],
    ['where it is a submodule', 'docs/en-us/vendor@main', '“docs/en-us/vendor” is a submodule at “main”'],
    ['where it is below a submodule', 'docs/en-us/vendor/docs@main', '“docs/en-us/vendor/docs” is a submodule at “main”'],
    [
      'where the folder with an @ is there but the revision is not',
      'docs/en-us/at@home@gone',
      '“gone” is no commit, branch or tag of the repository of “docs/en-us/at@home”'
    ],
    ['where there is no folder', 'docs/fr-fr', 'There is no folder “docs/fr-fr”'],
    ['where it is a file on disk', 'docs/en-us/intro.md', '“docs/en-us/intro.md” is a file, not a folder']
  ])('%s', async (_, place, message) => {
    const refusal = await refusalOf(open(workspace, place))
    expect(refusal.message).toBe(message)
    expect(refusal.hint).not.toBe('')
  })

  test('outside of all repositories', async () => {
    mkdirSync(`${folder}/plain`, {recursive: true})
    const refusal = await refusalOf(open(outside, 'plain@main'))
    expect(refusal).toMatchObject({
      message: '“plain” is in no git repository, so it has no “@main”',
      hint: expect.stringMatching(/^Name a folder of a git repository/)
    })
  })

  test('in a shallow clone, with the word that it lacks commits', async () => {
    clone(repository.folder, `${folder}/shallow`, '--depth=1')
    const {hint} = await refusalOf(open(outside, `shallow/docs/en-us@${repository.first}`))
    expect(hint).toMatch(/git fetch --unshallow/)
  })

  test('in a whole clone, without it', async () => {
    expect((await refusalOf(open(workspace, 'docs/en-us@gone'))).hint).not.toMatch(/shallow/)
  })
})

// What a person or a configuration names as revision reaches git as its argument.
describe('a revision is never an option:', () => {
  test.each([
    '--output=x',
    '-o',
    '--help',
    '--all',
    '--git-dir=/',
    '--exec-path=.',
    '--upload-pack=touch x',
    '--',
    '-',
    '$(touch x)',
    '`touch x`',
    '; touch x',
    '| touch x',
    '\n',
    'v1\n',
    '%x',
    '*',
    '?',
    'v1\0'
  ])('%j', async revision => {
    await refusalOf(open(workspace, `docs/en-us@${revision}`))
    for (const place of ['.', 'docs', 'docs/en-us']) expect(existsSync(`${repository.folder}/${place}/x`)).toBe(false)
  })

  test('nor need it be as short as a file’s name', async () => {
    await refusalOf(open(workspace, `docs/en-us@${'x'.repeat(5000)}`))
  })

  test.each(['--output=x', '--git-dir=x', '-C', '--'])('nor is a folder: %s', async place => {
    await refusalOf(open(workspace, `${place}@main`))
    mkdirSync(`${repository.folder}/${place}`)
    writeFileSync(`${repository.folder}/${place}/new.md`, 'x\n')
    expect(await (await open(workspace, place)).history?.changes((await workspace.list(place, ['.md']))[0] ?? never)).toEqual([])
    expect(readdirSync(repository.folder)).not.toContain('x')
  })
})
