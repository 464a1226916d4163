import {expect, test} from 'vitest'
import {compareFindings} from '../../src/check/compare-results.ts'
import {inventoryFinding} from '../../src/check/findings.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import type {Finding} from '../../src/model/finding.ts'

const missing = inventoryFinding({ruleId: 'a-rule', severity: 'error', said: 'm'}, 'fr-FR' as Locale, 'fr/a.md' as DocumentPath)
const english = (text: string): Pick<Finding, 'source'> => ({
  source: {path: 'en/a.md' as DocumentPath, range: missing.range, text}
})
const one: Finding = {...missing, fingerprint: '1', quoteText: 'One', targetText: 'Un', ...english('One now')}
/** The same under another name, as what it stands in has changed. */
const other = (change: Partial<Finding>): Finding => ({...one, fingerprint: '2', ...change})
const elsewhere = {path: 'fr/b.md' as DocumentPath}

test.each([
  ['whatever else changed, where its name is the same', {...one, message: 'other', targetText: 'Une', ...elsewhere}],
  ['in a document that was renamed', other(elsewhere)],
  ['in a translation that was touched and not mended', other({targetText: 'Une'})],
  ['in another locale’s document of the same path', other({locale: 'de-DE' as Locale})]
])('a finding stays: %s', (_, now) => {
  expect(compareFindings([one], [now])).toEqual({added: [], remaining: [now], cleared: []})
})

test.each([
  ['of another rule', {ruleId: 'b-rule'}],
  ['that says something else', {message: 'other'}],
  ['of another quote', {quoteText: 'Two'}],
  ['of other English', english('Two now')],
  ['of no English', {source: null}],
  ['that was touched, and in another document', {...elsewhere, targetText: 'Une'}],
  ['in another document, of another locale', {...elsewhere, locale: 'de-DE' as Locale}]
])('a finding is another %s', (_, change) => {
  const now = other(change)
  expect(compareFindings([one], [now])).toEqual({added: [now], remaining: [], cleared: [one]})
})

test('each counts as often as it stands there, the surest first', () => {
  const [moved, touched] = [other(elsewhere), other({fingerprint: '3', targetText: 'Une'})]
  expect(compareFindings([one], [moved, one])).toEqual({added: [moved], remaining: [one], cleared: []})
  expect(compareFindings([one], [touched, moved])).toEqual({added: [touched], remaining: [moved], cleared: []})
  expect(compareFindings([one, touched], [moved])).toEqual({added: [], remaining: [moved], cleared: [touched]})
  expect(compareFindings([one, {...one}, one], [moved, other(elsewhere)])).toMatchObject({added: [], cleared: [one]})
})
