import {expect, test} from 'vitest'
import {readCsv} from '../../src/text/csv.ts'

test.each([
  [
    'records on lines',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd']
    ]
  ],
  [
    'no line end behind the last',
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd']
    ]
  ],
  [
    'commas and line breaks in quotes',
    '"a, b","c\nd"\ne,f\n',
    [
      ['a, b', 'c\nd'],
      ['e', 'f']
    ]
  ],
  ['doubled quotation marks', '"say ""on""",x\n', [['say "on"', 'x']]],
  [
    'empty fields, also the last',
    'a,,c\nb,"",\n',
    [
      ['a', '', 'c'],
      ['b', '', '']
    ]
  ],
  ['blank lines and a byte order mark, which are nothing', '\ufeffa,b\n\n,,\n', [['a', 'b']]],
  ['white space around fields', ' a , "b" \n', [['a', 'b']]],
  ['quotation marks inside a bare field', '6" lamp,b\n', [['6" lamp', 'b']]],
  ['nothing', '', []]
])('reads %s', (_, text, fields) => {
  expect(readCsv(text)).toMatchObject(fields.map(one => ({fields: one})))
  expect(readCsv(text)).toHaveLength(fields.length)
})

test.each([
  ['a quotation mark that never closes', 'a,b\n"c,d\n', {fault: 'A quotation mark is never closed', line: 2}],
  ['text behind one', 'a,b\n\n"c"d,e\n', {fault: 'There is text beside a quotation mark', line: 3}]
])('says where it found %s', (_, text, fault) => {
  expect(readCsv(text)).toEqual(fault)
})

test('tells the line that each record begins in', () => {
  const records = readCsv('a\n"b\nc"\n\nd\n')
  expect('fault' in records ? [] : records.map(({line}) => line)).toEqual([1, 2, 5])
})
