import {expect, test} from 'vitest'
import {git, write} from '../workspace/git/doctored.ts'
import {makeFolder, runIn} from './running.ts'

const files = {'en/a.md': 'One.\n', 'en/b.md': 'Two.\n', 'fr/a.md': 'Un.\n', 'fr/b.md': 'Deux.\n', 'fr/c.md': 'Trois.\n'}
const args = ['--source', 'en', '--target', 'fr', '--format', 'json', '--staged']

async function documents(folder: string): Promise<string[]> {
  const {out} = await runIn(folder, args)
  return JSON.parse(out).documents.map(({path}: {path: string}) => path)
}

test('--staged looks at what the next commit changes: translations, and those of changed English', async () => {
  const folder = makeFolder(files)
  git(folder, ['init', '-q', '.'])
  git(folder, ['add', '.'])
  expect(await documents(folder)).toEqual(['fr/a.md', 'fr/b.md', 'fr/c.md'])
  git(folder, ['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'first'])
  expect(await documents(folder)).toEqual([])
  write(folder, {'en/b.md': 'Two and a half.\n', 'fr/a.md': 'Un, deux.\n', 'fr/c.md': 'Trois !\n'})
  git(folder, ['add', 'en/b.md', 'fr/c.md'])
  expect(await documents(folder)).toEqual(['fr/b.md', 'fr/c.md'])
})

test('--staged says what it needs', async () => {
  const folder = makeFolder(files)
  expect(await runIn(folder, args)).toMatchObject({status: 2, err: expect.stringContaining('this is no git repository')})
  expect(await runIn(folder, [...args, '--changed-since', 'main'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('cannot be used with')
  })
})
