import {expect, test} from 'vitest'
import {imageKey} from '../../../src/text/markdown/image-key.ts'
import {linkKey, localesIn} from '../../../src/text/markdown/link-key.ts'

const languages = ['en', 'fr']
const key = (url: string) => Object.values(linkKey(url, languages)).join(' # ')

test.each([
  ['protocol', 'http://lampwise.example/a', 'https://lampwise.example/a'],
  ['a trailing slash', 'https://lampwise.example/a/', 'https://lampwise.example/a'],
  ['a slash before the anchor', 'https://lampwise.example/a/#b', 'https://lampwise.example/a#b'],
  ['a step nowhere', './a.md', 'a.md'],
  ['letter case', 'A.md#B', 'a.md#b'],
  ['the locale in a path', 'https://lampwise.example/en-us/a', 'https://lampwise.example/fr-FR/a'],
  ['no locale in a path', '/en-us/a', '/a'],
  ['a language in a path', '/docs/en/a', '/docs/fr/a'],
  ['the language in a host', 'https://en.lampwise.example/a', 'https://fr.lampwise.example/a'],
  ['the locale in a query', '/a?hl=en&b=1', '/a?b=1&hl=fr-ca'],
  ['escapes', '/a%20b', '/a b']
])('%s makes no difference', (_, a, b) => {
  expect(key(a)).toBe(key(b))
})

test.each([
  ['another page', 'a.md', 'b.md'],
  ['another anchor', 'a.md#b', 'a.md#c'],
  ['another folder', '../a.md', 'a.md'],
  ['the locale of another language', '/en-us/a', '/de-de/a'],
  ['the root', '/a', 'a'],
  ['a query', '/a?b=1', '/a?b=2'],
  ['a broken escape', '/a%2', '/a']
])('%s makes one', (_, a, b) => {
  expect(key(a)).not.toBe(key(b))
})

test('tells the locales in a path', () => {
  expect(localesIn('https://lampwise.example/en-us/a?b=/fr/#/fr/', languages)).toEqual(['en-us'])
})

test('an image may have a locale in its name', () => {
  for (const name of ['media/a.png', 'media/a.fr.png', 'media/fr-fr/a.png', './media/a_fr-FR.png']) {
    expect(imageKey(name, languages)).toBe('media/a.png')
  }
  expect(imageKey('media/a.de.png', languages)).toBe('media/a.de.png')
})
