import {expect, test} from 'vitest'
import type {GlossaryEntry} from '../../../src/model/glossary.ts'
import {findTerm, holdsTerm, indexTerms, termsIn, termText} from '../../../src/text/terms/terms.ts'

const entry = (source: string, target = 'x', locale: string | null = null, status: GlossaryEntry['status'] = 'preferred') => ({
  source,
  target,
  locale,
  status
})

test.each([
  ['inflected words', 'Two lamps shine', ['lamp'], ['lamp']],
  ['several words', 'dimmer switches', ['dimmer switch'], ['dimmer switch']],
  ['the longer of two', 'the dimmer switch', ['switch', 'dimmer switch'], ['dimmer switch']],
  ['each once', 'a lamp, a lamp', ['lamp'], ['lamp']],
  ['nothing in code and URLs', '`lamp` [here](lamp.md)', ['lamp'], []],
  ['nothing inside a word', 'clampdown', ['lamp'], []],
  ['small terms in any case', 'Lamp', ['lamp'], ['lamp']],
  ['terms with capitals where these are', 'go home', ['Home'], []]
])('finds %s', (_, text, sources, found) => {
  const index = indexTerms(
    sources.map(source => entry(source)),
    'de-DE'
  )
  expect(termsIn(text, index).map(({source}) => source)).toEqual(found)
})

test('takes the entries of a locale, the preferred ones first', () => {
  const entries = [
    entry('lamp', 'b', 'de', 'admitted'),
    entry('lamp', 'a', 'de-DE'),
    entry('lamp', 'c', null, 'forbidden'),
    entry('lamp', 'd', 'fr')
  ]
  expect(termsIn('lamp', indexTerms(entries, 'de-DE'))).toMatchObject([{allowed: ['a', 'b'], forbidden: ['c']}])
})

test.each([
  ['an ending', 'Benutzerkontos', 'Benutzerkonto', true],
  ['another ending', 'lampes', 'lampe', true],
  ['a compound', 'Stehleuchten', 'Leuchte', true],
  ['words in another order', 'Regler für die Helligkeit', 'Helligkeit Regler', true],
  ['a vowel that changes late', 'Handbücher', 'Handbuch', true],
  ['another word', 'Lampe', 'Leuchte', false],
  ['a short word that only begins alike', 'Umgebung', 'Uhr', false],
  ['one word of two', 'der Regler', 'Helligkeit Regler', false],
  ['Japanese, without bounds', '設定タイマーを', 'タイマー', true],
  ['Chinese, white space apart', '设 置', '设置', true],
  ['Korean with a particle', '타이머를', '타이머', true],
  ['code, in which it stands too', 'der `Regler`', 'Regler', true],
  ['a URL, in which it does not count', '[da](Regler.md)', 'Regler', false]
])('asks for a term: %s', (_, text, term, isHeld) => {
  expect(holdsTerm(termText(text), term)).toBe(isHeld)
})

test.each([
  ['Die Lampen leuchten', 'Lampe', ['Lampen']],
  ['Lampenschirm', 'Lampe', []],
  ['時計を', '時計', ['時計']],
  ['`Lampe`', 'Lampe', []]
])('finds where a term stands: %s', (text, term, found) => {
  expect(findTerm(termText(text), term).map(({start, end}) => text.slice(start, end))).toEqual(found)
})
