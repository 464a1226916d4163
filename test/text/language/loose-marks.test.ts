import {expect, test} from 'vitest'
import {looseMarks} from '../../../src/text/language/loose-marks.ts'

test.each([
  ['a bracket that never closes', 'the lamp (see below', ['(']],
  ['one that never opens', 'ランプを）つける', ['）']],
  ['an opener that another one’s closer passes over, once', '戻す（「ただし、「[手順](a.md)」で足りる）', ['「']],
  ['what closes behind others, once', '(「a) b', ['「']],
  ['full-width and ASCII ones are partners', '（a)', []],
  ['no list mark', 'a) one b) two', []],
  ['no smiley', 'Fine :-) or :(', []],
  ['an odd quotation mark', '“a” and “b', ['“']]
])('%s', (_, text, marks) => {
  expect(looseMarks(text).map(({start, end}) => text.slice(start, end))).toEqual(marks)
})
