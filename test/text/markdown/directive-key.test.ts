import {expect, test} from 'vitest'
import {directiveKey} from '../../../src/text/markdown/directive-key.ts'

test.each([
  ['an inclusion by its path', '[!INCLUDE [Some title](../a.md)]', 'include ../a.md'],
  ['a zone whole', '::: zone pivot="linux"', ':::zone pivot="linux"'],
  ['an admonition without its title', ':::note Achtung', ':::note'],
  ['a component by its name', '<Tabs label="x">', '<tabs'],
  ['a shortcode by its name', '{{< tabs "x" >}}', '{{< tabs'],
  ['no alert', '[!NOTE]', ''],
  ['no image', ':::image source="a.png":::', ''],
  ['no definition', '[a]: b.md', '']
])('tells %s', (_, text, expected) => {
  expect(directiveKey(text)).toBe(expected)
})
