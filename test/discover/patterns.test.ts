import {describe, expect, test} from 'vitest'
import {configSchema} from '../../src/config/schema.ts'
import {toSettings} from '../../src/config/to-settings.ts'
import {discoverDocuments} from '../../src/discover/discover-documents.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'

const nothing = {rules: {}, presets: {}}

/** What is paired, a line a pair: `locale: target ⇄ source`. */
async function pairsOf(paths: readonly string[], config: object): Promise<readonly string[]> {
  const pairs = await discover(paths, config)
  return pairs.map(({folderLocale, target, source}) => `${folderLocale}: ${target ?? '-'} ⇄ ${source ?? '-'}`)
}

async function discover(paths: readonly string[], config: object) {
  const settings = toSettings(configSchema(nothing).parse(config), {
    workingDirectory: '/r',
    configDirectory: '/r',
    commandLine: {targets: [], locales: [], rules: [], only: []},
    catalogue: nothing
  })
  const workspace = memoryWorkspace(Object.fromEntries(paths.map(path => [path, ''])))
  const names = settings.targets.flatMap(({source}) => source ?? [])
  const open = async (name: string) => [name, await workspace.openSource(name, {history: false, extensions: settings.extensions})] as const
  return discoverDocuments(workspace, settings, new Map(await Promise.all(names.map(open))), [])
}

describe('{locale} in a folder', () => {
  test.each([
    [
      'beside the English one, of whatever form',
      {source: 'content/en', targets: ['content/{locale}']},
      ['content/en/a.md', 'content/zh-cn/a.md', 'content/pt_BR/a.md', 'content/fr-FR/a.md', 'content/de/a.md', 'content/images/a.md'],
      ['de: content/de/a.md', 'fr-FR: content/fr-FR/a.md', 'pt-BR: content/pt_BR/a.md', 'zh-CN: content/zh-cn/a.md']
    ],
    [
      'with folders below it',
      {source: 'docs', targets: ['i18n/{locale}/docs/current']},
      ['docs/a.md', 'i18n/fr/docs/current/a.md', 'i18n/de/docs/version-1/a.md', 'i18n/it/blog/current/a.md', 'i18n/ja/docs/current/a.png'],
      ['fr: i18n/fr/docs/current/a.md']
    ],
    [
      'in a part of a name, and twice',
      {source: '../docs/articles', targets: ['../docs.{locale}/{locale}/articles']},
      ['../docs/articles/a.md', '../docs.fr-fr/fr-fr/articles/a.md', '../docs.de-de/fr-fr/articles/a.md'],
      ['fr-FR: ../docs.fr-fr/fr-fr/articles/a.md']
    ],
    [
      'that lies among the English ones',
      {source: 'docs', targets: ['docs/{locale}']},
      ['docs/index.md', 'docs/a.md', 'docs/fr/a.md', 'docs/ja/index.md'],
      ['fr: docs/fr/a.md', 'ja: docs/ja/index.md']
    ]
  ])('finds each folder %s', async (_, config, paths, found) => {
    const pairs = await pairsOf(paths, config)
    expect(pairs.filter(pair => !/: - ⇄|⇄ -$/.test(pair)).map(pair => pair.split(' ⇄')[0])).toEqual(found)
  })

  test.each([
    ['the English folder', 'content/en-us'],
    ['another one of the same locale', 'content/EN-US']
  ])('leaves out %s', async (_, folder) => {
    const paths = ['content/en-us/a.md', `${folder}/a.md`, 'content/fr/a.md']
    expect(await pairsOf(paths, {source: 'content/en-us', targets: ['content/{locale}']})).toEqual([
      'fr: content/fr/a.md ⇄ content/en-us/a.md'
    ])
  })

  test('finds English of another region beside English of a named one', async () => {
    const paths = ['en-us/a.md', 'en-gb/a.md']
    expect(await pairsOf(paths, {source: 'en-us', targets: ['{locale}']})).toEqual(['en-GB: en-gb/a.md ⇄ en-us/a.md'])
  })

  test('leaves English out where no English is at hand', async () => {
    const paths = ['content/en/a.md', 'content/fr/a.md']
    expect(await pairsOf(paths, {targets: ['content/{locale}']})).toEqual(['fr: content/fr/a.md ⇄ -'])
  })

  test('leaves a folder to the target that names it', async () => {
    const targets = ['content/{locale}', {root: 'content/fr', locale: 'fr-CA'}]
    const pairs = await discover(['content/en/a.md', 'content/fr/a.md', 'content/de/a.md'], {source: 'content/en', targets})
    expect(pairs.map(({target, locale}) => [target, locale])).toEqual([
      ['content/de/a.md', null],
      ['content/fr/a.md', 'fr-CA']
    ])
  })
})

describe('English that holds folders of locales', () => {
  test('does not hold translations into locales that are no targets', async () => {
    const paths = ['docs/index.md', 'docs/a.md', 'docs/fr/a.md', 'docs/de/a.md', 'docs/de/gone.md', 'docs/ja/index.md']
    expect(await pairsOf(paths, {source: 'docs', targets: ['docs/fr']})).toEqual(['fr: docs/fr/a.md ⇄ docs/a.md', 'fr: - ⇄ docs/index.md'])
  })

  test('keeps a folder that only has a locale’s name', async () => {
    const paths = ['docs/index.md', 'docs/a.md', 'docs/ts/index.md', 'docs/ts/types.md', 'docs/fr/a.md', 'docs/fr/ts/types.md']
    for (const targets of [['docs/fr'], ['docs/{locale}']]) {
      expect(await pairsOf(paths, {source: 'docs', targets})).toEqual([
        'fr: docs/fr/a.md ⇄ docs/a.md',
        'fr: - ⇄ docs/index.md',
        'fr: - ⇄ docs/ts/index.md',
        'fr: docs/fr/ts/types.md ⇄ docs/ts/types.md'
      ])
    }
  })

  test('may be the working directory', async () => {
    const paths = ['a.md', 'fr/a.md', 'zh/a.md']
    expect(await pairsOf(paths, {source: '.', targets: ['{locale}']})).toEqual(['fr: fr/a.md ⇄ a.md', 'zh: zh/a.md ⇄ a.md'])
  })
})

describe('{locale} in an ending', () => {
  const paths = [
    'docs/a.md',
    'docs/a.fr.md',
    'docs/a.zh-CN.md',
    'docs/sub/B.md',
    'docs/sub/b.FR.md',
    'docs/x.de.md',
    'docs/c.mdx',
    'docs/a.en.md'
  ]

  test('pairs documents beside each other', async () => {
    expect(await pairsOf(paths, {source: 'docs', targets: ['docs/{path}.{locale}.md']})).toEqual([
      'fr: docs/a.fr.md ⇄ docs/a.md',
      'fr: docs/sub/b.FR.md ⇄ docs/sub/B.md',
      'fr: - ⇄ docs/x.de.md',
      'zh-CN: docs/a.zh-CN.md ⇄ docs/a.md',
      'zh-CN: - ⇄ docs/sub/B.md',
      'zh-CN: - ⇄ docs/x.de.md'
    ])
  })

  test('does not take other locales’ documents for English or for this locale’s', async () => {
    const all = [...paths, 'docs/sub/b.de.md']
    expect(await pairsOf(all, {source: 'docs', targets: ['docs/{path}.fr.md']})).toEqual([
      'fr: docs/a.fr.md ⇄ docs/a.md',
      'fr: docs/sub/b.FR.md ⇄ docs/sub/B.md'
    ])
  })

  test('knows English by an ending of its own', async () => {
    const all = ['docs/a.en.md', 'docs/a.fr.md', 'docs/a.md', 'docs/b.en.md', 'docs/program.cs.md']
    expect(await pairsOf(all, {source: 'docs/{path}.en.md', targets: ['docs/{path}.{locale}.md']})).toEqual([
      'fr: docs/a.fr.md ⇄ docs/a.en.md',
      'fr: - ⇄ docs/b.en.md'
    ])
  })

  test('reads a tag of several parts whole', async () => {
    const [pair] = await discover(['a.md', 'a_pt-BR.md', 'a_br.md'], {source: '.', targets: ['{path}_pt-BR.md']})
    expect(pair).toMatchObject({folderLocale: 'pt-BR', source: 'a.md', target: 'a_pt-BR.md'})
  })
})

test('pairs documents of different extensions, which have one subject in all locales', async () => {
  const pairs = await discover(['en/a.md', 'fr/a.mdx', 'de/A.markdown'], {source: 'en', targets: ['fr', 'de']})
  expect(pairs.map(({target, source, subject}) => [target, source, subject])).toEqual([
    ['fr/a.mdx', 'en/a.md', 'a.md'],
    ['de/A.markdown', 'en/a.md', 'a.md']
  ])
})

test('tells documents of two sources apart that have one path', async () => {
  const targets = [
    {root: 'i18n/{locale}/docs', source: 'docs'},
    {root: 'i18n/{locale}/blog', source: 'blog'}
  ]
  const pairs = await discover(['docs/a.md', 'blog/a.md', 'i18n/fr/docs/a.md', 'i18n/fr/blog/a.md', 'i18n/de/blog/A.md'], {targets})
  expect(pairs.map(({target, subject}) => [target, subject])).toEqual([
    ['i18n/fr/docs/a.md', 'docs/a.md'],
    ['i18n/de/blog/A.md', 'blog/a.md'],
    ['i18n/fr/blog/a.md', 'blog/a.md']
  ])
})

describe('refuses', () => {
  test.each([
    ['a pattern that meets no folder', ['content/en/a.md'], ['content/{locale}'], 'No translation meets the target “content/{locale}”'],
    ['a pattern below no folder', ['content/en/a.md'], ['i18n/{locale}/x'], 'No translation meets the target “i18n/{locale}/x”'],
    [
      'a pattern that meets folders without documents alone',
      ['content/en/a.md', 'content/fr/a.png'],
      ['content/{locale}'],
      'No translation meets the target “content/{locale}”'
    ],
    ['an ending that no document has', ['content/en/a.md'], ['content/en/{path}.fr.md'], 'whose names end in “.fr.md”'],
    [
      'an ending that meets no locale',
      ['content/en/a.md', 'content/en/a.old.md'],
      ['content/en/{path}.{locale}.md'],
      'No translation meets the target “content/en/{path}.{locale}.md”'
    ],
    [
      'two patterns for one folder',
      ['content/en/a.md', 'content/fr/a.md'],
      ['content/{locale}', '{locale}/fr', 'content/{locale}/.'],
      '“content/{locale}” is a target twice'
    ],
    ['two patterns that meet in one folder', ['content/en/a.md', 'fr/fr/a.md'], ['fr/{locale}', '{locale}/fr'], '“fr/fr” is a target twice']
  ])('%s', async (_, paths, targets, message) => {
    const refusal = discover(paths, {source: 'content/en', targets})
    await expect(refusal).rejects.toThrow(message)
    await expect(refusal).rejects.toThrow(UsageError)
  })

  test('hostile names as locales', async () => {
    const paths = ['content/en/a.md', 'content/fr"\n\u001b[31m/a.md', 'content/{locale}/a.md', 'content/$&/a.md', 'content/f.r/a.md']
    await expect(discover(paths, {source: 'content/en', targets: ['content/{locale}']})).rejects.toThrow('No translation meets')
  })
})
