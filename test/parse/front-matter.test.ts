import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseFrontMatter} from '../../src/parse/front-matter.ts'

const entries = (yaml: string) => parseFrontMatter(`---\n${yaml}\n---\n`)?.entries.map(({key, value}) => [key, value])

describe('reads', () => {
  test.each([
    [
      'plain values',
      'title: Sign it\nms.date: 04/02/2019',
      [
        ['title', 'Sign it'],
        ['ms.date', '04/02/2019']
      ]
    ],
    [
      'values as they are written: no numbers, dates, booleans',
      'a: 007\nb: 2019-04-02\nc: yes\nd: ~',
      [
        ['a', '007'],
        ['b', '2019-04-02'],
        ['c', 'yes'],
        ['d', '~']
      ]
    ],
    [
      'quoted values without their quotes',
      `a: "b: c"\nd: 'it''s'`,
      [
        ['a', 'b: c'],
        ['d', "it's"]
      ]
    ],
    [
      'empty values',
      'a:\nb: ""\nc:   ',
      [
        ['a', ''],
        ['b', ''],
        ['c', '']
      ]
    ],
    [
      'a comment as no value',
      'a: # b\nc: d # e',
      [
        ['a', ''],
        ['c', 'd']
      ]
    ],
    [
      'lists as they are written',
      'a:\n- b\n- c\nd: [e, f]',
      [
        ['a', '- b\n- c'],
        ['d', '[e, f]']
      ]
    ],
    [
      'mappings as they are written',
      'a:\n  b: c\nd: e',
      [
        ['a', 'b: c'],
        ['d', 'e']
      ]
    ],
    [
      'folded texts',
      'a: >-\n  b\n  c\nd: e',
      [
        ['a', 'b c'],
        ['d', 'e']
      ]
    ],
    [
      'keys of any script, and with blanks',
      '日付: a\nF1 keywords: b',
      [
        ['日付', 'a'],
        ['F1 keywords', 'b']
      ]
    ],
    [
      'keys that stand twice, twice',
      'a: 1\na: 2',
      [
        ['a', '1'],
        ['a', '2']
      ]
    ],
    ['nothing', '', []],
    ['nothing from what is no mapping', '- a\n- b', []]
  ])('%s', (_, yaml, read) => {
    expect(entries(yaml)).toEqual(read)
    expect(parseFrontMatter(`---\n${yaml}\n---\n`)?.problems).toEqual([])
  })
})

test.each([
  ['LF', '---\ntitle: "Sign it"\nms.date:\n---\n# A\n'],
  ['CRLF and a byte order mark', '\ufeff---\r\ntitle: "Sign it"\r\nms.date:\r\n---\r\n# A\r\n'],
  ['blanks behind its lines', '--- \ntitle: "Sign it"  \nms.date: \n---  \n# A\n'],
  ['the other closing mark', '---\ntitle: "Sign it"\nms.date:\n...\n# A\n'],
  ['nothing behind it', '---\ntitle: "Sign it"\nms.date:\n---']
])('tells the place of keys and values, with %s', (_, text) => {
  const front = parseFrontMatter(text)
  const at = ({start, end}: {start: number; end: number}) => text.slice(start, end)
  expect(front?.entries.map(({keyRange, valueRange}) => [at(keyRange), at(valueRange)])).toEqual([
    ['title', '"Sign it"'],
    ['ms.date', '']
  ])
  expect(text.slice(0, front?.entries[1]?.valueRange.start).endsWith('ms.date:')).toBe(true)
  expect(front && at(front.range)).toMatch(/^---[ \t]*\r?\n[\s\S]*\n(?:---|\.\.\.)$/)
})

test.each([
  ['no front matter', '# A\n\n---\na: b\n---\n'],
  ['one that is never closed', '---\na: b\n# A\n'],
  ['one that opens later', '\n---\na: b\n---\n'],
  ['a line of more hyphens', '----\na: b\n----\n']
])('is null where there is %s', (_, text) => {
  expect(parseFrontMatter(text)).toBeNull()
})

describe('what cannot be read costs no other key its value:', () => {
  test.each([
    ['a quote that is never closed', 'b: "c', 'b', '"c'],
    ['a colon in a plain value', 'b: Sign it: now', 'b', 'Sign it: now'],
    ['a placeholder in braces', 'b: {@date}', 'b', '{@date}'],
    ['a template of braces', 'b: {{date}} x', 'b', '{{date}} x'],
    ['a bracket that is never closed', 'b: [c, d', 'b', '[c, d'],
    ['text behind a bracket', 'b: [c] d', 'b', '[c] d'],
    ['a value that begins with @', 'b: @c', 'b', '@c'],
    ['a value that begins with a back tick', 'b: `c`', 'b', '`c`'],
    ['a value that begins with %', 'b: %c', 'b', '%c'],
    ['text behind a quote', 'b: "c" d', 'b', '"c" d'],
    ['an alias of nothing', 'b: *c', 'b', '*c'],
    ['a tab before what belongs to it', 'b:\n\t- c', 'b', '']
  ])('%s', (_, broken, key, value) => {
    const front = parseFrontMatter(`---\na: 1\n${broken}\nz: "26"\n---\n`)
    expect(front?.entries.map(entry => [entry.key, entry.value])).toEqual([
      ['a', '1'],
      [key, value],
      ['z', '26']
    ])
  })

  test('it is told where it is', () => {
    const text = '---\na: 1\nb: "c\nz: 26\n---\n'
    const problems = parseFrontMatter(text)?.problems ?? []
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).not.toMatch(/\n|at line/)
    expect(problems[0]?.range.start).toBeGreaterThan(text.indexOf('b:'))
    expect(problems[0]?.range.start).toBeLessThanOrEqual(text.indexOf('z:'))
  })

  test('its range ends before the next key', () => {
    const text = '---\na: 1\nb: "c\nz: 26\n---\n'
    expect(parseFrontMatter(text)?.problems[0]?.range.end).toBeLessThanOrEqual(text.indexOf('z:'))
  })

  test.each([
    ['a tab before a key', '\tb: c'],
    ['a line that is no entry', 'only words'],
    ['a merge conflict', '<<<<<<< HEAD\nb: c\n=======\nb: d\n>>>>>>> main']
  ])('%s', (_, broken) => {
    const front = parseFrontMatter(`---\na: 1\n${broken}\nz: 26\n---\n`)
    expect(front?.entries.filter(({key}) => key === 'z')).toMatchObject([{value: '26'}])
    expect(front?.entries[0]?.key).toBe('a')
  })
})

test('where hardly a line is YAML, keys are taken at their word, and the first hundred faults are told', () => {
  const front = parseFrontMatter(`---\ntitle: Sign it\n${'b: "\n'.repeat(300)}z: [26\n---\n`)
  expect(front?.entries).toHaveLength(302)
  expect(front?.entries[0]).toMatchObject({key: 'title', value: 'Sign it'})
  expect(front?.entries.at(-1)).toMatchObject({key: 'z', value: '[26'})
  expect(front?.problems).toHaveLength(100)
})

test('nor is each key read by itself, where hardly any can be', () => {
  const front = parseFrontMatter(`---\n${'a: [\n'.repeat(300)}z:\n  b\n---\n`)
  expect(front?.entries).toHaveLength(301)
  expect(front?.entries.at(-1)).toMatchObject({key: 'z', value: ''})
  expect(front?.problems).toHaveLength(100)
})

test('the same faults are told of a text, however long it goes on', () => {
  const [short, long] = [1000, 20_000].map(lines => parseFrontMatter(`---\ntitle: "a"\n${'b: "\n'.repeat(lines)}z: 26\n---\n`))
  expect(long?.problems).toEqual(short?.problems)
  expect(long?.entries).toHaveLength(20_002)
})

test.each([
  ['{a}', 'a'],
  ['{a, b: c}', 'a']
])('a key without a colon, as in %s, has an empty value behind it', (body, name) => {
  const entry = parseFrontMatter(`---\n${body}\n---\n`)?.entries.find(({key}) => key === name)
  expect(entry).toMatchObject({value: '', valueRange: {start: entry?.keyRange.end, end: entry?.keyRange.end}})
})

test.each([
  ['scalars of a mapping', 'a:\n  b: c\n  d: "e"\nf: g', ['a.b c', 'a.d "e"']],
  ['no lists and mappings in a mapping', 'a:\n  b: [c]\n  d:\n    e: f\n  g: h', ['a.g h']],
  ['of a mapping in braces', 'a: {b: c}', ['a.b c']],
  ['of a mapping beside what is broken', 'a:\n  b: c\nd: "e', ['a.b c']],
  ['none of a list', 'a:\n- b: c', []],
  ['none of a list for a key', '? [a]\n: b: c', []]
])('tells values one level down: %s', (_, yaml, expected) => {
  const text = `---\n${yaml}\n---\n`
  const nested = parseFrontMatter(text)?.nested ?? []
  expect(nested.map(({key, valueRange}) => `${key} ${text.slice(valueRange.start, valueRange.end)}`)).toEqual(expected)
})

describe('what is nested too deeply', () => {
  const deep = 'lists or mappings are nested too deeply'

  test.each([
    ['brackets', `b: ${'['.repeat(501)}`],
    ['braces', `b: ${'{'.repeat(501)}`],
    ['lists in lists', `b:\n  ${'- '.repeat(100)}c`],
    ['keys in keys', `b:\n  ${'? '.repeat(100)}c`],
    ['tabs between', `b:\n  ${'-\t'.repeat(100)}c`],
    ['blanks between', `b:\n  ${'-  '.repeat(100)}c`]
  ])('is taken at its word and told: %s', (_, broken) => {
    const text = `---\na: 1\n${broken}\nz: "26"\n---\n`
    const front = parseFrontMatter(text)
    expect(front?.entries.map(({key}) => key)).toEqual(['a', 'b', 'z'])
    expect(front?.entries[2]?.value).toBe('26')
    expect(front?.problems.map(({message, range}) => [message, text.slice(range.start, range.end)])).toEqual([[deep, broken]])
  })

  test.each([
    ['500 brackets', `b: [${'[],'.repeat(499)}]`],
    ['99 lists in lists', `b:\n  ${'- '.repeat(99)}c`]
  ])('is not %s', (_, sound) => {
    expect(parseFrontMatter(`---\na: 1\n${sound}\n---\n`)?.problems).toEqual([])
  })
})

test.each([
  ['a value and blanks', 'b: "c  ', 'b', '"c'],
  ['no value', 'b:\t\n  - "c', 'b', ''],
  ['a value that its key holds', 'b: @b', 'b', '@b'],
  ['a value of a colon', 'b: :: "', 'b', ':: "'],
  ['blanks before its colon', 'b \t: @c', 'b', '@c']
])('the place of what is taken at its word: with %s', (_, broken, key, value) => {
  const text = `---\na: "1\n${broken}\n---\n`
  const entry = parseFrontMatter(text)?.entries.at(-1)
  expect(entry).toMatchObject({key, value})
  expect(text.slice(entry?.keyRange.start, entry?.keyRange.end)).toBe(key)
  expect(text.slice(entry?.valueRange.start, entry?.valueRange.end)).toBe(value)
  expect(text.slice(0, entry?.valueRange.start)).toMatch(/:[ \t]*$/)
})

test('the place of a key whose colon stands apart', () => {
  const text = '---\nb \t:\nc: "d" # e\n---\n'
  const [b, c] = parseFrontMatter(text)?.entries ?? []
  expect(text.slice(0, b?.valueRange.start)).toBe('---\nb \t:')
  expect(b?.valueRange.end).toBe(b?.valueRange.start)
  expect(text.slice(c?.valueRange.start, c?.valueRange.end)).toBe('"d"')
})

test('what is told of a fault is one line without its place', () => {
  const front = parseFrontMatter(`---\n${'# a\n'.repeat(12)}b: [c\nd: "e\n---\n`)
  const messages = front?.problems.map(({message}) => message) ?? []
  expect(messages.length).toBeGreaterThan(1)
  for (const message of messages) expect(message).toMatch(/^(?!.*(?:at line|column))[A-Z].*[^:\n]$/)
})

test('never throws, and every range lies inside and in order', () => {
  const yaml = fc.string({unit: fc.constantFrom(...'ab:-"\'#[]{}&*!|>%@` \n\t', '\r\n', 'title: ', '\n  ', '日'), maxLength: 60})
  fc.assert(
    fc.property(yaml, body => {
      const text = `---\n${body}\n---\n`
      const front = parseFrontMatter(text)
      if (front === null) return
      for (const {start, end} of [
        ...front.entries.flatMap(({keyRange, valueRange}) => [keyRange, valueRange]),
        ...front.problems.map(({range}) => range)
      ]) {
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
      for (const {key, keyRange, valueRange} of front.entries) {
        expect(keyRange.end).toBeLessThanOrEqual(valueRange.start)
        if (/^\w+$/.test(key)) expect(text.slice(keyRange.start, keyRange.end)).toContain(key)
      }
    }),
    {numRuns: 500}
  )
})
