import {expect, test} from 'vitest'
import type {DiscoveredPair} from '../../src/discover/discovered-pair.ts'
import {documentPath} from '../../src/workspace/document-path.ts'
import {groupsOf} from '../../src/workers/groups.ts'

const pair = (subject: string, locale: string): DiscoveredPair => ({
  locale: null,
  folderLocale: null,
  root: locale,
  target: documentPath(locale, subject),
  source: documentPath('en', subject),
  sourcePlace: 'en',
  expectedSource: documentPath('en', subject),
  gone: null,
  subject,
  expected: documentPath(locale, subject)
})
const sizes = (pairs: readonly DiscoveredPair[]) => groupsOf(pairs).map(({first, pairs: own}) => [first, own.length])

test('translations of one source stay together, those of another do not', () => {
  expect(sizes([pair('a', 'de'), pair('a', 'fr'), pair('b', 'de'), pair('c', 'de'), pair('c', 'fr')])).toEqual([
    [0, 2],
    [2, 1],
    [3, 2]
  ])
  expect(sizes([])).toEqual([])
})

test('of many locales some at a time, so that nobody waits long for the last', () => {
  const pairs = Array.from({length: 14}, (_, index) => pair('a', `l${index}`))
  expect(sizes(pairs)).toEqual([
    [0, 6],
    [6, 6],
    [12, 2]
  ])
  expect(groupsOf(pairs).flatMap(group => group.pairs)).toEqual(pairs)
})
