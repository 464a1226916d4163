import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {columnsOf} from '../../src/report/columns.ts'

test('every character takes what string-width says', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code)
    if (columnsOf(character) !== stringWidth(character)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

test('characters take together what string-width says', () => {
  const character = fc.oneof(
    fc.constantFrom(...'aé–“”’…漢かカ한Ж©™！', '\u0301', '\u3099', '\u200d', '\ufe0f', '\u11a8', '\u001b[31m', '👩', '🇩', '\u00ad'),
    fc.string({unit: 'binary', minLength: 1, maxLength: 1})
  )
  fc.assert(
    fc.property(fc.array(character, {maxLength: 12}), characters => {
      expect(columnsOf(characters.join(''))).toBe(stringWidth(characters.join('')))
    }),
    {numRuns: 3000}
  )
})
