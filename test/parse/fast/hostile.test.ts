import {describe, expect, test} from 'vitest'
import {readBlocks} from '../../../src/parse/markdown.ts'
import {timed} from '../../timed.ts'

const length = 100_000
const fill = (text: string) => text.repeat(Math.ceil(length / text.length))
const kinds = [
  '[a](',
  '[',
  '![',
  '](',
  '`',
  '``a',
  '*a ',
  '_a__',
  '&amp;',
  '> ',
  '- ',
  '](a (',
  '](a "',
  '<a b="',
  "<a b='",
  '<?',
  '\\',
  '**',
  '|',
  '[a][b]',
  '1. ',
  '> - '
]

describe('100 KB cost our reader no more than a moment:', () => {
  test.each(kinds)('%j', text => {
    readBlocks(fill(text).slice(0, 1000))
    expect(timed(() => readBlocks(fill(text)))).toBeLessThan(400) // remark-parse takes seconds for most.
  })
})

test.each([
  ['an image around a link', '![[a](b "c")]()'],
  ['an image around two links', '![[a](b)[c](d)](e)'],
  ['a tag that a later line leaves open, in a quote', '><b\n> <br/>'],
  ['back ticks that nothing closes, in a quote', '>`\n></pre>'],
  ['a comment that nothing closes, in an item', '- ***<?\n    `|`'],
  ['a list that an interrupted paragraph holds off', '=\n> 2. https://a.bc/d'],
  ['a tag that only the next line makes a block', '\n> =\n<br/>\n> '],
  ['a last line of marks alone', '\n> > a\n> '],
  ['blanks that are all of the last line', '* <pre>\n  ']
])('once read wrongly: %s', (_, text) => {
  expect(readBlocks(text)).toEqual(readBlocks(text, 'markdown', 'unified'))
})
