import {describe, expect, test} from 'vitest'
import {alignDocuments, quotesOf} from '../../../src/align/align-documents.ts'
import {isStillSo} from '../../../src/check/unkept/mend-container.ts'
import {findStretches, isInSync, textOutside} from '../../../src/check/unkept/stretches.ts'
import {tieBlocks} from '../../../src/check/unkept/tied-blocks.ts'
import type {Bitext} from '../../../src/model/bitext.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import type {Document} from '../../../src/model/document.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import {bilingual} from '../../bilingual.ts'
import {unaligned} from '../../unaligned.ts'

const parse = (text: string, path = 'en-us/a.md') => parseDocument(path as DocumentPath, text, 'target')

/** A bitext of which the source is the original. */
function bitextOf(text: string, english: string, more: Partial<Bitext> = {}): Bitext {
  const [target, source] = [parse(bilingual([], text), 'fr-fr/a.md'), parse(english)]
  const {alignment} = alignDocuments(target, source)
  const places = target.units.map((_, unit) => {
    const pair = alignment.pairs.find(one => one.kind === 'same' && one.unit === unit)
    return pair?.kind === 'same' ? pair.source : null
  })
  return {...unaligned(target, source), english: quotesOf(target), alignment, places, ...more}
}

const firstLines = ({text, blocks}: Document, indices: readonly number[]) =>
  indices
    .map(
      index =>
        text
          .slice(blocks[index]?.range.start, blocks[index]?.range.end)
          .replace(/<span class="sxs-lookup">.*?(?:<\/span><\/span>|$)|<[^>]*>/g, '')
          .split('\n')[0]
    )
    .join(' ')

/** Blocks of English, those of the target, and the unit that they hold or that stands before them. */
function stretches(bitext: Bitext) {
  const {original, target} = bitext
  if (original === null) throw new Error('It is there')
  return findStretches(bitext, 0.5).map(({original: theirs, target: ours, unit, hasUnits}) =>
    [firstLines(original, theirs), firstLines(target, ours), `${hasUnits ? 'at' : 'behind'} ${unit}`].join(' | ')
  )
}

const [one, two] = ['{Un mot.|One word.}', '{Deux mots.|Two words.}']
const rest = '\n\nTwo words.\n'

describe('blocks of English and of the target stand for each other', () => {
  test.each([
    ['by their units', `${one}\n\n${two}`, `One word.${rest}`, ['One word. | Un mot. | at 0', 'Two words. | Deux mots. | at 1']],
    ['by several units', `${one} ${two}`, 'One word. Two words.', ['One word. Two words. | Un mot. Deux mots. | at 0']],
    [
      'between units',
      `${one}\n\n---\n\n\`\`\`\na\n\`\`\`\n\n${two}`,
      `One word.\n\n\`\`\`\nb\n\`\`\`${rest}`,
      ['One word. | Un mot. | at 0', '``` | ``` | behind 0', 'Two words. | Deux mots. | at 1']
    ],
    [
      'before the first unit, and behind the last',
      `\`\`\`\na\n\`\`\`\n\n${one}\n\n[a](b.md)`,
      '```\na\n```\n\nOne word.\n\n[a](b.md)',
      ['``` | ``` | behind -1', 'One word. | Un mot. | at 0', '[a](b.md) | [a](b.md) | behind 0']
    ],
    [
      'where one of both has none',
      `${one}\n\n${two}`,
      `One word.\n\n\`\`\`\nb\n\`\`\`${rest}`,
      ['One word. | Un mot. | at 0', '``` |  | behind 0', 'Two words. | Deux mots. | at 1']
    ],
    ['not where a block of English became two', `${one}\n\n${two}`, 'One word. Two words.', []],
    ['not where two blocks of English became one', `${one} ${two}`, `One word.${rest}`, []],
    ['not where text of it has no unit', `${one} Et plus.`, 'One word.', []],
    ['not where English says more', `${one}\n\n${two}`, `One word. And this.${rest}`, ['Two words. | Deux mots. | at 1']],
    [
      'not where texts between units differ',
      `${one}\n\n25 km\n\n${two}`,
      `One word.\n\n30 km${rest}`,
      ['One word. | Un mot. | at 0', 'Two words. | Deux mots. | at 1']
    ],
    [
      'but where they are the same',
      `${one}\n\n25 X\n\n${two}`,
      `One word.\n\n25 X${rest}`,
      ['One word. | Un mot. | at 0', '25 X | 25 X | behind 0', 'Two words. | Deux mots. | at 1']
    ],
    ['not where spans are damaged', `${one} <span data-ttu-id="x">2</span>`, 'One word. 2', []],
    [
      'not where a tag that opens it never closes',
      `${one}\n\n<span data-ttu-id="x">Deux mots.`,
      `One word.${rest}`,
      ['One word. | Un mot. | at 0']
    ],
    [
      'but where tags beside their text are damaged',
      `${one}\n\n<span data-ttu-id="x">${two}</span></span>\n\n{Trois mots.|Three words.}`,
      `One word.${rest}\nThree words.`,
      ['One word. | Un mot. | at 0', 'Two words. | Deux mots. | at 1', 'Three words. | Trois mots. | at 2']
    ]
  ])('%s', (_, text, english, expected) => {
    expect(stretches(bitextOf(text, english))).toEqual(expected)
  })

  test('not at the ends, nor around drift, where not all of English is still the same', () => {
    const code = '```\na\n```'
    expect(stretches(bitextOf(`${code}\n\n${one}\n\n${code}`, `${code}\n\nOne word.\n\n${code}\n\nThree more words.\n`))).toEqual([
      'One word. | Un mot. | at 0'
    ])
  })

  test('in plain documents where they belong together surely enough', () => {
    const bitext = bitextOf(one, 'One word.')
    const unsure = {...bitext.target, units: bitext.target.units.map(unit => ({...unit, confidence: 0.4}))}
    expect(
      [findStretches({...bitext, target: unsure}, 0.5), findStretches({...bitext, target: unsure}, 0.4)].map(({length}) => length)
    ).toEqual([0, 1])
    expect([tieBlocks({...bitext, target: unsure}, 0.5), tieBlocks({...bitext, target: unsure}, 0.4)].map(({length}) => length)).toEqual([
      0, 1
    ])
  })

  test('nowhere without English', () => {
    const bitext = {...bitextOf(one, 'One word.'), original: null}
    expect([findStretches(bitext, 0.5), tieBlocks(bitext, 0.5)]).toEqual([[], []])
  })
})

test('what is missing belongs where the target’s block stands, or behind the one before', () => {
  const at = (text: string, english: string) => {
    const bitext = bitextOf(text, english)
    return findStretches(bitext, 0.5).flatMap(({hasUnits, at: {start, end}}) =>
      hasUnits ? [] : [[bitext.target.text.slice(0, start).length, bitext.target.text.slice(start, end)]]
    )
  }
  expect(at(`[a](b.md)\n\n${one}`, '[a](c.md)\n\nOne word.')).toEqual([[0, '[a](b.md)']])
  expect(at(one, '```\na\n```\n\nOne word.')).toEqual([[0, '']])
  expect(at(one, 'One word.\n\n```\na\n```')).toEqual([[bilingual([], one).indexOf('</span>'), '']])
  expect(at(`---\na: b\n---\n${one}`, '```\na\n```\n\nOne word.')).toEqual([[12, '']])
})

test('text outside units keeps its place', () => {
  const {target} = bitextOf(`a ${one} b ${two}\n\nc`, '')
  const covered = target.units.map(({range}) => range)
  const text = textOutside(target, 0, covered)
  expect(text.replace(/ +/g, ' ')).toBe('a b ')
  expect(text).toHaveLength(target.blocks[0]?.range.end ?? 0)
  expect([textOutside(target, 1, covered), textOutside(target, 2, covered), textOutside(parse('a b'), 0, [{start: 1, end: 9}])]).toEqual([
    'c',
    '',
    'a  '
  ])
})

test('a document is in sync where its handoff is known, or all of English is still the same', () => {
  const [whole, part] = [bitextOf(one, 'One word.'), bitextOf(one, `One word.${rest}`)]
  expect([whole, part, {...part, knowsHandoff: true}, {...whole, alignment: null}].map(isInSync)).toEqual([true, false, true, false])
})

test.each([
  ['it stands in the same', '- One word.', '- One word.\n- Two words.', true],
  ['nothing at all has changed', '- One word.', '- One word.', true],
  ['its list is a numbered one by now', '- One word.', '1. One word.\n2. Two words.', false],
  ['it is a heading by now', 'One word.', '# One word.\n\nMore.', false],
  ['its heading is of another level by now', '## One word.', '### One word.\n\nMore.', false],
  ['its heading is of the same level', '## One word.', '## One word.\n\nMore.', true],
  ['its list begins elsewhere by now', '1. One word.', '2. One word.\n3. Two words.', false],
  ['it is gone by now', '- One word.', '', false]
])('a block still is what it was handed off as: %s', (_, handoff, source, expected) => {
  const original = parse(handoff)
  const now = bitextOf(one, source)
  const was = bitextOf(one, handoff)
  const [tie] = tieBlocks(was, 0.5)
  if (tie === undefined) throw new Error('One is there')
  expect(isStillSo({...now, original, places: was.places}, original, tie)).toBe(expected)
  expect(isStillSo({...now, source: null, original}, original, tie)).toBe(true)
})
