import {expect, test} from 'vitest'
import {canonicalLocale} from '../../src/text/locale.ts'

test.each([
  ['canonical case', 'fr-fr', 'fr-FR'],
  ['a script', 'zh-hans-cn', 'zh-Hans-CN'],
  ['a language alone', 'DE', 'de'],
  ['no tag with an underscore', 'fr_FR', null],
  ['no ordinary folder name', 'troubleshooting guides', null],
  ['nothing', '', null]
])('gives %s', (_, tag, locale) => {
  expect(canonicalLocale(tag)).toBe(locale)
})
