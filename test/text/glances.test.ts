import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {difference, isMissed} from '../../src/check/unkept/unkept.ts'
import type {Locale} from '../../src/model/brand.ts'
import {identifiers, identifierSigns} from '../../src/text/kept/identifiers.ts'
import {numbers} from '../../src/text/kept/numbers.ts'
import {placeholders, placeholderSigns} from '../../src/text/kept/placeholders.ts'
import {sameFigures} from '../../src/text/kept/same-figures.ts'
import {sameNames} from '../../src/text/kept/same-names.ts'
import type {Token} from '../../src/text/kept/token.ts'
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
import {sameTargets} from '../../src/text/markdown/same-targets.ts'
import {mayBeSame} from '../../src/text/may-be-same.ts'
import {normalize, normalText} from '../../src/text/normalize.ts'
import {signs, signsOf} from '../../src/text/signs.ts'
import {countWords, words} from '../../src/text/words.ts'

/** What is told at a glance must never say “nothing” where the closer look finds something. */
const pieces = [
  ...'abcXYZ019 .,:;!?-–_*`~<>[](){}$%@#&\\/\'"“”„«»「」（）［］＜＞＊＆！１٣०、。 \n\t\u00a0\u2009\u200b\u00ad\ufeff\ufffd\u0007\ue000éßÃÂ©€ёяあ漢',
  'NuGet',
  'packages.config',
  'a_b_c',
  '--verbose',
  ' -Source',
  'C:\\temp\\x',
  './x',
  ' /etc/x',
  'x@y.org',
  '10.0.0.1',
  '0123abcd-0123-4567-89ab-0123456789ab',
  'https://a.org/b',
  'www.a.org',
  '[a](b.md)',
  '![a](b.png)',
  '<kbd>',
  '< /kbd>',
  '] (http://a',
  '{0}',
  '%s',
  '$(x)',
  '[[x]]',
  '&#95;',
  '&amp;',
  ':::image source="a.png":::',
  '**bold**',
  '`code`',
  '<code>x</code>',
  'don’t',
  'l’ option',
  'January 5, 2020',
  '5. März',
  '3:00 PM',
  '2020-01-05',
  '3 million',
  '1 000',
  '1.000,5',
  '24/7',
  '3rd',
  'v1.2',
  '📦',
  'the and of to in is with for',
  'der die und das ist von zu',
  'le la les des et pour',
  'Ã©',
  'â€™',
  '\r\n- ',
  '\n> 1. ',
  '<a name="x"></a>'
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map(all => all.join('')),
  fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map(all => all.join(' '))
)
/** Two texts that differ in one piece at most. */
const changed = fc
  .tuple(
    fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 8}),
    fc.nat(7),
    fc.constantFrom('', ...pieces),
    fc.constantFrom('', ' ')
  )
  .map(([all, at, other, between]) => [all.join(between), all.with(at % all.length, other).join(between)] as const)
const runs = {numRuns: 3000}
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

describe('texts that are alike at a glance', () => {
  test.each<[what: string, isAlike: (a: string, b: string, present: number) => boolean, read: (text: string) => readonly Token[]]>([
    ['miss no number of each other', sameFigures, one => numbers(one, english)],
    ['miss no link of each other', sameTargets, one => readDestinations(one).map(({url, range}) => ({key: url, range}))]
  ])('%s', (_, isAlike, read) => {
    fc.assert(
      fc.property(changed, ([a, b]) => {
        if (isAlike(a, b, signsOf(a) | signsOf(b))) expect(isMissed(difference(read(a), read(b)))).toBe(false)
      }),
      runs
    )
  })

  test('have each other’s identifiers', () => {
    fc.assert(
      fc.property(changed, ([a, b]) => {
        if (sameNames(a, b, signsOf(a) | signsOf(b))) for (const {written} of identifiers(a)) expect(b).toContain(written)
      }),
      runs
    )
  })

  test.each([
    ['3 million', '3 Stück'],
    ['1 000', '1 und 000'],
    ['1.5', '1,5'],
    ['three', '3'],
    ['3', '٣'],
    [String.raw`1\.5`, '1 und 5'],
    ['1&nbsp;000', '1&nbsp; 000']
  ])('%j and %j are looked at closely', (a, b) => {
    expect(sameFigures(a, b, signsOf(a) | signsOf(b))).toBe(false)
  })

  test.each([
    ['Open NuGet.', 'Das NuGet-Paket öffnen.', true],
    ['Run `nuget.exe --help` now.', 'Führen Sie `nuget.exe --help` aus.', true],
    ['Edit my-file.config.', 'mein-file.config bearbeiten.', false],
    ['Use --verbose.', 'Nutzen Sie -verbose.', false],
    ['Use -Verbosity.', 'Nutzen Sie -Stufe.', false],
    ['Use -Source-List.', 'Nutzen Sie -Source.', false],
    ['Ask help@larkspur.example-Lamps.', 'Fragen: help@larkspur.example', false],
    ['Use /p:Lamp=$(Hall).', 'Nutzen Sie /p:Lamp=$.', false],
    ['A key: 0123abcd-0123-4567-89ab-0123456789ab', 'Ein Schlüssel', false]
  ])('whether %j and %j have the same identifiers: %j', (a, b, isAlike) => {
    expect(sameNames(a, b, signsOf(a) | signsOf(b))).toBe(isAlike)
  })

  test('texts in one normal form may be the same', () => {
    fc.assert(
      fc.property(changed, ([a, b]) => {
        if (normalText(a) === normalText(b)) expect(mayBeSame(a, b)).toBe(true)
        expect(mayBeSame(a, a)).toBe(true)
      }),
      runs
    )
    expect(mayBeSame('Sign it', 'Signiert')).toBe(false)
  })
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
