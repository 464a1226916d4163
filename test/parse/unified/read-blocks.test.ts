import {expect, test} from 'vitest'
import {applyMasks, findMasks} from '../../../src/parse/masks.ts'
import {readUnified} from '../../../src/parse/unified/read-blocks.ts'

/** What work gives where the stack nearly runs out: so deep that it goes on, but nothing below it that needs much. */
function nearStackEnd<T>(work: () => T): T {
  try {
    return nearStackEnd(work)
  } catch {
    return work()
  }
}

test('a text that the stack is too small for is read as paragraphs', () => {
  const text = '\n# a\n\nb\n  c  \n \t\n\n{{< d >}} *e* {{< f >}}\n'
  const masks = findMasks(text, 'markdown')
  const blocks = nearStackEnd(() => readUnified(text, applyMasks(text, masks), masks, 'markdown'))
  const within = ({start, end}: {readonly start: number; readonly end: number}) => text.slice(start, end)
  expect(
    blocks.map(({kind, range, prose, row, containers}) => ({kind, text: within(range), prose: prose.map(within), row, containers}))
  ).toEqual([
    {kind: 'paragraph', text: '# a', prose: ['# a'], row: null, containers: []},
    {kind: 'paragraph', text: 'b\n  c', prose: ['b\n  c'], row: null, containers: []},
    {kind: 'paragraph', text: '{{< d >}} *e* {{< f >}}', prose: [' *e* '], row: null, containers: []}
  ])
})
