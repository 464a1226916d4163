import {execFileSync, spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import type {PackageSegment, WorkPackage} from '../../src/model/work-package.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {packageFormats} from '../../src/report/packages/formats.ts'
import {readPackage} from '../../src/report/packages/read-package.ts'
import {readCsv} from '../../src/text/csv.ts'
import {describeChange} from '../../src/text/change.ts'
import {makeFolder} from '../cli/running.ts'

let number = 0
const segment = (source: string, target: string, more: Partial<PackageSegment> = {}): PackageSegment => ({
  id: `${(++number).toString(16).padStart(16, '0')}.8b220ab7af30`,
  path: 'docs/de-de/a b.md' as DocumentPath,
  unitId: null,
  state: target === '' ? 'missing' : 'stale',
  section: 'Keys',
  handoff: target === '' ? '' : 'Push it.',
  source,
  target,
  change: target === '' ? null : describeChange('Push it.', source),
  ...more
})
const packageOf = (...segments: readonly PackageSegment[]): WorkPackage => ({locale: 'de-DE' as Locale, segments})

const hostile = [
  ['markup and entities', 'Sign <b>&amp; "push"</b> it\'s `<a>` ]]> <!-- x --> now.'],
  ['a formula', "=SUM(A1)+cmd|' /C calc'!A0"],
  ['a list mark', '- Sign it'],
  ['an apostrophe before a formula', "'=1+1"],
  ['two apostrophes', "''@x"],
  ['white space at both ends', '  Sign it. '],
  ['controls', 'Sign\u0000 \u001b[31m\u000bit\u007f\u0085.'],
  ['tabs and line ends', 'Sign\tit\r\nnow\rand\nthen.'],
  ['what is no character', 'Sign \ufffe\uffff it.'],
  ['emoji and right to left', 'Sign 👩‍💻 \u202e שלום.'],
  ['backslashes', String.raw`C:\temp\new "x" \u{41} \101`],
  ['a comma and quotation marks', 'a, "b", c']
] as const

describe.each(Object.entries(packageFormats))('as %s', (name, format) => {
  test.each(hostile)('%s come back as they were', (_, text) => {
    const [own] = [segment('Sign it.', text)]
    const file = format.write(packageOf(own), '1.0')
    const filled = name === 'csv' ? fillCsv(file) : file.replace('#, fuzzy\n', '')
    expect(readPackage(`p${format.extension}`, filled)).toMatchObject([{id: own.id, translation: text}])
  })

  test('English comes back as it was, too, and what is gone asks for nothing', () => {
    const all = [...hostile.map(([, text]) => segment(text, '')), segment('', 'Alt.', {state: 'gone', handoff: 'Old.'})]
    const read = readPackage(`p${format.extension}`, format.write(packageOf(...all), '1.0'))
    expect(read.map(({source}) => source)).toEqual(all.map(({source}) => source))
    expect(read.map(({translation}) => translation)).toEqual(all.map(() => ''))
    expect(new Set(read.map(({path}) => path))).toEqual(new Set(['docs/de-de/a b.md']))
  })

  test('a package of nothing is a file of the format', () => {
    expect(readPackage(`p${format.extension}`, format.write(packageOf(), '1.0'))).toEqual([])
  })
})

/** The present translation as the new one. */
function fillCsv(text: string): string {
  const records = readCsv(text)
  if ('fault' in records) throw new Error(records.fault)
  const rows = records.map(({fields}, index) => (index === 0 ? fields : [...fields.slice(0, -1), fields.at(-2) ?? '']))
  return rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
}

test('no cell of a CSV file begins as a formula', () => {
  const csv = packageFormats['csv']?.write(packageOf(...hostile.map(([, text]) => segment(text, text, {section: text}))), '1.0') ?? ''
  const records = readCsv(csv)
  if ('fault' in records) throw new Error(records.fault)
  expect(records.flatMap(({fields}) => fields).filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

describe('what a tool says of a segment', () => {
  const xliff12 = (target: string, unit = '') =>
    `<xliff version="1.2"><file original="a.md"><body><trans-unit id="x" ${unit}><source>Sign.</source>${target}</trans-unit></body></file></xliff>`
  const xliff2 = (segments: string) => `<xliff version="2.1"><file id="f" original="a.md"><unit id="x">${segments}</unit></file></xliff>`
  test.each([
    ['1.2, in work', 'p.xlf', xliff12('<target state="needs-adaptation">Neu.</target>'), 'Neu.', 'nothing'],
    ['1.2, translated', 'p.xlf', xliff12('<target state="translated">Neu.</target>'), 'Neu.', 'finished'],
    ['1.2, approved', 'p.xlf', xliff12('<target>Neu.</target>', 'approved="yes"'), 'Neu.', 'finished'],
    ['1.2, with inline elements', 'p.xlf', xliff12('<target>A <g id="1">b</g><mrk mtype="seg"> c</mrk></target>'), 'A b c', 'nothing'],
    [
      '2.1, split by the tool',
      'p.xliff',
      xliff2(
        '<segment state="final"><source>A. </source><target>Eins. </target></segment><segment state="translated"><source>B.</source><target>Zwei.</target></segment>'
      ),
      'Eins. Zwei.',
      'finished'
    ],
    [
      '2.1, half of it',
      'p.xliff',
      xliff2('<segment state="final"><source>A</source><target>E</target></segment><segment><source>B</source></segment>'),
      'E',
      'nothing'
    ],
    [
      '1.2, of a tool that keeps the entities of XML alone',
      'p.xlf',
      xliff12('<target>&amp;nbsp; &lt;b> &unknown; &#x41;</target>'),
      '&nbsp; <b> &unknown; A',
      'nothing'
    ],
    ['PO, fuzzy', 'p.po', 'msgctxt "x"\n#, fuzzy\nmsgid "Sign."\nmsgstr "Neu."\n', 'Neu.', 'unfinished'],
    ['PO, wrapped and escaped', 'p.po', 'msgctxt "x"\nmsgid ""\n"Sign."\nmsgstr ""\n"Ne"\n"u\\n\\"\\x41\\101"\n', 'Neu\n"AA', 'finished'],
    ['CSV of another tool', 'p.csv', 'context,source,target\nx,Sign.,Neu.\n', 'Neu.', 'finished']
  ])('%s', (_, name, text, translation, says) => {
    expect(readPackage(name, text)).toMatchObject([{id: 'x', translation, says}])
  })
})

test.each([
  ['p.xlf', '<xliff version="2.0"><file>', /^p\.xlf:1: <file> is never closed/],
  [
    'p.xlf',
    '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>',
    /^p\.xlf:2: A DOCTYPE, which no such file/
  ],
  ['p.xlf', '<!DOCTYPE xliff SYSTEM "http://example.org/x.dtd"><xliff/>', /^p\.xlf:1: A DOCTYPE/],
  ['p.xlf', '<tmx/>', /^p\.xlf: it is no XLIFF: its root is <tmx>/],
  ['p.po', 'msgid "a"\nmsgstr "b"\nnonsense', /^p\.po:3: This is no line of a PO file: “nonsense”/],
  ['p.csv', 'a;b;c\n1;2;3', /^p\.csv:1: the columns “id” and “translation” are not there/],
  ['p.csv', 'id,translation\n"x', /^p\.csv:2: A quotation mark is never closed/],
  ['p.csv', 'id,translation\nx,a\nx,b', /^p\.csv: the segment “x” stands in it twice/]
])('%s with %j is refused, with its place', (name, text, message) => {
  expect(() => readPackage(name, text)).toThrow(UsageError)
  expect(() => readPackage(name, text)).toThrow(message)
})

const tools = {
  xmllint: ['xmllint', '--version'],
  msgfmt: ['msgfmt', '--version'],
  msgcat: ['msgcat', '--version'],
  'translate-toolkit': ['po2csv', '--version']
} as const

/** A test with a tool that may not be installed; where the CI lacks it, it says so by failing. */
function testWith(tool: keyof typeof tools, name: string, body: (folder: string) => void): void {
  const [command, option] = tools[tool]
  if (spawnSync(command, [option]).status === 0) test(name, () => body(makeFolder({})))
  else if (process.env['CI'] && !process.env['TULINT_WITHOUT_TOOLS']) throw new Error(`${tool} is not installed, and CI needs it`)
  else test.skip(`${name} (skipped: ${tool} is not installed)`, () => {})
}

describe('real tools', () => {
  // Gettext’s own tools take no control characters.
  const texts = hostile.filter(([name]) => name !== 'controls' && name !== 'tabs and line ends' && name !== 'what is no character')
  const segments = texts.flatMap(([, text]) => [segment(`Now: ${text}`, `Jetzt: ${text}`), segment(`New: ${text}`, '')])
  const whole = packageOf(...segments, segment('', 'Alt.', {state: 'gone', handoff: 'Old.'}))
  const written = (folder: string, format: string, text = packageFormats[format]?.write(whole, '1.0') ?? '') => {
    const file = join(folder, `p${packageFormats[format]?.extension}`)
    writeFileSync(file, text)
    return file
  }
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})

  testWith('xmllint', 'XLIFF 2.0 and 1.2 are what their schemas ask for, whatever the texts hold', folder => {
    const any = packageOf(...hostile.flatMap(([, one]) => [segment(one, one, {section: one}), segment(one, '')]), ...segments.slice(0, 1))
    const schemas = {xliff2: 'xliff-core-2.0.xsd', xliff12: 'xliff-core-1.2-strict.xsd'}
    for (const [format, schema] of Object.entries(schemas)) {
      for (const work of [any, whole, packageOf()]) {
        const file = written(folder, format, packageFormats[format]?.write(work, '1.0'))
        const {stderr} = spawnSync(tools.xmllint[0], ['--noout', '--nonet', '--schema', join(import.meta.dirname, 'xliff', schema), file])
        expect(String(stderr)).toBe(`${file} validates\n`)
      }
    }
  })

  testWith('msgfmt', 'msgfmt -c accepts PO, and counts what is to be done', folder => {
    const {stderr, status} = spawnSync(tools.msgfmt[0], ['-c', '--statistics', '-o', join(folder, 'p.mo'), written(folder, 'po')], {
      encoding: 'utf8',
      env: {...process.env, LC_ALL: 'C'}
    })
    expect(stderr).toBe(`0 translated messages, ${texts.length} fuzzy translations, ${texts.length} untranslated messages.\n`)
    expect(status).toBe(0)
  })

  testWith('msgcat', 'what msgcat writes is read as it was', folder => {
    const file = written(folder, 'po')
    const read = readPackage('p.po', run(tools.msgcat[0], file))
    expect(read).toEqual(readPackage('p.po', readFileSync(file, 'utf8')))
    expect(read).toHaveLength(segments.length + 1)
  })

  testWith('translate-toolkit', 'po2csv, po2xliff and xliff2po keep the ids and the texts', folder => {
    const file = written(folder, 'po', packageFormats['po']?.write(whole, '1.0').replace(/^#, fuzzy\n/gm, ''))
    const xliff = written(folder, 'xliff12')
    const [csv, other, back] = [join(folder, 'out.csv'), join(folder, 'out.xlf'), join(folder, 'back.po')]
    run('po2csv', '--progress=none', file, csv)
    run('po2xliff', '--progress=none', file, other)
    run('xliff2po', '--progress=none', xliff, back)
    const expected = new Map(segments.map(({id, target}) => [id, target]))
    for (const result of [other, back, csv]) {
      const read = readPackage(result, readFileSync(result, 'utf8')).filter(({id}) => expected.has(id))
      // `po2csv` doubles backslashes, and `csv2po` alone takes that back.
      if (result === csv) for (const {id, target} of segments) if (target.includes('\\')) expected.set(id, target.replaceAll('\\', '\\\\'))
      expect(read.length, result).toBe(segments.length)
      expect(
        read.filter(({id, translation}) => translation.trim() !== expected.get(id)?.trim()),
        result
      ).toEqual([])
    }
  })
})
