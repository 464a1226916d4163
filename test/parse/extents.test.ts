import {describe, expect, test} from 'vitest'
import {findMasks} from '../../src/parse/masks.ts'
import type {Dialect} from '../../src/parse/constructs.ts'

const masked = (text: string, dialect: Dialect) => findMasks(text, dialect).map(({range}) => text.slice(range.start, range.end))

describe('a fence hides what stands in it, and ends', () => {
  test.each([
    ['at a line of as many marks', '```\n{% a %}\n```\n{% b %}', ['{% b %}']],
    ['at a line of more marks', '~~~\n{% a %}\n~~~~ \t\n{% b %}', ['{% b %}']],
    ['at a line of marks with CRLF', '```\r\n{% a %}\r\n```\r\n{% b %}', ['{% b %}']],
    ['at an indented line of marks', '```\n{% a %}\n  ```\n{% b %}', ['{% b %}']],
    ['at no line of fewer marks', '````\n```\n{% a %}\n````\n{% b %}', ['{% b %}']],
    ['at no line of other marks', '```\n~~~\n{% a %}\n```\n{% b %}', ['{% b %}']],
    ['at no line of marks and text', '```\n``` a\n{% a %}\n```\n{% b %}', ['{% b %}']],
    ['at no blank line', '```\n\n{% a %}\n', []],
    ['at no line that is indented less', '  ```\na\n{% a %}\n', []],
    ['with the quote it stands in', '> ```\n> {% a %}\n{% b %}', ['{% b %}']],
    ['with the item it stands in', '- ```\n  {% a %}\n\n  {% b %}\n{% c %}', ['{% c %}']],
    ['with the item in an item', '- a\n  - ```\n    {% b %}\n  c {% d %}', ['{% d %}']],
    ['nowhere, if it is never closed', '```\n{% a %}\n\n# {% b %}', []],
    ['where none begins: of two marks', '``\n\n{% a %}\n\n``', ['{% a %}']],
    ['where none begins: behind text', 'a ```\n{% b %}\n\n```', ['{% b %}']],
    ['where none begins: with a mark in its line', '``` a`\n{% b %}\n\n```', ['{% b %}']],
    ['where one of other marks begins, with any mark in its line', '~~~ a`~\n{% b %}\n', []],
    ['where one begins, with text in its line', '``` js\n{% b %}\n```\n', []]
  ])('%s', (_, text, expected) => {
    expect(masked(text, 'markdown')).toEqual(expected)
  })
})

describe('a code span hides what stands in it,', () => {
  test.each([
    ['of one mark', '`{% a %}` {% b %}', ['{% b %}']],
    ['of two marks around one', '``{% a %}`{% b %}`` {% c %}', ['{% c %}']],
    ['over lines', '`a\n{% b %}` {% c %}', ['{% c %}']],
    ['but not over a blank line', '`a\n\n{% b %}` {% c %}', ['{% b %}', '{% c %}']],
    ['but not into an item', '`a\n- {% b %}` c', ['{% b %}']],
    ['but not into a numbered item', '`a\n12. {% b %}` c', ['{% b %}']],
    ['but not behind a heading', '# `a\n{% b %}` c', ['{% b %}']],
    ['but not behind a row', '| `a |\nb {% b %}` c', ['{% b %}']],
    ['but not where as many marks close nothing', '`a ``{% b %}`` {% c %} ``` {% d %} ```', ['{% c %}']],
    ['but not where other marks follow alone', '`a ``{% b %}', ['{% b %}']]
  ])('%s', (_, text, expected) => {
    expect(masked(text, 'markdown')).toEqual(expected)
  })
})

describe('what is never closed costs no more than twenty readings:', () => {
  test.each([
    ['of lines', 20, '{a\n\n', '{b}', ['{b}']],
    ['of one paragraph', 19, 'a {', 'b {c}', ['{c}']],
    ['of one paragraph, one too many', 20, 'a {', 'b {c}', []],
    ['of other paragraphs', 60, 'a {\n\n', 'b {c}', ['{c}']]
  ])('%s', (_, times, open, last, expected) => {
    expect(masked(open.repeat(times) + last, 'mdx')).toEqual(expected)
  })
})
