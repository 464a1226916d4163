import {expect, test} from 'vitest'
import {applyFixes} from '../../../src/text/apply-edits.ts'
import {itemMarks, setAlertLabel, setHeadingLevel, setItemMark} from '../../../src/text/markdown/block-marks.ts'

const whole = (text: string) => ({start: text.search(/\S/), end: text.length})

test.each([
  ['bullets', '- a\n- b\n', ['-', '-']],
  ['numbers, CRLF', '1. a\r\n2. b\r\n', ['1.', '2.']],
  ['blank lines between items', '* a\n\n* b', ['*', '*']],
  ['what is indented far enough for any mark', '* a\n    - inner\n* b', ['*', '*']],
  ['none of a list that a mark of another width would tear', '- a\n  - inner\n- b', null],
  ['none of a line that is no item', '- a\nlazy\n- b', null]
])('finds the marks of %s', (_, text, marks) => {
  expect(itemMarks(text, whole(text))?.map(one => one.text) ?? null).toEqual(marks)
})

test.each([
  ['a translated label', '> [!HINWEIS]\n> Text', '> [!NOTE]\n> Text'],
  ['one in another script', '> [!注意]\n> Text', '> [!NOTE]\n> Text'],
  ['one of full width', '>［！NOTE］\n> Text', '>[!NOTE]\n> Text'],
  ['a lost one', '> Text\n> more', '> [!NOTE]\n> Text\n> more'],
  ['none before a link', '> [Text](a.md)', '> [Text](a.md)']
])('writes the label of an alert for %s', (_, text, expected) => {
  const edit = setAlertLabel(text, whole(text), 'NOTE')
  expect(applyFixes(text, edit === null ? [] : [[edit]]).text).toBe(expected)
})

test.each([
  ['## Text', 3, '### Text'],
  ['##Text', 2, '## Text'],
  ['＃＃ Text', 2, '## Text'],
  ['##Text', 3, null],
  ['Text', 2, null]
])('makes “%s” a heading of level %i', (text, level, expected) => {
  const edit = setHeadingLevel(text, 0, level)
  expect(edit === null ? null : applyFixes(text, [[edit]]).text).toBe(expected)
})

test.each([
  ['• Text', '-', '- Text'],
  ['・文字', '*', '* 文字'],
  ['-Text', '-', '- Text'],
  ['1．文字', '1.', '1. 文字'],
  ['1.Text', '-', null],
  ['3.5 Volt', '1.', null],
  ['**Text**', '*', null]
])('makes “%s” an item', (text, mark, expected) => {
  const edit = setItemMark(text, 0, mark)
  expect(edit === null ? null : applyFixes(text, [[edit]]).text).toBe(expected)
})
