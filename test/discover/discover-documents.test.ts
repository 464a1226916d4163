import {describe, expect, test} from 'vitest'
import {discoverDocuments} from '../../src/discover/discover-documents.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import type {Settings, TargetSettings} from '../../src/model/settings.ts'
import {canonicalLocale} from '../../src/text/locale.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'

const target = (root: string, source: string | null = 'docs/en-us'): TargetSettings => ({root, source, locale: null})

function settingsOf(targets: readonly TargetSettings[], exclude: readonly string[] = []): Settings {
  return {targets, extensions: ['.md'], exclude, history: true, handoffKeys: [], rules: {}, overrides: []}
}

async function discover(paths: readonly string[], settings: Settings, only: readonly string[] = []) {
  const workspace = memoryWorkspace(Object.fromEntries(paths.map(path => [path, ''])))
  const places = settings.targets.flatMap(({source}) => source ?? [])
  const options = {history: true, extensions: settings.extensions}
  const sources = await Promise.all(places.map(async place => [place, await workspace.openSource(place, options)] as const))
  return discoverDocuments(workspace, settings, new Map(sources), only)
}

const set = [
  'docs/en-us/a.md',
  'docs/en-us/Sub/日本 語[1].md',
  'docs/en-us/new.md',
  'docs/en-us/includes/i.md',
  'docs/fr-fr/a.md',
  'docs/fr-fr/sub/日本 語[1].md',
  'docs/fr-fr/(x).md',
  'docs/fr-fr/includes/i.md',
  'docs/ja-jp/A.md'
]

test('pairs what corresponds and keeps what does not', async () => {
  const french = {locale: null, folderLocale: canonicalLocale('fr-FR'), sourcePlace: 'docs/en-us', root: 'docs/fr-fr', gone: null}
  expect(await discover(set, settingsOf([target('docs/fr-fr')], ['**/includes/**']))).toEqual([
    {
      ...french,
      target: 'docs/fr-fr/(x).md',
      source: null,
      expectedSource: 'docs/en-us/(x).md',
      subject: '(x).md',
      expected: 'docs/fr-fr/(x).md'
    },
    {
      ...french,
      target: 'docs/fr-fr/a.md',
      source: 'docs/en-us/a.md',
      expectedSource: 'docs/en-us/a.md',
      subject: 'a.md',
      expected: 'docs/fr-fr/a.md'
    },
    {
      ...french,
      target: null,
      source: 'docs/en-us/new.md',
      expectedSource: 'docs/en-us/new.md',
      subject: 'new.md',
      expected: 'docs/fr-fr/new.md'
    },
    {
      ...french,
      target: 'docs/fr-fr/sub/日本 語[1].md',
      source: 'docs/en-us/Sub/日本 語[1].md',
      expectedSource: 'docs/en-us/Sub/日本 語[1].md',
      subject: 'sub/日本 語[1].md',
      expected: 'docs/fr-fr/sub/日本 語[1].md'
    }
  ])
})

test('keeps the targets’ order and gives translations of one source one subject', async () => {
  const pairs = await discover(set, settingsOf([target('docs/ja-jp/'), target('./docs/fr-fr')]), ['**/[aA].md'])
  expect(pairs.map(({expected, subject}) => [expected, subject])).toEqual([
    ['docs/ja-jp/A.md', 'a.md'],
    ['docs/fr-fr/a.md', 'a.md']
  ])
})

test('calls nothing orphaned where no English is at hand', async () => {
  const [pair] = await discover(['fr/a.md'], settingsOf([target('fr', null)]))
  expect(pair).toMatchObject({source: null, sourcePlace: null, expectedSource: null, target: 'fr/a.md'})
})

test('carries the configured locale', async () => {
  const locale = canonicalLocale('fr-CA')
  const [pair] = await discover(['docs/fr-fr/a.md'], settingsOf([{root: 'docs/fr-fr', source: null, locale}]))
  expect(pair).toMatchObject({locale: 'fr-CA', folderLocale: 'fr-FR'})
})

test.each([
  ['below the English ones', 'docs', 'docs/fr', ['docs/a.md', 'docs/fr/a.md', 'docs/de/a.md']],
  ['above them', 'docs/en', 'docs', ['docs/a.md', 'docs/en/a.md']],
  ['in the working directory', 'en', '.', ['a.md', 'en/a.md']]
])('does not mix translations that lie %s', async (_, source, root, paths) => {
  const others = paths.some(path => path.startsWith('docs/de/')) ? [target('docs/de', null)] : []
  const pairs = await discover(paths, settingsOf([target(root, source), ...others]))
  expect(pairs.filter(pair => pair.sourcePlace !== null)).toHaveLength(1)
  expect(pairs[0]).toMatchObject({subject: 'a.md', target: expect.any(String), source: expect.any(String)})
})

describe('exclude', () => {
  test.each([
    ['both sides', '**/includes/**', 'docs/fr-fr/includes/i.md'],
    ['what is not there, by its place', 'docs/fr-fr/new.md', 'docs/fr-fr/new.md'],
    ['a translation whose English is excluded', 'docs/en-us/a.md', 'docs/fr-fr/a.md']
  ])('leaves out %s', async (_, glob, gone) => {
    const [all, kept] = [
      await discover(set, settingsOf([target('docs/fr-fr')])),
      await discover(set, settingsOf([target('docs/fr-fr')], [glob]))
    ]
    expect(all.map(({expected}) => expected).filter(path => path !== gone)).toEqual(kept.map(({expected}) => expected))
  })

  test('reaches folders beside the working directory', async () => {
    const pairs = await discover(
      ['../en/includes/i.md', '../en/a.md', '../fr/a.md'],
      settingsOf([target('../fr', '../en')], ['**/includes/**'])
    )
    expect(pairs.map(({subject}) => subject)).toEqual(['a.md'])
  })
})

describe('only', () => {
  test.each([
    ['a document', ['docs/fr-fr/a.md'], ['docs/fr-fr/a.md']],
    ['a document with a glob’s marks in its name', ['docs/fr-fr/sub/日本 語[1].md'], ['docs/fr-fr/sub/日本 語[1].md']],
    ['a document with parentheses', ['docs/fr-fr/(x).md'], ['docs/fr-fr/(x).md']],
    ['a document that is not there yet', ['docs/fr-fr/new.md'], ['docs/fr-fr/new.md']],
    ['a folder', ['./docs/fr-fr/sub/'], ['docs/fr-fr/sub/日本 語[1].md']],
    ['a glob', ['docs/*/{a,new}.md'], ['docs/fr-fr/a.md', 'docs/fr-fr/new.md']],
    ['several, once each and in order', ['docs/fr-fr/new.md', 'docs/fr-fr/a.md', '**/a.md'], ['docs/fr-fr/a.md', 'docs/fr-fr/new.md']]
  ])('keeps %s', async (_, only, expected) => {
    expect((await discover(set, settingsOf([target('docs/fr-fr')]), only)).map(pair => pair.expected)).toEqual(expected)
  })

  test('keeps everything for the working directory', async () => {
    const settings = settingsOf([target('docs/fr-fr')])
    expect(await discover(set, settings, ['.'])).toEqual(await discover(set, settings))
  })

  test.each([
    ['a document that is nowhere', 'docs/fr-fr/gone.md', /^Name a translation/],
    ['a folder whose name only begins alike', 'docs/fr', /^Name a translation/],
    ['an English document', 'docs/en-us/a.md', /^“docs\/en-us\/a\.md” is English: name its translation, such as “docs\/fr-fr\/a\.md”$/]
  ])('refuses %s', async (_, path, hint) => {
    const refusal = discover(set, settingsOf([target('docs/fr-fr')]), ['docs/fr-fr/a.md', path])
    await expect(refusal).rejects.toThrow(UsageError)
    await expect(refusal).rejects.toMatchObject({message: `No document to be checked matches “${path}”`, hint: expect.stringMatching(hint)})
  })
})

test.each([
  ['a folder that is not there', ['docs/en-us/a.md'], [], 'There is no folder “docs/fr-fr”'],
  ['English that is not there', ['docs/fr-fr/a.md'], [], 'There is no folder “docs/en-us”'],
  ['a folder without documents', ['docs/en-us/a.md', 'docs/fr-fr/a.txt'], [], 'There are no documents in “docs/fr-fr”'],
  ['that all is excluded', ['docs/en-us/a.md', 'docs/fr-fr/a.md'], ['docs/**'], 'Every document is excluded']
])('refuses %s', async (_, paths, exclude, message) => {
  const refusal = discover(paths, settingsOf([target('docs/fr-fr')], exclude))
  await expect(refusal).rejects.toThrow(UsageError)
  await expect(refusal).rejects.toThrow(message)
})
