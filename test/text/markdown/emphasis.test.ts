import {unified} from 'unified'
import remarkParse from 'remark-parse'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {readEmphasis} from '../../../src/text/markdown/emphasis.ts'

test.each([
  ['bold text', '**a** b', ['**a**'], ''],
  ['italic text inside bold text', '**a *b* c**', ['*b*', '**a *b* c**'], ''],
  ['three at once', '***a***', ['**a**', '***a***'], ''],
  ['a blank behind the opening mark', '** a** b', [], '****'],
  ['a blank before the closing mark', '**a ** b', [], '****'],
  ['punctuation before a closing mark beside letters', '**注意：**灯', [], '****'],
  ['the same with a blank', '**注意：** 灯', ['**注意：**'], ''],
  ['one mark too many', '**a*', ['*a*'], '*'],
  ['escaped marks', String.raw`\*\*a\*\*`, [], '****'],
  ['marks of full width', '＊＊a＊＊', [], '＊＊＊＊'],
  ['underscores', '_a_ __b__ ___c___', ['_a_', '__b__', '__c__', '___c___'], ''],
  ['one kind of mark inside the other', '*a __b__* _c **d**_', ['__b__', '*a __b__*', '**d**', '_c **d**_'], ''],
  ['no mark of another kind for the other’s end', '*a_ _b*', ['*a_ _b*'], ''],
  ['a run that opens where one that was closed stood', 'x*_*_*a*x', ['_*_', '*a*'], '**'],
  ['no underscores in a word, escaped or alone', String.raw`a_b_c字__d__字 \_e_ __f`, [], ''],
  ['a star alone', '2 * 3, *.log', [], '**'],
  ['no marks in code or targets', '`**` [a](b*c) <a title="*">', [], '']
])('reads %s', (_, text, spans, visible) => {
  const read = readEmphasis(text)
  expect(read.spans.map(({start, end}) => text.slice(start, end))).toEqual(spans)
  expect(read.visible.map(({start, end}) => text.slice(start, end)).join('')).toBe(visible)
})

test('agrees with remark on what is emphasised', () => {
  const parser = unified().use(remarkParse)
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom('*', '_', 'a', ' ', '.', '字', '：'), minLength: 1, maxLength: 12}), inner => {
      const text = `x${inner}x`
      fc.pre(!/\*\*|__/.test(text)) // There micromark counts what is left of a run where CommonMark counts the run.
      const expected: string[] = []
      const walk = (node: Nodes) => {
        if (node.type === 'strong' || node.type === 'emphasis')
          expected.push(`${node.type} ${node.position?.start.offset} ${node.position?.end.offset}`)
        if ('children' in node) for (const child of node.children) walk(child)
      }
      walk(parser.parse(text))
      const found = readEmphasis(text).spans.map(({start, end, isStrong}) => `${isStrong ? 'strong' : 'emphasis'} ${start} ${end}`)
      expect(found.sort()).toEqual(expected.sort())
    }),
    {numRuns: 2000}
  )
})
