import {execFileSync} from 'node:child_process'
import {chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {fix, lint, writeDocuments} from '../../src/index.ts'
import {bilingual} from '../bilingual.ts'
import {isWindows} from '../platform.ts'
import {makeFolder, runIn} from './running.ts'

const english = '---\nms.topic: how-to\n---\n# Set a timer\n\nTurn the dial.\n\n## Next steps\n\nPress it.\n'
const wrong = bilingual(
  ['ms.topic: Anleitung'],
  '# <a name="set-a-timer"></a>{Timer einstellen|Set a timer}\n\n{Drehen Sie den Regler.|Turn the dial.}\n\n## <a name="naechste-schritte"></a>{Nächste Schritte|Next steps}\n\n{Drücken Sie ihn.|Press it.}\n'
)
const right = wrong.replace('Anleitung', 'how-to').replace('naechste-schritte', 'next-steps')
const args = ['--source', 'en', '--target', 'de', '--locale', 'de-DE']

test.each([
  ['LF', wrong, right],
  ['CRLF and a byte order mark', `\ufeff${wrong.replaceAll('\n', '\r\n')}`, `\ufeff${right.replaceAll('\n', '\r\n')}`]
])('--fix writes what is certain and no other byte: %s', async (_, before, after) => {
  const folder = makeFolder({'en/a.md': english, 'de/a.md': before})
  const {status, out, err} = await runIn(folder, [...args, '--fix'])
  expect(readFileSync(join(folder, 'de/a.md'), 'utf8')).toBe(after)
  expect({status, err}).toEqual({status: 0, err: 'tulint: 2 fixes in 1 document applied\n'})
  expect(out).toContain('No problems')
  expect((await runIn(folder, [...args, '--fix'])).err).toBe('tulint: 0 fixes in 0 documents applied\n')
})

test('--fix-dry-run prints a diff that git applies, and writes nothing', async () => {
  const folder = makeFolder({'en/a.md': english, 'de/a.md': wrong})
  const {status, out, err} = await runIn(folder, [...args, '--fix-dry-run'])
  expect({status, err}).toEqual({status: 1, err: 'tulint: 2 fixes in 1 document would be applied\n'})
  expect(readFileSync(join(folder, 'de/a.md'), 'utf8')).toBe(wrong)
  writeFileSync(join(folder, 'fixes.diff'), out)
  execFileSync('git', ['apply', 'fixes.diff'], {cwd: folder})
  expect(readFileSync(join(folder, 'de/a.md'), 'utf8')).toBe(right)
  expect(await runIn(folder, [...args, '--fix-dry-run'])).toMatchObject({status: 0, out: ''})
})

test('a report says how much --fix would mend', async () => {
  const folder = makeFolder({'en/a.md': english, 'de/a.md': wrong})
  expect((await runIn(folder, args)).out).toContain('2 of them are mended by --fix')
})

test('a file keeps its mode, and a link stays one', async () => {
  const folder = makeFolder({'en/a.md': english, 'real.md': wrong, 'de/b.md': ''})
  chmodSync(join(folder, 'real.md'), 0o640)
  symlinkSync('../real.md', join(folder, 'de/a.md'))
  await writeDocuments(folder, [{path: 'de/a.md' as never, before: wrong, after: right}])
  expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe(right)
  expect(lstatSync(join(folder, 'de/a.md')).isSymbolicLink()).toBe(true)
  if (!isWindows) expect(statSync(join(folder, 'real.md')).mode & 0o777).toBe(0o640)
})

test('a document that changed meanwhile is left alone, the others are written', async () => {
  const folder = makeFolder({'en/a.md': english, 'en/b.md': english, 'de/a.md': wrong, 'de/b.md': wrong})
  const options = {workingDirectory: folder, config: false as const, source: 'en', targets: ['de'], locales: ['de-DE']}
  const {documents} = await fix(options)
  writeFileSync(join(folder, 'de/a.md'), 'mine')
  expect(await writeDocuments(folder, documents)).toEqual([{path: 'de/a.md', message: expect.any(String), hint: 'Run tulint again'}])
  expect(readFileSync(join(folder, 'de/a.md'), 'utf8')).toBe('mine')
  expect(readFileSync(join(folder, 'de/b.md'), 'utf8')).toBe(right)
  expect((await lint({...options, paths: ['de/b.md']})).findings).toEqual([])
})

test('--fix and --fix-dry-run exclude each other', async () => {
  const folder = makeFolder({'en/a.md': english, 'de/a.md': wrong})
  expect(await runIn(folder, [...args, '--fix', '--fix-dry-run'])).toMatchObject({status: 2, out: ''})
})
