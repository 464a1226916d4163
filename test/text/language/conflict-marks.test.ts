import {expect, test} from 'vitest'
import {conflictMarks} from '../../../src/text/language/conflict-marks.ts'

test.each([
  ['a conflict', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n', ['<<<<<<< HEAD', '=======', '>>>>>>> other']],
  ['with the base', '<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c', ['<<<<<<< a', '||||||| b', '=======', '>>>>>>> c']],
  ['line ends of Windows', '<<<<<<< a\r\n1\r\n=======\r\n2\r\n>>>>>>> b\r\n', ['<<<<<<< a', '=======', '>>>>>>> b']],
  [
    'two of them',
    '<<<<<<<\n=======\n>>>>>>>\n\n<<<<<<<\n=======\n>>>>>>>\n',
    ['<<<<<<<', '=======', '>>>>>>>', '<<<<<<<', '=======', '>>>>>>>']
  ],
  ['one that was half mended', 'a\n\n<<<<<<< HEAD\nb\n', ['<<<<<<< HEAD']],
  ['a line between two versions', 'a\n\n=======\n\nb\n', ['=======']],
  ['no underlined heading', 'Heading\n=======\n', []],
  ['no longer or shorter run', 'a\n\n========\n\n<<<<<<\n\n<<<<<<<<\n\n======\n', []],
  ['no quote in quotes', '>>>>>>> a\n', []],
  ['no row', '|||||||\n', []],
  ['nothing within a line', 'See <<<<<<< HEAD\n', []],
  ['nothing behind a blank', '<<<<<<< a\n =======\n', ['<<<<<<< a']]
])('of %s', (_, text, marks) => {
  expect(conflictMarks(text).map(({start, end}) => text.slice(start, end))).toEqual(marks)
})
