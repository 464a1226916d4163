import {expect, test} from 'vitest'
import {readDamage, readInlineTags} from '../../../src/text/markdown/inline-markup.ts'

test.each([
  ['full-width characters', '＜kbd＞', ['＜kbd＞']],
  ['a blank in a link', '[a] (https://lampwise.example)', ['] (']],
  ['a blank in a tag', '< kbd>A</ kbd>', ['< kbd>', '</ kbd>']],
  ['nothing else', 'R&D; a & b; [a] (see b), a < b > c, &lt; `&lt ;`', []]
])('finds %s', (_, text, expected) => {
  expect(readDamage(text).map(({range}) => text.slice(range.start, range.end))).toEqual(expected)
})

test('reads the tags that open', () => {
  expect(readInlineTags('<KBD>A</KBD><br/>`<i>`').map(({name}) => name)).toEqual(['kbd', 'br'])
})
