import {expect, test} from 'vitest'
import {countHeadingNames} from '../../../src/text/markdown/heading-names.ts'

test.each([
  ['an anchor that English makes by itself', '## <a name="the-lamp"></a>La lampe', '## The lamp', 1, 0],
  ['an id that English makes by itself', '## La lampe {#the-lamp}', '## The lamp', 1, 0],
  ['an id that English has written too', '## La lampe {#lamp}', '## The lamp {#lamp}', 0, 0],
  ['a link to a translated name', '## La lampe\n\n[a](#la-lampe)', '## The lamp', 1, 0],
  ['a link to an English name', '## La lampe\n\n[a](#the-lamp)', '## The lamp', 0, 1],
  ['a link to a name that both have', '## Lampwise\n\n[a](#lampwise)', '## Lampwise', 0, 0],
  ['what looks like a heading in code', '```sh\n## La lampe {#the-lamp}\n```\n', '## The lamp', 0, 0],
  ['a heading behind code', '~~~\n```\n~~~\n## La lampe {#the-lamp} ##', '## The lamp ##', 1, 0],
  ['CRLF', '## La lampe {#the-lamp}\r\n', '## The lamp\r\n', 1, 0]
])('counts %s', (_, target, source, translated, english) => {
  expect(countHeadingNames(target, source)).toEqual({translated, english})
})
