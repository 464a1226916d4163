import {expect, test} from 'vitest'
import {readOutline} from '../../src/parse/outline.ts'

test('a page’s headings and fences are told in order, none that stands in another block', () => {
  const page = [
    '# A `b` #c',
    'Text',
    'D *e*\n---',
    '```md title="f"\n# g\n```',
    '> # h\n\n- ```\n  i\n  ```',
    '###### K # l',
    '    j',
    '```\nm\n```'
  ].join('\n\n')
  const at = ({start, end}: {start: number; end: number}) => page.slice(start, end)
  expect(readOutline(page).map(entry => (entry.kind === 'fence' ? {...entry, range: at(entry.range)} : entry))).toEqual([
    {kind: 'heading', depth: 1, title: 'A `b` #c'},
    {kind: 'heading', depth: 2, title: 'D *e*\n---'},
    {kind: 'fence', info: 'md title="f"', text: '# g', range: '```md title="f"\n# g\n```'},
    {kind: 'heading', depth: 6, title: 'K # l'},
    {kind: 'fence', info: '', text: 'j', range: '    j'},
    {kind: 'fence', info: '', text: 'm', range: '```\nm\n```'}
  ])
})
