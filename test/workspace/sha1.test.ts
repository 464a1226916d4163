import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {sha1Forms} from '../../src/workspace/sha1.ts'

const sha1 = (bytes: string | Buffer) => createHash('sha1').update(bytes).digest('hex')
const forms = (text: string | Buffer) => sha1Forms(Buffer.from(text))

test.each([
  ['LF', 'a\nb\n'],
  ['CRLF', 'a\r\nb\r\n'],
  ['a mark and LF', '\ufeffa\nb\n'],
  ['a mark and CRLF', '\ufeffa\r\nb\r\n']
])('a file with %s is the same in all four forms', (_, text) => {
  expect(forms(text)).toEqual(new Set(['a\nb\n', 'a\r\nb\r\n', '\ufeffa\nb\n', '\ufeffa\r\nb\r\n'].map(sha1)))
})

test.each([
  ['nothing', ''],
  ['a mark alone', '\ufeff'],
  ['both line ends', 'a\r\nb\nc\r'],
  ['a CR before a CRLF', 'a\r\r\nb'],
  ['two marks', '\ufeff\ufeffa\n'],
  ['characters of several bytes', '日本 𝒜\n']
])('what stands in the file is a form of it: %s', (_, text) => {
  expect(forms(text)).toContain(sha1(text))
})

test('bytes that are no text are kept', () => {
  const bytes = Buffer.from([0, 0xff, 0x0a, 0xe9, 0x0d, 0x0a])
  expect(forms(bytes)).toEqual(
    new Set(
      [bytes, Buffer.from([0, 0xff, 0x0a, 0xe9, 0x0a]), Buffer.from([0, 0xff, 0x0d, 0x0a, 0xe9, 0x0d, 0x0a])].flatMap(form => [
        sha1(form),
        sha1(Buffer.concat([Buffer.from('\ufeff'), form]))
      ])
    )
  )
})

test.each([
  ['another text', 'a\nc\n'],
  ['a text without its last line end', 'a\nb'],
  ['CR alone', 'a\rb\r'],
  ['nothing', '']
])('%s is no form of it', (_, text) => {
  expect(forms('a\nb\n')).not.toContain(sha1(text))
})

test('hashes are in small letters, as git and documents have them', () => {
  expect(forms('')).toContain('da39a3ee5e6b4b0d3255bfef95601890afd80709')
})
