import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Locale} from '../../src/model/brand.ts'
import {identifiers, identifierSigns} from '../../src/text/kept/identifiers.ts'
import {numbers} from '../../src/text/kept/numbers.ts'
import {placeholders, placeholderSigns} from '../../src/text/kept/placeholders.ts'
import {writtenDates} from '../../src/text/kept/written-dates.ts'
import {foreignLanguage, isPlainlyOwn, mayBeForeign} from '../../src/text/language/foreign-language.ts'
import {invisibles} from '../../src/text/language/invisible.ts'
import {looseMarks} from '../../src/text/language/loose-marks.ts'
import {mojibake} from '../../src/text/language/mojibake.ts'
import {ownWords} from '../../src/text/language/own-words.ts'
import {canonicalLocale, english} from '../../src/text/locale.ts'
import {readCodeSpans} from '../../src/text/markdown/code.ts'
import {readDestinations} from '../../src/text/markdown/destinations.ts'
import {readEmphasis} from '../../src/text/markdown/emphasis.ts'
import {readDamage, readInlineTags} from '../../src/text/markdown/inline-markup.ts'
import {normalize, normalText} from '../../src/text/normalize.ts'
import {signs, signsOf} from '../../src/text/signs.ts'
import {countWords, words} from '../../src/text/words.ts'
import {runs, text} from './awkward-texts.ts'

/** What is told at a glance must never say “nothing” where the closer look finds something. */
const german = locale('de')

function locale(tag: string): Locale {
  const found = canonicalLocale(tag)
  if (found === null) throw new Error(tag)
  return found
}

describe('a text without the signs has', () => {
  test.each<[what: string, telling: number, found: (text: string) => readonly unknown[]]>([
    ['no identifier', identifierSigns, identifiers],
    ['no placeholder', placeholderSigns, placeholders],
    ['no date', signs.digit, one => writtenDates(one, 'de')],
    ['no number that must be kept', signs.digit, one => numbers(one, english).filter(({isOptional}) => isOptional !== true)],
    ['no code', signs.backtick | signs.angle, readCodeSpans],
    ['no link or image', signs.bracket | signs.angle | signs.url | signs.tripleColon, one => readDestinations(one)],
    ['no image', signs.image | signs.angle | signs.tripleColon, one => readDestinations(one).filter(({kind}) => kind === 'image')],
    ['no asterisk that readers see', signs.asterisk, one => readEmphasis(one).visible],
    ['no tag', signs.angle, readInlineTags],
    ['no damaged link or tag', signs.torn, readDamage],
    ['no bracket without its partner', signs.paired, looseMarks],
    ['no invisible character', signs.odd, one => invisibles(one, german)],
    ['no letters in a wrong encoding', signs.misread, mojibake]
  ])('%s', (_, telling, found) => {
    fc.assert(
      fc.property(text, one => {
        if ((signsOf(one) & telling) === 0) expect(found(one)).toEqual([])
      }),
      runs
    )
  })
})

test('the signs of a stretch are among those of the text', () => {
  fc.assert(
    fc.property(text, text, text, (before, one, behind) => {
      const whole = before + one + behind
      expect(signsOf(whole, before.length, before.length + one.length) & ~signsOf(whole)).toBe(0)
    }),
    runs
  )
})

test('a text that names a foreign language may do so', () => {
  const tags = ['de', 'fr', 'nl', 'nb', 'ja', 'zh-CN', 'ru', 'qq'].map(locale)
  fc.assert(
    fc.property(text, fc.constantFrom(...tags), (one, own) => {
      const words = ownWords(one).replaceAll('\0', ' ')
      if (foreignLanguage(words, own) !== null) expect(mayBeForeign(one, signsOf(one), own)).toBe(true)
    }),
    runs
  )
  expect(mayBeForeign('Signieren Sie das Paket in der Konsole, und laden Sie es dann hoch.', 0, german)).toBe(false)
})

test('what begins in its own language stays in it', () => {
  const beginning = 'der die und das ist in zu den mit von für auf nicht ein eine einen sie es im dem'
  expect(isPlainlyOwn(beginning, german)).toBe(true)
  expect(foreignLanguage(`${beginning} ${'the and of to in is that it for on with as you this be are by '.repeat(3)}`, german)).toBeNull()
  expect(isPlainlyOwn(beginning, locale('fr'))).toBe(false)
})

test('words are counted as they are told', () => {
  fc.assert(
    fc.property(text, one => {
      expect(countWords(one)).toBe(words(one).length)
    }),
    runs
  )
})

test('normal text is the same with and without the way back', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (one, opensLine) => {
      expect(normalText(one, opensLine)).toBe(normalize(one, opensLine).text)
    }),
    runs
  )
})
