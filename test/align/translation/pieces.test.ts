import {describe, expect, test} from 'vitest'
import {readPieces} from '../../../src/align/translation/pieces.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

function read(text: string) {
  const pieces = readPieces(parseDocument('a.md' as DocumentPath, text, 'source'), 'en')
  for (const {range, text: own, isEmpty} of pieces) expect(text.slice(range.start, range.end)).toBe(isEmpty ? '' : own)
  return pieces
}

test.each([
  ['sentences', 'One. Two.\n\nThree.', ['paragraph One.', 'paragraph Two.', 'paragraph Three.']],
  ['headings of each level', '# One\n\n## Two', ['heading 1 One', 'heading 2 Two']],
  ['items', '- One. Two.\n- Three.', ['list-item One.', 'list-item Two.', 'list-item Three.']],
  ['cells, empty ones too', '| A | B |\n| - | - |\n| | 5 |', ['table-cell A', 'table-cell B', 'table-cell ', 'table-cell 5']],
  ['code', '```\na\n```', ['code ```\na\n```']],
  ['what people read in HTML', '<div>One. Two.<br>Three.</div>', ['html One.', 'html Two.', 'html Three.']],
  ['signs alone, as one', '. ! ?', ['paragraph . ! ?']],
  ['HTML without words', '<div></div>', ['html <div></div>']],
  ['directives', '[!INCLUDE [a](b.md)]', ['directive [!INCLUDE [a](b.md)]']],
  ['an image alone', '![a](b.png)', ['paragraph ![a](b.png)']]
])('pieces are %s', (_, text, pieces) => {
  expect(read(text).map(({kind, text: own}) => `${kind} ${own}`)).toEqual(pieces)
})

describe('of a piece it is known', () => {
  test('whether it opens or closes its block, and which block', () => {
    expect(read('One. Two. Three.\n\nFour.').map(({opens, closes, block}) => [opens, closes, block])).toEqual([
      [true, false, 0],
      [false, false, 0],
      [false, true, 0],
      [true, true, 1]
    ])
  })

  test('where in its row a cell stands', () => {
    const text = 'One.\n\n| A | B |\n| - | - |\n| D | E |\n\nTwo.'
    expect(read(text).map(({column}) => column)).toEqual([-1, 0, 1, 0, 1, -1])
  })

  test('whether it says nothing that is translated', () => {
    expect(read('One.\n\n```\na\n```\n\n| A |\n| - |\n| |').map(({isQuiet, isEmpty}) => [isQuiet, isEmpty])).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, true]
    ])
  })

  test('by which names links reach it, at the first of its sentences', () => {
    expect(read('# <a name="a"></a>One. Two {#b}\n\nThree.').map(({anchors}) => anchors)).toEqual([['a', 'b', 'one-two'], [], []])
  })

  test.each([
    ['without addresses', '[One](a/long/address.md) two', 8],
    ['without code', 'One `two` three', 10],
    ['without tags', 'One <b>two</b>', 7],
    ['with a line end as one character', 'One\r\ntwo', 7],
    ['as it stands, of code', '```\r\na\r\n```', 9]
  ])('how long it is: %s', (_, text, length) => {
    expect(read(text).map(piece => piece.length)).toEqual([length])
  })

  test('what it says, of code without blanks', () => {
    expect(read('Open 2 boxes.\n\n```\na  b\n```').map(({words, marks}) => [words, marks])).toEqual([
      [['open', 'box'], ['number 2']],
      [[], ['```ab```']]
    ])
  })
})
