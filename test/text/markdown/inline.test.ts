import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {inlineRuns, plainText, wordsOnly} from '../../../src/text/markdown/inline.ts'

const readable = (text: string) =>
  inlineRuns(text).map(({kind, start, end}) => (kind === 'text' ? text.slice(start, end) : `${kind}:${text.slice(start, end)}`))

describe('tells from words', () => {
  test.each([
    ['emphasis', 'a **b** c', ['a ', 'mark:**', 'b', 'mark:**', ' c']],
    ['an escape, but not what it escapes', String.raw`a\*b`, ['a', 'mark:\\', '*b']],
    ['no backslash that escapes nothing', String.raw`C:\temp`, [String.raw`C:\temp`]],
    ['a code span', 'a `b c` d', ['a ', 'code:`b c`', ' d']],
    ['a code span with back ticks in it', '`` a`b `` c', ['code:`` a`b ``', ' c']],
    ['a back tick that nothing closes', 'a ` b', ['a ', 'mark:`', ' b']],
    ['a link', '[a](b.md) c', ['mark:[', 'a', 'target:](b.md)', ' c']],
    ['a link with parentheses in its target', '[a](b_(c).md) d', ['mark:[', 'a', 'target:](b_(c).md)', ' d']],
    ['a link with a title', '[a](b.md "c d") e', ['mark:[', 'a', 'target:](b.md "c d")', ' e']],
    ['a link that nothing closes', '[a](b c', ['mark:[', 'a', 'target:](', 'b c']],
    ['an image', 'a ![b](c.png)', ['a ', 'mark:![', 'b', 'target:](c.png)']],
    ['a definition', '[a]: b', ['mark:[', 'a', 'target:]', ': b']],
    ['an autolink', '<https://a.b/c> d', ['target:<https://a.b/c>', ' d']],
    ['a cross reference', 'a <xref:b.c*> d', ['a ', 'target:<xref:b.c*>', ' d']],
    ['a bare URL', 'a https://b.c/d_e f', ['a ', 'target:https://b.c/d_e', ' f']],
    ['a bare URL without its scheme', 'a www.b.c d', ['a ', 'target:www.b.c', ' d']],
    ['no word that begins like one', 'whom https', ['whom https']],
    ['tags', 'a<br/>b <c d="e">f</c>', ['a', 'tag:<br/>', 'b ', 'tag:<c d="e">', 'f', 'tag:</c>']],
    ['a comment', 'a <!-- b --> c', ['a ', 'tag:<!-- b -->', ' c']],
    ['no less-than sign', 'a < b, 1<2', ['a < b, 1<2']],
    ['an inclusion', 'a [!INCLUDE [b](c.md)] d', ['a ', 'target:[!INCLUDE [b](c.md)]', ' d']],
    ['an inclusion of code', '[!code-csharp[](a.cs)] b', ['target:[!code-csharp[](a.cs)]', ' b']],
    ['an alert’s label', '[!NOTE] a', ['target:[!NOTE]', ' a']],
    ['no underscore in a word', 'a_b _c_ d__e', ['a_b ', 'mark:_', 'c', 'mark:_', ' d__e']],
    ['underscores side by side', '__a__', ['mark:__', 'a', 'mark:__']],
    ['no entity', 'a &amp; b', ['a &amp; b']]
  ])('%s', (_, text, runs) => {
    expect(readable(text)).toEqual(runs)
  })
})

const hostile = fc.string({
  unit: fc.constantFrom(...'ab `\\[]()!*_<>&;:"\n', '[!NOTE]', '<a ', 'http://', '&amp;', '<!--', '-->', '](', '``', '你', '😀'),
  maxLength: 80
})

test('runs cover any text without gaps, and neighbours differ in kind, targets and tags apart', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: 'binary'}), hostile), text => {
      const runs = inlineRuns(text)
      expect(runs.map(({start, end}) => text.slice(start, end)).join('')).toBe(text)
      for (const [index, run] of runs.entries()) {
        expect(run.end).toBeGreaterThan(run.start)
        expect(run.start).toBe(runs[index - 1]?.end ?? 0)
        if (run.kind !== 'target' && run.kind !== 'tag') expect(run.kind).not.toBe(runs[index - 1]?.kind)
      }
    })
  )
})

test('words alone stand where they stood', () => {
  expect(wordsOnly('a **b** `c` [d](e)\nf')).toBe('a   b        d    \nf')
  expect(wordsOnly('a **b** `c`', ['text', 'code'])).toBe('a   b   `c`')
  fc.assert(
    fc.property(hostile, text => {
      const words = wordsOnly(text)
      expect(words).toHaveLength(text.length)
      expect([...words].every((character, index) => character === ' ' || index >= text.length || text.includes(character))).toBe(true)
      expect(words.split('\n')).toHaveLength(text.split('\n').length)
    })
  )
})

test.each([
  ['no marks', '**Sign** _it_', 'Sign it'],
  ['code without its back ticks', 'Run `` a`b `` now', 'Run a`b now'],
  ['a link’s text', '[Sign it](a.md "title")', 'Sign it'],
  ['no tags', '<a name="x"></a>Sign<br/>', 'Sign'],
  ['entities decoded', 'a &lt; b &amp; c', 'a < b & c'],
  ['escapes undone', String.raw`\*a\*`, '*a*']
])('a reader sees %s', (_, text, plain) => {
  expect(plainText(text)).toBe(plain)
})
