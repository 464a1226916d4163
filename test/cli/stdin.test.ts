import {expect, test} from 'vitest'
import {makeFolder, runIn} from './running.ts'

const files = {'en/a.md': '# Lamp\n\nPress it.\n', 'fr/a.md': '# Lampe\n\nAppuyez.\n', 'fr/b.md': '# Autre\n\nLe le bouton.\n'}
const args = ['--source', 'en', '--target', 'fr', '--only', 'doubled-word', '--format', 'compact']

test('--stdin-filename lints what an editor has, and that document alone', async () => {
  const folder = makeFolder(files)
  const {out} = await runIn(folder, [...args, '--stdin-filename', 'fr/a.md'], {}, '# Lampe\n\nAppuyez sur sur le bouton.\n')
  expect(out).toMatch(/^fr\/a\.md:3:\d+: warning doubled-word: [^\n]*\n$/)
  expect((await runIn(folder, [...args, '--stdin-filename', './fr/b.md'], {}, '# Autre\n')).out).toBe('')
})

test('--stdin-filename says what it cannot do', async () => {
  const folder = makeFolder(files)
  const other = await runIn(folder, [...args, '--stdin-filename', 'fr/none.md'], {}, 'x\n')
  expect(other).toMatchObject({status: 2, err: expect.stringContaining('fr/none.md')})
  const fixing = await runIn(folder, [...args, '--stdin-filename', 'fr/a.md', '--fix'], {}, 'x\n')
  expect(fixing).toMatchObject({status: 2, err: expect.stringContaining('cannot be used with')})
})
