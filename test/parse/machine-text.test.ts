import {expect, test} from 'vitest'
import {machineText} from '../../src/parse/machine-text.ts'

test.each([
  ['inclusions', 'a [!INCLUDE [b](c.md)] d', ['[!INCLUDE [b](c.md)]']],
  ['inclusions, whatever their case', '[!include[b](c.md)]', ['[!include[b](c.md)]']],
  ['inclusions of code', '[!code-csharp[Main](a.cs#b "c")]', ['[!code-csharp[Main](a.cs#b "c")]']],
  ['alerts’ labels', '[!NOTE]\na', ['[!NOTE]']],
  ['lines of three colons', ':::zone pivot="a"\nb\n:::zone-end', [':::zone pivot="a"', ':::zone-end']],
  ['names that are not translated', 'a :::no-loc text="B"::: c', [':::no-loc text="B":::']],
  ['cross references', 'a <xref:b.c*?text=D> e', ['<xref:b.c*?text=D>']],
  ['none', 'a [b](c) <b> :: d', []]
])('tells %s', (_, raw, found) => {
  expect(machineText(raw, 100).map(({start, end}) => raw.slice(start - 100, end - 100))).toEqual(found)
})
