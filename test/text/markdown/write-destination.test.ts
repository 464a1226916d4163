import {expect, test} from 'vitest'
import {readDestinations} from '../../../src/text/markdown/destinations.ts'
import {writeDestination} from '../../../src/text/markdown/write-destination.ts'

const only = (text: string) => {
  const [found] = readDestinations(text)
  if (found === undefined) throw new Error(`No link or image stands in ${text}`)
  return {...found, raw: text.slice(found.range.start + found.written.start, found.range.start + found.written.end)}
}

test.each([
  ['as English wrote it', '[a](b\\_c.md "T")', '[x](y.md "Titel")', '[x](b\\_c.md "Titel")'],
  ['in angle brackets', '[a](<b c.md>)', '[x](<y.md>)', '[x](<b c.md>)'],
  ['with blanks where there were none', '[a](<b c.md>)', '[x](y.md)', '[x](<b c.md>)'],
  ['with parentheses', '<a href="b(c.md">a</a>', '[x](y.md)', String.raw`[x](b\(c.md)`],
  ['in an attribute', '[a](b?c&d"e)', '<a href="y">x</a>', '<a href="b?c&amp;d&quot;e">x</a>'],
  ['in another attribute', `[a](b'c)`, `<a href='y'>x</a>`, `<a href='b&#39;c'>x</a>`],
  ['between colons', '![a](b.png)', ':::image source="y.png" alt-text="x":::', ':::image source="b.png" alt-text="x":::'],
  ['as an autolink', '<https://a.example/b>', '<https://a.example/y>', '<https://a.example/b>'],
  ['not by itself', '[a](b.md)', 'https://a.example/y', null]
])('writes a URL %s', (_, english, own, expected) => {
  const [from, to] = [only(english), only(own)]
  const url = writeDestination(from, from.raw, to.written)
  const [start, end] = [to.range.start + to.written.start, to.range.start + to.written.end]
  expect(url === null ? null : own.slice(0, start) + url + own.slice(end)).toBe(expected)
  if (url !== null && expected !== null) expect(only(expected).url).toBe(from.url)
})
