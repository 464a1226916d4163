import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {needsGuard} from '../../../src/parse/fast/needs-guard.ts'
import {guardMarkdown} from '../../../src/parse/guard.ts'

const many = (text: string, times: number) => text.repeat(times)

/** Marks in long runs, and lines that may or may not part them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom('[', ']', '<', '*', '_', '~', '<!', 'a', '> ', '- ', ' '), fc.constantFrom(1, 33, 101, 400, 600, 1001)),
      fc.tuple(
        fc.constantFrom(
          '',
          '1',
          '+',
          '-',
          '*',
          '.',
          ')',
          '1)',
          '1) ',
          '12. a',
          '---',
          '***',
          '___',
          '- ',
          '* a',
          '+ a',
          '> ',
          '| a',
          '#',
          ' \t'
        ),
        fc.constant(1)
      )
    ),
    {minLength: 1, maxLength: 8}
  )
  .chain(runs => fc.constantFrom('\n', '\r\n', '').map(end => runs.map(([text, times]) => many(text, times)).join(end)))

test('what the guard changes needs it', () => {
  fc.assert(
    fc.property(hostile, text => {
      if (guardMarkdown(text) !== text) expect(needsGuard(text)).toBe(true)
    }),
    {numRuns: 3000}
  )
})

describe('needs it:', () => {
  test.each([
    ['brackets beyond a thousand', many('[', 1001)],
    ['the same behind a paragraph and before one', `a\n\n${many(']', 1001)}\n\nb`],
    ['emphasis beyond a thousand', many('*_~', 334)],
    ['comments beyond a hundred', many('<!', 101)],
    ['openings of tags', many('<a', 1001)],
    ['a prefix of more than 32', `a\n${many('>', 33)}`],
    ['a prefix of signs of all kinds', `${many('\t >-+*1.)', 4)} `],
    ...['1', '+', '*', '-', '.', '1)', '---', '-a', '+a', '*'].map(line => [
      `a paragraph that goes on behind ${JSON.stringify(line)}`,
      `${many('[', 600)}\n${line}\n${many('[', 600)}`
    ])
  ])('%s', (_, text) => {
    expect(needsGuard(text ?? '')).toBe(true)
  })
})

describe('needs it not, which saves reading it line by line:', () => {
  test.each([
    ['what people write', many('Sign [it](a.md), *then* push `it`: <b>now</b>.\n\n', 5000)],
    ['a thousand brackets and a thousand other marks', many('[*', 1000)],
    ['a hundred comments', many('<!', 100)],
    ['a prefix of 32', `${many('>', 32)}a`],
    ...['\n', '\r\n', ' \t\n', '# b\n', '| b |\n', '> b\n', '- b\n', '* b\n', '+\tb\n', '  # b\n'].map(line => [
      `runs that ${JSON.stringify(line)} parts`,
      many(`${many('[*', 600)}\n${line}`, 3)
    ])
  ])('%s', (_, text) => {
    expect(needsGuard(text ?? '')).toBe(false)
    expect(guardMarkdown(text ?? '')).toBe(text)
  })
})
