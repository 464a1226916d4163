import {expect, test} from 'vitest'
import type {DiscoveredPair} from '../../src/discover/discovered-pair.ts'
import {followRenames} from '../../src/discover/follow-renames.ts'
import {canonicalLocale} from '../../src/text/locale.ts'
import {documentPath} from '../../src/workspace/document-path.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {today} from '../settings.ts'

const path = (name: string) => documentPath('docs', name)
const commit = {hash: 'a'.repeat(40), date: today, author: 'Ada', subject: 'Rename a'}

function pair(locale: string, target: string | null, source: string | null, expected: string): DiscoveredPair {
  return {
    locale: null,
    folderLocale: canonicalLocale(locale),
    root: 'docs',
    sourcePlace: 'docs',
    target: target === null ? null : path(target),
    source: source === null ? null : path(source),
    expectedSource: path(source ?? expected),
    gone: null,
    subject: expected,
    expected: path(target ?? expected)
  }
}

test('follows a renamed source in each locale of one root', async () => {
  const {history, ...source} = await memoryWorkspace({'docs/a.md@2020-01-01': '', 'docs/b.md': ''}).openSource('docs', {
    history: true,
    extensions: ['.md']
  })
  if (history === null) throw new Error('There is no history')
  const renamed = {...history, changes: async () => [], renamedTo: async () => ({commit, path: path('b.md')})}
  const pairs = ['fr', 'de'].flatMap(locale => [pair(locale, `a.${locale}.md`, null, 'a.md'), pair(locale, null, 'b.md', `b.${locale}.md`)])
  const followed = await followRenames(pairs, new Map([['docs', {...source, history: renamed}]]))
  expect(followed.map(({target, source: english, gone}) => [target, english, gone?.to])).toEqual([
    ['docs/a.fr.md', 'docs/b.md', 'docs/b.md'],
    ['docs/a.de.md', 'docs/b.md', 'docs/b.md']
  ])
})
