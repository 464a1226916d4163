import {execFileSync} from 'node:child_process'
import {readFileSync, statSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {isWindows} from '../platform.ts'
import {makeFolder, runIn} from './running.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>\n`

describe('exit status', () => {
  test.each([
    ['0 for a clean set', unit('a-101', 'Bonjour', 'Hello'), [], 0],
    ['1 for an error', unit('a-101', 'Bonjour', 'Hello there'), [], 1],
    ['0 for warnings', 'Du texte nu\n\n' + unit('a-101', 'Bonjour', 'Hello'), [], 0],
    ['1 for more warnings than allowed', 'Du texte nu\n\n' + unit('a-101', 'Bonjour', 'Hello'), ['--max-warnings', '0'], 1],
    ['0 where the rule is off', unit('a-101', 'Bonjour', 'Hello there'), ['--rule', 'source-mismatch:off'], 0],
    ['2 for a document that is no UTF-8, and the rest is linted', Buffer.from([0xff, 0xfe, 0x41]), [], 2],
    ['2 for an unknown option', '', ['--sauce', 'x'], 2],
    ['2 for an unknown format', '', ['--format', 'yaml'], 2],
    ['2 for an unknown rule', '', ['--only', 'missing-unti'], 2],
    ['2 for a PATH that meets nothing', '', ['nowhere.md'], 2]
  ] as const)('is %s', async (_, french, args, status) => {
    const folder = makeFolder({'en/a.md': 'Hello\n', 'fr/a.md': french})
    expect(await runIn(folder, ['--source', 'en', '--target', 'fr', '--locale', 'fr-FR', ...args])).toMatchObject({status})
  })

  test('is 0 for help and the version', async () => {
    expect(await runIn(repository, ['--help'])).toMatchObject({status: 0, err: ''})
    expect((await runIn(repository, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('errors say what to do', () => {
  test.each([
    [['--target', 'none'], 'none'],
    [['--only', 'missing-unti'], 'Did you mean “missing-unit”?'],
    [['--traget', 'fr'], 'Did you mean --target?'],
    [['explain', 'stale-dat'], 'Did you mean “stale-date”?'],
    [['chekc'], 'did you mean “tulint check”?'],
    [[], 'Name the translated documents with --target DIR']
  ])('%j', async (args, hint) => {
    const folder = makeFolder({'en/a.md': 'Hello\n', 'fr/a.md': 'Bonjour\n'})
    const {status, out, err} = await runIn(folder, args)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(hint)
  })
})

test('a configuration’s fault is told with its place', async () => {
  const folder = makeFolder({'tulint.config.yaml': 'targets: [fr]\nrules:\n  stale-dat: off\n', 'fr/a.md': 'Bonjour\n'})
  const {status, err} = await runIn(folder, [])
  expect(status).toBe(2)
  expect(err).toContain('tulint.config.yaml:3:3')
})

test('each format has its own file, and what has none goes to standard output', async () => {
  const folder = makeFolder({'en/a.md': 'Hello\n', 'fr/a.md': unit('a-101', 'Bonjour', 'Hello there')})
  const {out} = await runIn(folder, [
    '--source',
    'en',
    '--target',
    'fr',
    '--format',
    'json',
    '--output-file',
    'reports/r.json',
    '--format',
    'pretty'
  ])
  expect(JSON.parse(readFileSync(join(folder, 'reports/r.json'), 'utf8'))).toMatchObject({
    schemaVersion: 1,
    findings: [{ruleId: 'source-mismatch'}]
  })
  expect(out).toContain('source-mismatch')
})

test.each([
  ['two on standard output', ['--format', 'json', '--format', 'pretty'], 'standard output'],
  ['two in one file', ['--format', 'json', '--format', 'pretty', '-o', 'r.txt', '-o', './r.txt'], './r.txt'],
  ['a file without a format', ['-o', 'a.txt', '-o', 'b.txt'], '2 --output-file for 1 --format']
])('reports have a place each: not %s', async (_, args, told) => {
  const folder = makeFolder({'en/a.md': 'Hello\n', 'fr/a.md': 'Bonjour\n'})
  const {status, out, err} = await runIn(folder, ['--source', 'en', '--target', 'fr', ...args])
  expect({status, out}).toEqual({status: 2, out: ''})
  expect(err).toContain(told)
})

test.skipIf(isWindows)('a report that goes to a device leaves the device there', async () => {
  const folder = makeFolder({'en/a.md': 'Hello\n', 'fr/a.md': unit('a-101', 'Bonjour', 'Hello')})
  const pipe = join(folder, 'pipe')
  execFileSync('/usr/bin/mkfifo', [pipe]) // By its path: knip would take a bare name for a package's.
  const read = readFile(pipe, 'utf8')
  await runIn(folder, ['--source', 'en', '--target', 'fr', '--locale', 'fr-FR', '-o', 'pipe'])
  expect(await read).toContain('No problems')
  expect(statSync(pipe).isFIFO()).toBe(true)
})

test.each([
  ['TULINT_TODAY', {TULINT_TODAY: '2020-01-01'}, 1],
  ['SOURCE_DATE_EPOCH', {TULINT_TODAY: '', SOURCE_DATE_EPOCH: '1577836800'}, 1],
  ['a later SOURCE_DATE_EPOCH', {TULINT_TODAY: '', SOURCE_DATE_EPOCH: '1767225600'}, 0],
  ['and no nonsense', {TULINT_TODAY: '', SOURCE_DATE_EPOCH: 'tomorrow'}, 2]
])('the day comes from %s', async (_, environment, status) => {
  const folder = makeFolder({'fr/a.md': '---\nms.date: 06/01/2025\n---\n\nBonjour\n'})
  const run = await runIn(folder, ['--target', 'fr', '--locale', 'fr-FR', '--only', 'invalid-date'], environment)
  expect(run, run.out + run.err).toMatchObject({status})
})

test('help of the whole shows the options that most ask for', async () => {
  const {out} = await runIn(repository, ['--help'])
  expect(out).toContain('--max-warnings')
  expect(out).toContain('explain [options] <rule>')
  expect(out).toContain('Exit status')
  expect(out).not.toContain('default: []')
})

test('--quiet leaves warnings out of the report', async () => {
  const folder = makeFolder({'en/a.md': 'Hello\n', 'fr/a.md': `Du texte nu\n\n${unit('a-101', 'Bonjour', 'Hello')}`})
  expect((await runIn(folder, ['--source', 'en', '--target', 'fr', '--quiet'])).out).toContain('No problems')
})

test.each([
  ['--color paints', ['--color'], {}, true],
  ['nothing is painted in a pipe', [], {}, false],
  ['FORCE_COLOR paints', [], {FORCE_COLOR: '1'}, true],
  ['FORCE_COLOR=0 does not', [], {FORCE_COLOR: '0'}, false],
  ['an empty FORCE_COLOR does not', [], {FORCE_COLOR: ''}, false],
  ['--color wins over NO_COLOR', ['--color'], {NO_COLOR: '1'}, true],
  ['--no-color wins over FORCE_COLOR', ['--no-color'], {FORCE_COLOR: '1', NO_COLOR: ''}, false],
  ['NO_COLOR wins over FORCE_COLOR', [], {NO_COLOR: '1', FORCE_COLOR: '1'}, false]
])('%s', async (_, args, environment, isPainted) => {
  const folder = makeFolder({'en/a.md': 'Hello\n', 'fr/a.md': unit('a-101', 'Bonjour', 'Hello there')})
  const {out} = await runIn(folder, ['--source', 'en', '--target', 'fr', ...args], environment)
  expect(out.includes('\u001b[')).toBe(isPainted)
})

test('explain prints a rule’s page without the marks for its tests', async () => {
  const {status, out} = await runIn(repository, ['explain', 'stale-date'])
  expect(status).toBe(0)
  expect(out).toContain('Why it matters')
  expect(out).not.toContain('<!--')
})

test('rules lists every rule', async () => {
  const {out} = await runIn(repository, ['rules'])
  expect(out.trim().split('\n').length).toBeGreaterThanOrEqual(16)
})
