import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const id = 'inconsistent-translation'
const [off, other] = ['# {Ausschalten|Switch off}', '# {Abstellen|Switch off}']
const page = (...blocks: readonly string[]) => bilingual([], blocks.join('\n\n'))
const longest = `${'x'.repeat(199)} ${'y'.repeat(200)}` // 400 code units.

/** The units that something is told of: 101 is the first. */
async function units(blocks: readonly string[], options: object = {}) {
  const told = await placed(id, page(...blocks), {locale: 'de-de', options})
  return told.map(line => Number(/^\S+ (\d+):/.exec(line)?.[1]))
}

test('tells what the others say, how often and where', async () => {
  const usual = page(off)
  const files = {'de-de/b/c.md': usual, 'de-de/b/a.md': usual, 'de-de/c.md': usual}
  expect(await placed(id, page(other), {locale: 'de-de', files})).toEqual([
    '1:33–42 101: “Switch off” is “Ausschalten” in 3 of 4 places, as in de-de/b/a.md, but “Abstellen” here: translate it alike, or say why not'
  ])
})

test.each([
  ['the first', [other, off, off, off], {}, [101]],
  ['the last', [off, off, off, other], {}, [104]],
  ['two of eight', [off, off, off, other, off, off, off, '# {Aus|Switch off}'], {}, [104, 108]],
  ['a place where three agree at least', [off, off, other], {leastShare: 0.5}, []],
  ['a place where two agree, if they are to be enough', [off, off, other], {fewestPlaces: 2, leastShare: 0.6}, [103]],
  ['a place where fewer agree than are to', [off, off, off, other, other], {fewestPlaces: 4, leastShare: 0.5}, []],
  ['what a quarter says', [off, off, off, other, other], {}, []],
  ['what two of five say, if three are to be enough', [off, off, off, other, other], {leastShare: 0.6}, [104, 105]],
  ['what the second half says, if half is to be enough', [off, off, off, other, other, other], {leastShare: 0.5}, [104, 105, 106]]
])('looks for a minority: %s', async (_, blocks, options, found) => {
  expect(await units(blocks, options)).toEqual(found)
})

test.each([
  ['signs and letter case of a translation', '# {**ausschalten** !|Switch off}', []],
  ['letter case of English words', '# {Abstellen|switch Off}', [104]],
  ['signs behind English', '# {Abstellen|Switch off ...}', [104]],
  ['blanks and markup in English', '# {Abstellen|*Switch*  off}', [104]],
  ['a sign in English', '# {Abstellen|Switch: off}', []],
  ['a translation without words', '# {—|Switch off}', []],
  ['what is left in English', '# {Switch off!|Switch off}', []],
  ['a sentence before it', '# {Sofort.|Now.} {Abstellen|Switch off}', []],
  ['a sentence behind it', '# {Abstellen|Switch off} {Sofort.|Now.}', []],
  ['another kind of block', '- {Abstellen|Switch off}', []]
])('of %s', async (_, block, found) => {
  expect(await units([off, off, off, block])).toEqual(found)
})

test.each([
  ['one word in another letter case', '# {Zeit|Time}', '# {Zeitwert|time}', {}, []],
  ['what most leave in English', '# {Larkspur|Larkspur}', '# {Rittersporn|Larkspur}', {}, []],
  ['a number', '# {zwei|2}', '# {zweitens|2}', {}, []],
  ['eight words', '# {Eins|a b c d e f g h}', '# {Zwei|a b c d e f g h}', {}, [104]],
  ['nine words', '# {Eins|a b c d e f g h i}', '# {Zwei|a b c d e f g h i}', {}, []],
  ['two words, if one is the most', off, other, {mostWords: 1}, []],
  ['400 letters', `# {Eins|${longest}}`, `# {Zwei|${longest}}`, {}, [104]],
  ['401 letters', `# {Eins|${longest}y}`, `# {Zwei|${longest}y}`, {}, []],
  ['list items, if asked for', '- {Aus|Off}', '- {Ab|Off}', {kinds: ['paragraph', 'list-item']}, [104]],
  ['list items, beside headings', off, '- {Abstellen|Switch off}', {kinds: ['heading', 'list-item']}, []],
  ['headings, if others are asked for', off, other, {kinds: ['paragraph', 'list-item']}, []],
  ['units, whatever is to be certain', off, other, {leastConfidence: 1}, [104]]
])('of %s', async (_, most, one, options, found) => {
  expect(await units([most, most, most, one], options)).toEqual(found)
})

test('of plain documents, as far as it is certain what belongs together', async () => {
  const text = (...headings: readonly string[]) => headings.map(heading => `# ${heading}\n`).join('\n')
  const [english, target] = [text('Timers', 'Timers', 'Timers', 'Timers'), text('Minuteurs', 'Minuteurs', 'Minuteurs', 'Horloges')]
  expect(await placed(id, target, {source: english, options: {leastConfidence: 0.3}})).toHaveLength(1)
  expect(await placed(id, target, {source: english, options: {leastConfidence: 1}})).toEqual([])
})

test('looks at the first 2,000 texts of a document', async () => {
  const most = Array.from({length: 1999}, () => off)
  expect(await units([...most, other, other])).toEqual([2100])
})

test.each([
  ['names another locale', 'ms.contentlocale: fr-FR', []],
  ['names its own', 'ms.contentlocale: de-DE', ['10:33–42 104']],
  ['names none', 'title: A', ['10:33–42 104']]
])('of a document that %s', async (_, line, found) => {
  const target = bilingual([line], [off, off, off, other].join('\n\n'))
  expect((await placed(id, target, {locale: 'de-de'})).map(told => told.replace(/:\s.*/, ''))).toEqual(found)
})

test('with `reverse`, tells of one translation of two texts, too', async () => {
  const blocks = [off, off, off, '# {Ausschalten|Stop}', other]
  expect(await units(blocks)).toEqual([105])
  expect(await units(blocks, {reverse: true})).toEqual([104, 105])
})
