import {closeSync, ftruncateSync, openSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {translate} from '../packages/translator.ts'
import {makeFolder, runIn} from './running.ts'

const english =
  '# Keys\n\nSign the new package. Push it.\n\n| Key | Does |\n| --- | --- |\n| A | opens the lid |\n\n- Copy %appdata% now.\n'
const body =
  '# {Schlüssel|Keys}\n\n{Signieren Sie das Paket.|Sign the package.} {Pushen.|Push it.}\n\n| {Taste|Key} | {Tut|Does} |\n| --- | --- |\n| A | {öffnet|opens} |\n'
const files = {
  'docs/en/a.md': english,
  'docs/de/a.md': bilingual([], body),
  'docs/fr/a.md': bilingual([], body.replace('Pushen.', 'Poussez.')),
  'docs/en/b.md': 'Let it go.\n',
  'docs/de/b.md': bilingual([], '{Lassen.|Let it go.}\n'),
  'docs/fr/b.md': bilingual([], '{Lâchez.|Let it go.}\n'),
  'tulint.config.json': '{"source": "docs/en", "targets": ["docs/{locale}"]}'
}

describe('tulint export', () => {
  test('writes the package of one locale, and says what is in it', async () => {
    const {status, out, err} = await runIn(makeFolder(files), ['export', '--locale', 'de', '--format', 'po'])
    expect(status).toBe(0)
    expect(err).toBe('tulint: de: 3 segments of 1 document (2 stale, 1 missing)\n')
    expect(out).toContain('#| msgid "Sign the package."\n')
    expect(out).toContain('msgid "Sign the new package."\nmsgstr "Signieren Sie das Paket."\n')
    expect(out).toContain('#. change: Sign the {+new +}package.\n')
  })

  test('writes a file for each locale that has something to translate', async () => {
    const folder = makeFolder(files)
    const {status, out, err} = await runIn(folder, ['export', '--output-dir', 'out', '-f', 'xliff12'])
    expect({status, out}).toEqual({status: 0, out: ''})
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['de.xlf', 'fr.xlf'])
    expect(err.split('\n').slice(0, 2)).toEqual([
      expect.stringContaining(`in ${join('out', 'de.xlf')}`),
      expect.stringContaining(`in ${join('out', 'fr.xlf')}`)
    ])
  })

  test.each([
    [[], 'There are packages of 2 locales: de, fr'],
    [['--locale', 'xx'], 'No document is of the locale “xx”'],
    [['--format', 'tmx'], 'Allowed choices are xliff2, xliff12, po, csv'],
    [['-o', 'a', '--output-dir', 'b'], 'cannot be used with option']
  ])('refuses %j', async (args, message) => {
    const {status, out, err} = await runIn(makeFolder(files), ['export', ...args])
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(message)
  })

  test('writes nothing where nothing is stale', async () => {
    const {status, out, err} = await runIn(makeFolder(files), ['export', 'docs/de/b.md', '-o', 'p.xlf'])
    expect({status, out, err}).toEqual({status: 0, out: '', err: 'tulint: Nothing is to be translated, so no package was written\n'})
  })

  test('leaves out what is waived or switched off', async () => {
    const waived = files['docs/de/a.md'].replace('<span', '<!-- tulint-disable source-mismatch -- why -->\n<span')
    const folder = makeFolder({...files, 'docs/de/a.md': waived})
    const {err} = await runIn(folder, ['export', '--locale', 'de'])
    expect(err).toContain('1 segment of 1 document (1 missing)')
  })
})

async function exported(format: string, edit: (text: string) => string = text => text) {
  const folder = makeFolder(files)
  const file = `p.${format === 'csv' ? 'csv' : format === 'po' ? 'po' : 'xlf'}`
  await runIn(folder, ['export', '--locale', 'de', '-f', format, '-o', file])
  const text = readFileSync(join(folder, file), 'utf8')
  writeFileSync(join(folder, file), edit(translate(format, text)))
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  return {folder, file, read}
}

describe('tulint import', () => {
  test('puts translations in, so that the lint has nothing to tell of them', async () => {
    const {folder, file, read} = await exported('xliff2')
    const {status, out, err} = await runIn(folder, ['import', file])
    expect({status, out, err}).toEqual({status: 0, out: '', err: 'tulint: 3 segments put into 1 document; 0 refused\n'})
    expect(read('docs/de/a.md')).toContain('<span data-stu-id="fb55e-102">Sign the new package.</span>')
    const check = await runIn(folder, ['check', '--only', 'source-mismatch,missing-unit,orphaned-unit,dropped-section', 'docs/de'])
    expect(check.status).toBe(0)
    expect(read('docs/fr/a.md')).toBe(files['docs/fr/a.md'])
  })

  test('shows with --dry-run what it would do', async () => {
    const {folder, file, read} = await exported('csv')
    const {status, out, err} = await runIn(folder, ['import', '--dry-run', file])
    expect(status).toBe(0)
    expect(out).toMatch(/^--- a\/docs\/de\/a\.md\n\+\+\+ b\/docs\/de\/a\.md\n/)
    expect(out).toContain('+- <span data-ttu-id="fb55e-107">Copy %appdata% won.</span>')
    expect(err).toBe('tulint: 3 segments would be put into 1 document; 0 refused\n')
    expect(read('docs/de/a.md')).toBe(files['docs/de/a.md'])
  })

  test('refuses what was not translated, with its place and reason, and puts in the rest', async () => {
    const {folder, file} = await exported('po', text => text.replace('Sign eht wen egakcap.', ''))
    const {status, out, err} = await runIn(folder, ['import', file])
    expect(status).toBe(1)
    expect(out).toBe('docs/de/a.md fb55e-102: It is not translated: “Sign the new package.”\n')
    expect(err).toBe('tulint: 2 segments put into 1 document, 1 of which lack more, so they keep their handoff; 1 refused\n')
  })

  test.each([
    [
      'whose translation was changed since',
      'docs/de/a.md',
      (text: string) => text.replace('Signieren Sie', 'Unterschreiben Sie'),
      'Its translation, or what is known of it, changed since the export'
    ],
    [
      'whose English moved on',
      'docs/en/a.md',
      (text: string) => text.replace('new package', 'old package'),
      'English does not say it any more: it changed since the export'
    ]
  ])('refuses a segment %s', async (_, path, change, reason) => {
    const {folder, file} = await exported('xliff12')
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))
    const {status, out} = await runIn(folder, ['import', file])
    expect(status).toBe(1)
    expect(out).toContain(`${reason}: “Sign the new package.”`)
  })

  test.each([
    ['that is not there', (text: string) => text.replaceAll('docs/de/a.md', '../../etc/x.md'), '../../etc/x.md: No document has'],
    ['that is English', (text: string) => text.replaceAll('docs/de/a.md', 'docs/en/a.md'), 'docs/en/a.md: No document has'],
    [
      'that has another such segment',
      (text: string) => text.replaceAll('docs/de/a.md', 'docs/de/b.md'),
      'docs/de/b.md: English does not say'
    ],
    [
      'of which it knows no segment',
      (text: string) => text.replaceAll(/[0-9a-f]{16}/g, id => `../../etc/${id.slice(8)}.md`),
      'docs/de/a.md: Its translation, or what is known of it, changed since the export'
    ]
  ])('puts nothing into a document %s', async (_, forge, reason) => {
    const {folder, file, read} = await exported('xliff12', forge)
    const {status, out, err} = await runIn(folder, ['import', file])
    expect(status).toBe(1)
    expect(out).toContain(reason)
    expect(err).toMatch(/^tulint: 0 segments put into 0 documents; \d refused\n$/)
    expect(['de/a', 'de/b', 'en/a'].map(name => read(`docs/${name}.md`))).toEqual([
      files['docs/de/a.md'],
      files['docs/de/b.md'],
      files['docs/en/a.md']
    ])
  })

  test('a second import of the same file finds nothing to do', async () => {
    const {folder, file, read} = await exported('po')
    await runIn(folder, ['import', file])
    const once = read('docs/de/a.md')
    const {status, out, err} = await runIn(folder, ['import', file])
    expect(status).toBe(1)
    expect(out).toContain('The document lacks it no more: it was translated or taken out since the export: “Sign the new package.”')
    expect(err).toContain('0 segments put into 0 documents; 3 refused')
    expect(read('docs/de/a.md')).toBe(once)
  })

  test.each([
    ['p.xlf', null, 'The package “p.xlf” cannot be read: ENOENT'],
    ['p.po', 'no po', 'p.po:1: This is no line of a PO file: “no po”'],
    ['p.po', 101 << 20, 'The package “p.po” cannot be read: it is larger than 100 MB']
  ])('%s that cannot be read is wrong usage', async (file, content, message) => {
    const folder = makeFolder(typeof content === 'string' ? {...files, [file]: content} : files)
    if (typeof content === 'number') {
      const descriptor = openSync(join(folder, file), 'w')
      ftruncateSync(descriptor, content)
      closeSync(descriptor)
    }
    const {status, err} = await runIn(folder, ['import', file])
    expect(status).toBe(2)
    expect(err).toContain(message)
  })
})
