import {describe, expect, test} from 'vitest'
import {guardMarkdown} from '../../src/parse/guard.ts'

const many = (text: string, times: number) => text.repeat(times)

describe('leaves alone', () => {
  test.each([
    ['what people write', '# A [b](c) *d*\n\n> - 1. e <f>\n'],
    ['a thousand brackets', `${many('[a', 499)}\n${many('b]', 501)}`],
    ['a thousand emphasis marks', many('*a_~', 333)],
    ['a thousand of both', many('[*', 1000)],
    ['a hundred comments', many('<!-- ', 100)],
    ['marks in paragraphs of their own', many(`${many('[', 600)}\n\n`, 3)],
    [
      'marks in items, rows and headings of their own',
      `${many(`- ${many('[', 600)}\n`, 2)}| ${many('[', 600)}\n# ${many('[', 600)}\n1. ${many('[', 600)}\n`
    ],
    ['the same with CRLF', many(`${many('[', 600)}\r\n \r\n`, 3)],
    ['marks around a line of underscores with CRLF', `${many('[', 600)}\r\n___\r\n${many('[', 600)}`],
    ['marks around a line of underscores', `${many('[', 600)}\n___ \n${many('[', 600)}`],
    ['32 quotes', `${many('>', 32)} a`],
    ['an indent of 32 columns', `${many(' ', 32)}a`],
    ['what counts from 33 columns on: 32 marks', `${many('> ', 32)}a`],
    ['lists of numbers', `${many('123456789. ', 18)}a`]
  ])('%s', (_, text) => {
    expect(guardMarkdown(text)).toBe(text)
  })
})

test('millions of quotes in one another cost no stack', () => {
  expect(guardMarkdown(many('>', 5_000_000))).toMatch(/^>{32},{968}>+$/)
})

describe('makes harmless', () => {
  test.each([
    ['brackets beyond a thousand', `${many('[', 1000)}[]<a`, `${many('[', 1000)},,,a`],
    ['emphasis marks beyond a thousand', `${many('*', 1000)}*_~a[`, `${many('*', 1000)},,,a[`],
    ['comments beyond a hundred', `${many('<!-- ', 100)}<!-- [*`, `${many('<!-- ', 100)},!-- ,*`],
    ['what goes on over lines', many('[\n', 1001), `${many('[\n', 1000)},\n`],
    [
      'what goes on over words that open nothing',
      `${many('[', 900)}\na-b\n+\n____\n${many('[', 101)}`,
      `${many('[', 900)}\na-b\n+\n____\n${many('[', 100)},`
    ],
    ['quotes beyond 32', `${many('>', 34)} a`, `${many('>', 32)},,,a`],
    ['items beyond 32', `${many('- ', 34)}a`, `${many('- ', 32)},,,,a`],
    ['numbers of many digits, whole', `${many('> ', 32)}12. a`, `${many('> ', 32)},,,,a`],
    ['columns beyond 200', `${many(' ', 203)}a`, `${many(' ', 200)},,,a`]
  ])('%s, and makes no text longer', (_, text, expected) => {
    expect(guardMarkdown(text)).toBe(expected)
  })
})
