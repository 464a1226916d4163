import {expect, test} from 'vitest'
import {nearestWord} from '../../src/config/nearest.ts'

test.each([
  ['one letter left out', 'stale-dat', ['stale-date', 'stale-unit'], 'stale-date'],
  ['another case', 'MaximumAge', ['maximumAge'], 'maximumAge'],
  ['the nearest of two', 'targts', ['target', 'targets'], 'targets'],
  ['a third of a long word', 'untranslated-dcmnt', ['untranslated-document', 'x'], 'untranslated-document'],
  ['nothing far away', 'glossary', ['stale-date'], null],
  ['nothing for a word that would change wholly', 'abc', ['xyz'], null],
  ['nothing among nothing', 'a', [], null],
  ['nothing for nothing', '', ['a'], null]
])('finds %s', (_, word, words, nearest) => {
  expect(nearestWord(word, words)).toBe(nearest)
})
