import {expect, test} from 'vitest'
import {materialText} from '../../src/text/material.ts'
import {normalize} from '../../src/text/normalize.ts'
import {timed} from '../timed.ts'

const material = (text: string) => materialText(normalize(text, true).text)

test.each([
  ['white space and wrapping', 'Sign the\npackage  first.', 'Sign the package first.'],
  ['emphasis and code marks', 'Sign the *package* `first`.', 'Sign the package **first**.'],
  ['letter case', 'Sign the Package.', 'sign the package.'],
  ['tags', '<pre>Sign the package.</pre>', '> Sign the package.'],
  ['comments', 'Sign it.<!-- reviewed\ntwice -->', 'Sign it.'],
  ['the style of quotation marks', '“Sign” it.', '"Sign" it.'],
  ['a link’s protocol', '[a](http://contoso.com/a)', '[a](https://contoso.com/a)'],
  ['a link’s locale', '[a](https://contoso.com/en-us/a)', '[a](https://contoso.com/a)'],
  ['a link’s last slash', '[a](https://contoso.com/a/)', '[a](https://contoso.com/a)'],
  ['a link’s first dot', '[a](./a.md)', '[a](a.md)'],
  ['an entity', 'a &amp; b', 'a & b']
])('does not count %s', (_, before, after) => {
  expect(material(after)).toBe(material(before))
})

test.each([
  ['a word', 'Sign the package.', 'Sign your package.'],
  ['a number', 'Wait 5 minutes.', 'Wait 6 minutes.'],
  ['punctuation', 'Sign it.', 'Sign it!'],
  ['where a link leads', '[a](a.md)', '[a](b.md)'],
  ['where a tag’s link leads', '<a href="a.md">a</a>', '<a href="b.md">a</a>'],
  ['code', '```\na()\n```', '```\nb()\n```']
])('counts %s', (_, before, after) => {
  expect(material(after)).not.toBe(material(before))
})

test.each(['<!--', '](', '<a ', '<https:', '](./', '/en-us'])('takes time in line with the text: %s', opening => {
  expect(timed(() => materialText(normalize(opening.repeat(100_000)).text))).toBeLessThan(5000)
})
