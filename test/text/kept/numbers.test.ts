import {describe, expect, test} from 'vitest'
import {canonicalLocale, undetermined} from '../../../src/text/locale.ts'
import {numbers} from '../../../src/text/kept/numbers.ts'

const read = (text: string, locale: string) => numbers(text, canonicalLocale(locale) ?? undetermined)

/** Required ones alone, each with what else it may be. */
const required = (text: string, locale: string) =>
  read(text, locale)
    .filter(({isOptional = false}) => !isOptional)
    .map(({key, otherKeys = []}) => [key, ...otherKeys].join(' or '))

test.each([
  ['Latin digits', 'en', 'Wait 30 days', ['30']],
  ['full width', 'ja', '３０日', ['30']],
  ['Arabic-Indic', 'ar', '٣٠ يومًا', ['30']],
  ['Devanagari', 'hi', '३० दिन', ['30']],
  ['Bengali', 'bn', '৩০ দিন', ['30']],
  ['Thai', 'th', '๓๐ วัน', ['30']],
  ['leading zeros', 'en', 'step 07', ['7']],
  ['an English thousand', 'en', '1,000 lamps', ['1000 or 1.000']],
  ['a German one', 'de', '1.000 Lampen', ['1.000 or =1.000 or 1000']],
  ['a French one', 'fr', '1\u202f000 lampes', ['1000']],
  ['a French one with an entity', 'fr', '1&nbsp;000 lampes', ['1000']],
  ['a Polish one with a space', 'pl', '10 000 lamp', ['10000']],
  ['no space groups in English', 'en', 'in 10 000', ['10', '0']],
  ['a Swiss one', 'de-CH', '1’000', ['1000']],
  ['an Indian one', 'hi', '1,00,000', ['100000']],
  ['English with a fraction', 'en', '1,000.5 m', ['1000.5']],
  ['German with a fraction', 'de', '1.000,5 m', ['1000.5']],
  ['a decimal comma', 'fr', '2,5 m', ['2.5']],
  ['an English million', 'en', '1.5 million', ['1.5 or =1.5 or 1500000']],
  ['a Chinese one', 'zh', '150万', ['150 or 1500000']],
  ['a version in English', 'en', 'Install version 3.5 or Lampwise 2.1, v4', ['=3.5', '=2.1', '4']],
  ['a version elsewhere', 'de', 'Version 3.5', ['3.5 or =3.5']],
  ['a rewritten version elsewhere', 'de', 'Version 3,5', ['3.5']],
  ['a version of a name that opens the text', 'en', 'LampWise 2.1 and .NET 4.5', ['=2.1', '=4.5']],
  ['a version by what stands behind it', 'en', 'The 2.1 release, 2.2-beta, 2.0 and earlier', ['=2.1', '=2.2', '=2.0']],
  ['no version, a word that opens the text', 'en', 'Use 3.5 or take 4.5 lamps', ['3.5 or =3.5', '4.5 or =4.5']],
  ['no version, an amount behind a name', 'en', 'LampWise 3.5 GB', ['3.5 or =3.5']],
  ['a version of three', 'en', 'It needs 2.12.1', ['=2.12.1']],
  ['no version, an amount', 'en', 'The Disk holds 3.5 GB', ['3.5 or =3.5']],
  ['a version with escapes', 'ja', String.raw`3\.0.0`, ['=3.0.0']],
  ['a version with a Chinese full stop', 'zh', '版本-5。6', ['5。6']],
  ['a sentence that ends in a number', 'zh', '共 2010。2013 年', ['2010', '2013']],
  ['a range', 'en', '1-5 or 6–9', ['1', '5', '6', '9']],
  ['a list without spaces', 'en', 'ports 80,81,82', ['80', '81', '82']],
  ['percent', 'fr', '50 %', ['50']]
])('%s', (_, locale, text, found) => {
  expect(required(text, locale)).toEqual(found)
})

test.each([
  ['code', '`30`'],
  ['a link’s target', '[it](a30.md)'],
  ['an identifier', 'O365 and NuGet3'],
  ['a file', 'lamp30.json'],
  ['a placeholder', 'use {0} and %1$s'],
  ['a date', 'on January 5, 2020'],
  ['a time', 'at 3:30 PM'],
  ['an ordinal', 'the 3rd lamp'],
  ['always', '24/7']
])('is not missed in %s', (_, text) => {
  expect(required(text, 'en')).toEqual([])
})

describe('words', () => {
  const keys = (text: string, locale: string) => read(text, locale).map(({key}) => key)

  test.each([
    ['English', 'en', 'one, both, the third and twelve', ['1', '2', '3', '12']],
    ['German', 'de', 'einen zweiten', ['1', '2']],
    ['French', 'fr', 'trois', ['3']],
    ['Han', 'zh', '三十二 and 十', ['32', '10']],
    ['Han digits', 'ja', '二〇', ['20']],
    ['circled', 'ja', '③', ['3']],
    ['Roman', 'es', 'siglo XXI', ['21']]
  ])('%s', (_, locale, text, found) => {
    expect(keys(text, locale)).toEqual(found)
    expect(required(text, locale)).toEqual([])
  })
})

test('tells where a number stands', () => {
  const text = String.raw`Press\! 1&nbsp;000 times`
  const token = read(text, 'fr').find(({key}) => key === '1000')
  expect(text.slice(token?.range.start, token?.range.end)).toBe('1&nbsp;000')
})
