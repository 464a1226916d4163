import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decodeEntity, normalize, rawRange} from '../../src/text/normalize.ts'

describe('leaves out', () => {
  test.each([
    ['white space of every kind', 'Sign \t the\r\npackage\u00a0now\u3000.', 'Signthepackagenow.'],
    ['a byte order mark', '\ufeffSign', 'Sign'],
    ['a backslash before punctuation', String.raw`a \* b \` c \_ d`, 'a*b`c*d'],
    ['but no other backslash', String.raw`C:\temp\x`, String.raw`C:\temp\x`],
    ['a backslash at the end: it escapes nothing', 'a\\', 'a\\'],
    ['quote marks of further lines', 'Sign\n> the\n>> package\n> > now', 'Signthepackagenow'],
    ['but no > in a line', 'a > b', 'a>b'],
    ['list marks of further lines', 'one\n- two\n * three\n+ four\n12. five\n3) six', 'onetwothreefourfivesix'],
    ['a list mark in a block quote', 'one\n> - two', 'onetwo'],
    ['but no hyphen that opens a word', 'one\n-two', 'one-two'],
    ['nor a number that opens a sentence', 'one\n2019 was', 'one2019was'],
    ['the entities that are white space', 'a&nbsp;b&#160;c&#xA0;d', 'abcd'],
    ['an anchor before a heading’s text', '<a name="sign-it"></a>Sign it', 'Signit'],
    ['an anchor in its other forms', '<a id="a" />b<A NAME="c"></A>d', 'bd'],
    ['but no link', '<a href="x">b</a>', '<ahref="x">b</a>']
  ])('%s', (_, raw, text) => {
    expect(normalize(raw).text).toBe(text)
  })
})

describe('writes in one form', () => {
  test.each([
    ['emphasis marks', '_a_ and __b__', '*a*and**b**'],
    ['but no underscore inside a word', 'snake_case_name', 'snake_case_name'],
    ['nor inside a word of another script', 'имя_файла', 'имя_файла'],
    ['named entities', '&lt;a&gt; &amp; &copy;', '<a>&©'],
    ['numeric entities', '&#65;&#x42;&#X43;', 'ABC'],
    ['an entity of two code units', '&#x1F600;', '\u{1f600}'],
    ['a numeric entity that is no character', '&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['but not what only looks like an entity', 'AT&T &unheard; R&D; &', 'AT&T&unheard;R&D;&']
  ])('%s', (_, raw, text) => {
    expect(normalize(raw).text).toBe(text)
  })
})

test.each([
  ['a bullet', '- Sign', 'Sign'],
  ['a number', '1. Sign', 'Sign'],
  ['quote marks', '>> Sign', 'Sign'],
  ['nothing', 'Sign', 'Sign']
])('a line that opens with %s loses it only where a line opens', (_, raw, text) => {
  expect(normalize(raw, true).text).toBe(text)
  expect(normalize(raw).text).toBe(raw.replaceAll(' ', ''))
})

test('an escaped underscore is what a bare one is, as with asterisks', () => {
  expect(normalize(String.raw`\*a\*`).text).toBe(normalize('*a*').text)
  expect(normalize(String.raw`\_a\_`).text).toBe(normalize('_a_').text)
})

test('tells where each code unit stood and where what gave it ended', () => {
  const raw = '> Sign\n> \\*it &amp; &#x1F600;.'
  const normal = normalize(raw, true)
  const places = [...normal.text].map((_, index) => raw.slice(normal.offsets[index], normal.ends[index]))
  expect(normal.text).toBe('Sign*it&\u{1f600}.')
  expect(places).toEqual(['S', 'i', 'g', 'n', '\\*', 'i', 't', '&amp;', '&#x1F600;', '&#x1F600;'])
  expect(normal.ends.at(-1)).toBe(raw.length)
})

test.each([
  ['a word over a line’s end', 'the package', 'Sign\n> the\n> package.', 'the\n> package'],
  ['an escape, whole', '*it', 'Sign \\*it', '\\*it'],
  ['an entity, whole', 'a&', 'b a&amp; c', 'a&amp;']
])('finds the raw text of %s', (_, part, raw, found) => {
  const normal = normalize(raw)
  const start = normal.text.indexOf(normalize(part).text)
  const range = rawRange(normal, start, start + normalize(part).text.length)
  expect(raw.slice(range.start, range.end)).toBe(found)
})

test.each([
  ['a named one', '&lt;', {text: '<', end: 4}],
  ['none', '& b', {text: '&', end: 1}],
  ['one without its semicolon', '&lt b', {text: '&', end: 1}],
  ['one longer than any', `&${'a'.repeat(40)};`, {text: '&', end: 1}]
])('decodes an entity: %s', (_, raw, decoded) => {
  expect(decodeEntity(raw, 0)).toEqual(decoded)
})

const anyText = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({
    unit: fc.constantFrom(...'ab_*\\&;#x1>-. \n\r\t<"`', '&nbsp;', '&#38;', '<a name="', '"></a>', '\n> - ', '１。'),
    maxLength: 60
  })
)

test('offsets and ends rise, and never leave the raw text', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (raw, opensLine) => {
      const {text, offsets, ends} = normalize(raw, opensLine)
      expect(offsets).toHaveLength(text.length)
      expect(ends).toHaveLength(text.length)
      for (const [index, start] of offsets.entries()) {
        expect(start).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0)
        expect(ends[index]).toBeGreaterThan(start)
        expect(ends[index]).toBeLessThanOrEqual(raw.length)
      }
    })
  )
})

test('a text in comparison form stays as it is, where nothing in it is escaped', () => {
  fc.assert(
    fc.property(
      anyText.map(raw => raw.replace(/[\\&]/g, '')),
      raw => {
        const once = normalize(raw).text
        expect(normalize(once).text).toBe(once)
      }
    )
  )
})

test('two copies of one text that differ in form only are one', () => {
  const word = fc.constantFrom('Sign', 'the', 'package', '*now*', '`code`', '[a](b.md)', '(e.g.)', '3.1', '你好', '<b>x</b>')
  const blank = fc.constantFrom(' ', '  ', '\n', '\r\n', '\n> ', '\n>  > ', '\t', '&nbsp;', ' &#160; ', '\n- ', '\n1. ')
  const form = fc.func(fc.tuple(blank, fc.boolean(), fc.boolean()))
  fc.assert(
    fc.property(fc.array(word, {minLength: 1}), form, (all, formOf) => {
      const other = all.map((one, index) => {
        const [gap, isEscaped, isEntity] = formOf(index, one)
        return (
          gap +
          (isEscaped
            ? one.replace(/[*`()[\].]/g, '\\$&')
            : isEntity
              ? one.replace(/[<>]/g, found => (found === '<' ? '&lt;' : '&#62;'))
              : one)
        )
      })
      expect(normalize(other.join('')).text).toBe(normalize(all.join(' ')).text)
    })
  )
})
