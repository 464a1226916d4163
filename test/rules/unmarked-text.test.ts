import {expect, test} from 'vitest'
import {placed} from './placed.ts'

const id = 'unmarked-text'
const unit = (own: string, target = 'Un.') =>
  `<span data-ttu-id="${own}">${target}</span><span class="sxs-lookup"><span data-stu-id="${own}">One.</span></span>`
const blocks = (...all: readonly string[]) => all.join('\n\n')
const alt = '![Alt](x.png)'
const outside = (text: string) => `“${text}” stands outside every span: nobody can tell which English it translates`
const jump = (from: number, to: number) => `The numbers jump from ${from} to ${to}, and nothing here explains it: a unit is lost`

test.each([
  ['words', 'Sans balises', [`3:1–13: ${outside('Sans balises')}`]],
  ['a word', 'Sans', [`3:1–5: ${outside('Sans')}`]],
  ['three letters', 'abc 1', [`3:1–6: ${outside('abc 1')}`]],
  ['no two letters', 'ab 1', []],
  ['no numbers', '12 34', []],
  ['nothing that is the same in any language', '@type', []],
  ['nothing with such a mark inside', 'Larkspur.Lamp', []],
  ['a word with its full stop', 'Ouvrez.', [`3:1–8: ${outside('Ouvrez.')}`]],
  ['such a thing among words', 'le @type', [`3:1–9: ${outside('le @type')}`]],
  ['such a thing before words', '@type là', [`3:1–9: ${outside('@type là')}`]],
  ['such a thing with an accent', '@typé', [`3:1–6: ${outside('@typé')}`]]
])('finds %s outside of spans', async (_, text, found) => {
  expect(await placed(id, blocks(unit('a-101'), text))).toEqual(found)
})

test('asks for as many letters as it is told', async () => {
  expect(await placed(id, blocks(unit('a-101'), 'abc', 'abcd'), {options: {fewestLetters: 4}})).toEqual([`5:1–5: ${outside('abcd')}`])
})

test('beside English, finds what may be the same in any language, and no gap', async () => {
  expect(await placed(id, blocks(unit('a-101'), '@type', unit('a-103')), {source: 'One.\n'})).toEqual([`3:1–6: ${outside('@type')}`])
  expect(await placed(id, blocks(unit('a-101'), unit('a-103')), {source: 'One.\n'})).toEqual([])
})

test.each([
  ['that nothing explains', [unit('a-101'), unit('a-103')], [`1:106–106 101 103: ${jump(101, 103)}`]],
  ['between an alt text and what follows', [alt, unit('a-101'), unit('a-103'), alt], [`3:106–106 101 103: ${jump(101, 103)}`]],
  ['that an alt text explains', [unit('a-101'), alt, unit('a-103')], []],
  ['that an alt text in a unit explains', [unit('a-101'), unit('a-103', alt)], []],
  ['behind one that is explained', [unit('a-101'), alt, unit('a-103'), unit('a-107')], [`5:106–106 103 107: ${jump(103, 107)}`]],
  ['that text without spans explains', [unit('a-101'), 'Sans balises', unit('a-103')], [`3:1–13: ${outside('Sans balises')}`]],
  [
    'behind gaps that are explained by either',
    [unit('a-101'), alt, unit('a-103'), 'Sans balises', unit('a-105'), alt, unit('a-107'), unit('a-109')],
    [`7:1–13: ${outside('Sans balises')}`, `13:106–106 107 109: ${jump(107, 109)}`]
  ],
  ['where numbers fall', [unit('a-104'), unit('a-103'), unit('a-104')], []],
  ['where paragraphs are numbered, too', [unit('a-p101'), unit('a-103'), unit('a-106')], []],
  ['beside an id without a number', [unit('a-101'), unit('a-b'), unit('a-103')], []]
])('tells of a gap in the numbers %s', async (_, all, found) => {
  expect(await placed(id, blocks(...all))).toEqual(found)
})
