import {expect, test} from 'vitest'
import {localeOfFolder} from '../../src/discover/folder-locale.ts'

test.each([
  ['a whole segment', 'docs/fr-fr', 'fr-FR'],
  ['before a dot', 'docs/fr-fr.bilingual', 'fr-FR'],
  ['after a dot', 'azure-docs.fr-fr', 'fr-FR'],
  ['a folder above', 'fr-fr/docs', 'fr-FR'],
  ['the last of two', 'en-us/ja-jp', 'ja-JP'],
  ['a script', 'docs/zh-hans-cn', 'zh-Hans-CN'],
  ['a script without a region', 'docs/zh-hant', 'zh-Hant'],
  ['a region in digits', 'docs/es-419', 'es-419'],
  ['a language alone', 'docs/fr', 'fr'],
  ['a language above', 'content/ja/guides', 'ja'],
  ['an underscore', 'locales/pt_BR', 'pt-BR'],
  ['a language of three letters', 'docs/fil-ph', 'fil-PH'],
  ['a neighbour', '../docs.de-de', 'de-DE']
])('finds %s', (_, folder, locale) => {
  expect(localeOfFolder(folder)).toBe(locale)
})

test.each([
  ['words of letters', 'docs/articles'],
  ['two words', 'docs/how-to'],
  ['two letters and a word', 'docs/my-docs'],
  ['two letters that are no language', 'src/js'],
  ['two letters beside a dot', 'docs/fr.bilingual'],
  ['a locale within a name', 'docs-fr-fr-old'],
  ['a longer tag', 'x-fr-fr'],
  ['the working directory', '.']
])('finds none in %s', (_, folder) => {
  expect(localeOfFolder(folder)).toBeNull()
})
