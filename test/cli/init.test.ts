import {existsSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {isWindows} from '../platform.ts'
import {makeFolder, runIn} from './running.ts'

const file = 'tulint.config.yaml'
const hugo = {'content/en/a.md': 'Hello\n', 'content/en/b.md': 'Hello\n', 'content/fr/a.md': 'Bonjour\n', 'content/fr/old.md': 'Vieux\n'}

test('writes a configuration that a run can follow, and says what it found', async () => {
  const folder = makeFolder({...hugo, 'content/pt_BR/a.md': 'Olá\n'})
  const {status, out, err} = await runIn(folder, ['init'])
  expect({status, err}).toEqual({status: 0, err: ''})
  expect(out).toBe(
    [
      'Found folders of locales beside the English one, English in “content/en”',
      '  fr     2 documents, 1 paired; 1 of the English not translated',
      '  pt-BR  1 document, 1 paired; 1 of the English not translated',
      `Wrote ${file}. Next: tulint`,
      ''
    ].join('\n')
  )
  expect(parse(readFileSync(join(folder, file), 'utf8'))).toEqual({source: 'content/en', targets: ['content/{locale}']})
  expect((await runIn(folder, ['--format', 'json'])).status).toBeLessThan(2)
})

test('--dry-run prints the configuration alone, and leaves the folder as it is', async () => {
  const folder = makeFolder(hugo)
  const {status, out, err} = await runIn(folder, ['init', '--dry-run'])
  expect(status).toBe(0)
  expect(parse(out)).toEqual({source: 'content/en', targets: ['content/{locale}']})
  expect(err).toContain('2 documents, 1 paired')
  expect(existsSync(join(folder, file))).toBe(false)
})

describe('never writes over', () => {
  test.each([
    [file, 'targets: [fr]\n'],
    [file, 'targets: [\n'],
    [file, ''],
    ['.tulintrc.json', '{}'],
    ['tulint.config.ts', 'export default {}'],
    ['package.json', '{"tulint": {"targets": ["fr"]}}']
  ])('%s: %j', async (name, text) => {
    const folder = makeFolder({...hugo, [name]: text})
    const {status, out, err} = await runIn(folder, ['init'])
    expect({status, out}).toEqual({status: 2, out: ''})
    expect(err).toContain(`There is a configuration already: ${name}`)
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
    expect(existsSync(join(folder, file))).toBe(name === file)
  })

  test.skipIf(isWindows)('what a link to nowhere points at', async () => {
    const folder = makeFolder(hugo)
    symlinkSync('elsewhere.yaml', join(folder, file))
    expect((await runIn(folder, ['init'])).status).toBe(2)
    expect(existsSync(join(folder, 'elsewhere.yaml'))).toBe(false)
  })

  test('but a manifest that only installs tulint, or is broken, is none', async () => {
    for (const manifest of ['{"devDependencies": {"tulint": "1.0.0"}}', '{"tulint": ']) {
      const folder = makeFolder({...hugo, 'package.json': manifest})
      expect((await runIn(folder, ['init'])).status).toBe(0)
    }
  })

  test('and one above the folder is no hindrance', async () => {
    const folder = makeFolder({[file]: 'targets: [fr]\n', 'site/content/en/a.md': 'Hello\n', 'site/content/fr/a.md': 'Bonjour\n'})
    expect((await runIn(join(folder, 'site'), ['init'])).status).toBe(0)
  })
})

describe('nothing is recognised', () => {
  test.each([
    ['an empty folder', {}],
    ['English alone', {'docs/a.md': '', 'content/en/a.md': ''}],
    ['locales without documents', {'content/en/a.md': '', 'content/fr/a.png': ''}],
    ['locales of which no document has a counterpart', {'content/en/a.md': '', 'content/fr/b.md': ''}],
    [
      'what packages and hidden folders bring',
      {'node_modules/x/en/a.md': '', 'node_modules/x/fr/a.md': '', '.x/en/a.md': '', '.x/fr/a.md': ''}
    ],
    ['folders that only have a locale’s name', {'docs/README.md': '', 'docs/ts/README.md': '', 'docs/ts/types.md': ''}]
  ])('in %s', async (_, files: Readonly<Record<string, string>>) => {
    const folder = makeFolder({'sub/x.txt': '', ...files})
    const {status, out, err} = await runIn(folder, ['init'])
    expect({status, out}).toEqual({status: 2, out: ''})
    expect(err).toContain('No translations beside their English were found here')
    expect(err).toContain("targets: ['path/to/{locale}']")
    expect(existsSync(join(folder, file))).toBe(false)
  })
})

test('takes the layout that pairs most', async () => {
  const folder = makeFolder({...hugo, 'docs/a.md': '', 'docs/b.md': '', 'docs/a.fr.md': '', 'docs/b.fr.md': ''})
  expect(parse((await runIn(folder, ['init', '--dry-run'])).out)).toEqual({source: 'docs', targets: ['docs/{path}.{locale}.md']})
})

test.each([
  ['in the folder itself', ['README.md', 'README.zh-CN.md'], {source: '.', targets: ['{path}.{locale}.md']}],
  ['in any folder', ['notes/deep/a.md', 'notes/deep/a.fr.md'], {source: '.', targets: ['{path}.{locale}.md']}],
  [
    'of two extensions',
    ['docs/a.md', 'docs/a.fr.md', 'docs/b.mdx', 'docs/b.fr.mdx'],
    {
      source: 'docs',
      targets: ['docs/{path}.{locale}.md', 'docs/{path}.{locale}.mdx']
    }
  ]
])('knows endings %s', async (_, paths, config) => {
  const folder = makeFolder(Object.fromEntries(paths.map(path => [path, ''])))
  expect(parse((await runIn(folder, ['init', '--dry-run'])).out)).toEqual(config)
})

test('finds a layout in several folders, whatever packages hold', async () => {
  const folder = makeFolder({
    'a/docs/en-us/a.md': '',
    'a/docs/fr-fr/a.md': '',
    'b/en/a.md': '',
    'b/fr/a.md': '',
    'node_modules/c/en/a.md': '',
    'node_modules/c/fr/a.md': ''
  })
  expect(parse((await runIn(folder, ['init', '--dry-run'])).out)).toEqual({
    targets: [
      {root: 'b/{locale}', source: 'b/en'},
      {root: 'a/docs/{locale}', source: 'a/docs/en-us'}
    ]
  })
})

test.each([
  ['a site in a folder beside its documents', ['docs/a.md', 'website/i18n/fr/docusaurus-plugin-content-docs/current/a.md'], 'docs'],
  ['a second set of documents', ['community/a.md', 'i18n/fr/docusaurus-plugin-content-docs-community/current/a.md'], 'community'],
  [
    'a version of it',
    ['community_versioned_docs/version-2/a.md', 'i18n/fr/docusaurus-plugin-content-docs-community/version-2/a.md'],
    'community_versioned_docs/version-2'
  ],
  ['pages', ['src/pages/a.md', 'i18n/fr/docusaurus-plugin-content-pages/a.md'], 'src/pages']
])('knows %s of Docusaurus', async (_, paths, source) => {
  const folder = makeFolder(Object.fromEntries(paths.map(path => [path, ''])))
  expect(parse((await runIn(folder, ['init', '--dry-run'])).out)).toMatchObject({source, targets: [expect.stringContaining('{locale}')]})
})

test
  .skipIf(isWindows)
  .each(['do"cs\'s', 'a\n\u001b[31mb\r\nc', ' docs: # x', '- &a *b', '{{a}, [b]', 'docs@main', '日本 語[1]', '\u202edocs'])(
  'writes and shows a folder of any name: %j',
  async name => {
    const folder = makeFolder({[`${name}/en/a.md`]: 'Hello\n', [`${name}/fr/a.md`]: 'Bonjour\n'})
    const {status, out} = await runIn(folder, ['init'])
    expect(status).toBe(0)
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(out.trimEnd().split('\n')).toHaveLength(3)
    const written = readFileSync(join(folder, file), 'utf8')
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u0080-\u009f\u202e]/)
    expect(parse(written)).toEqual({source: `${name}/en`, targets: [`${name}/{locale}`]})
    const report = await runIn(folder, ['--format', 'json'])
    expect(JSON.parse(report.out)).toMatchObject({documents: [{path: `${name}/fr/a.md`, sourcePath: `${name}/en/a.md`}]})
  }
)

test('the command line takes patterns too', async () => {
  const folder = makeFolder(hugo)
  const {out} = await runIn(folder, ['--source', 'content/en', '--target', 'content/{locale}', '--format', 'json'])
  expect(JSON.parse(out)).toMatchObject({documents: [{path: 'content/fr/a.md', locale: 'fr'}, {}, {}]})
  const {status, err} = await runIn(folder, ['--source', 'content/en', '--target', 'i18n/{locale}'])
  expect(status).toBe(2)
  expect(err).toContain('No translation meets the target “i18n/{locale}”')
})
