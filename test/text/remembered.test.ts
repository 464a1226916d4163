import {expect, test} from 'vitest'
import {remembered} from '../../src/text/remembered.ts'

function counting() {
  const read: string[] = []
  return {
    read,
    of: remembered(text => {
      read.push(text)
      return {text}
    })
  }
}

test('reads a text once', () => {
  const {read, of} = counting()
  expect(of('a')).toBe(of('a'))
  expect(of('b')).toEqual({text: 'b'})
  expect(read).toEqual(['a', 'b'])
})

test('forgets when it is full, and keeps no long text', () => {
  const {read, of} = counting()
  for (let index = 0; index < 2001; index++) of(String(index))
  of('0')
  expect(read.filter(text => text === '0')).toHaveLength(2)
  const long = 'x'.repeat(5000)
  of(long)
  of(long)
  expect(read.filter(text => text === long)).toHaveLength(2)
})
