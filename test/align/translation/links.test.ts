import {describe, expect, test} from 'vitest'
import {type Link, linksOf, withoutFragments} from '../../../src/align/translation/links.ts'
import {readPieces} from '../../../src/align/translation/pieces.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

const read = (text: string) => readPieces(parseDocument('a.md' as DocumentPath, text, 'target'), 'fr')

/** The parts of a target's one sentence that two English ones became. */
function parts(english: string, target: string): string[] {
  const [source, pieces] = [read(english), read(target)]
  expect([source.length, pieces.length]).toEqual([2, 1])
  const links = linksOf([{source: [0, 2], target: [0, 1], confidence: 1}], source, pieces, target)
  return links.map(({target: place}) => target.slice(place?.range.start, place?.range.end))
}

test.each([
  [
    'at a colon',
    'Plug it in. Wait for the light.',
    'Branchez-la : attendez que le voyant soit vert.',
    ['Branchez-la :', 'attendez que le voyant soit vert.']
  ],
  [
    'not in an address',
    'It tries again. See [1120](https://larkspur.example/1120).',
    'Elle réessaie [1120](https://larkspur.example/1120).',
    null
  ],
  ['not in a link’s text', 'It tries again and again. See [FAQ](faq.md).', '[Elle réessaie encore : FAQ](faq.md)', null],
  ['not where no word would be left', 'It calls the method Load here. Now.', 'Elle appelle ici la méthode Load (...)', null]
])('two sentences made one are cut %s', (_, english, target, cut) => {
  expect(parts(english, target)).toEqual(cut ?? [target])
})

test.each([
  [
    'nearest to where the English is',
    'Plug. Wait for the light, and then a little longer.',
    'Branchez : attendez le voyant ; encore un peu plus longtemps.',
    ['Branchez :', 'attendez le voyant ; encore un peu plus longtemps.']
  ],
  [
    'nearest to where the longer English is',
    'Plug it in, and wait for the light. Wait longer.',
    'Branchez-la : attendez le voyant ; attendez encore.',
    ['Branchez-la : attendez le voyant ;', 'attendez encore.']
  ],
  [
    'before a bracket',
    'Plug it in now. It is in the box.',
    'Branchez-la maintenant (elle est dans le carton).',
    ['Branchez-la maintenant', '(elle est dans le carton).']
  ],
  [
    'at the end of a line',
    'Plug it in now. Wait for it.',
    'Branchez-la maintenant\nattendez-la un peu.',
    ['Branchez-la maintenant', 'attendez-la un peu.']
  ],
  [
    'not where the parts are of quite other lengths',
    'Plug it in now, with all of its parts. Wait.',
    'Oui : branchez-la maintenant avec toutes ses pièces et attendez.',
    null
  ],
  ['not where nothing can be cut', 'Plug it in. Wait for it.', 'Branchez-la et attendez.', null],
  ['not behind a mark at its end', 'Plug it in. Wait for it.', 'Branchez-la et attendez :', null]
])('two sentences made one are cut %s', (_, english, target, cut) => {
  expect(parts(english, target)).toEqual(cut ?? [target])
})

describe('links', () => {
  const [english, french] = ['One here. Two here.\n\nSix here.\n', 'Un ici. Deux ici.\n\nSix ici.\n']
  const link = (source: readonly [number, number], target: readonly [number, number]) =>
    linksOf([{source, target, confidence: 0.5}], read(english), read(french), french).map(
      one =>
        `${one.source === null ? '—' : english.slice(one.source.range.start, one.source.range.end)} ⇄ ${one.target === null ? '—' : french.slice(one.target.range.start, one.target.range.end)}`
    )

  test.each([
    ['a sentence to a sentence', [0, 1], [0, 1], ['One here. ⇄ Un ici.']],
    ['two to two', [0, 2], [0, 2], ['One here. Two here. ⇄ Un ici. Deux ici.']],
    ['a sentence to nothing', [2, 3], [1, 1], ['Six here. ⇄ —']],
    ['nothing to a sentence', [1, 1], [2, 3], ['— ⇄ Six ici.']],
    ['nothing to nothing', [1, 1], [1, 1], []]
  ] as const)('tie %s', (_, source, target, told) => {
    expect(link(source, target)).toEqual(told)
  })

  test('tie an empty cell to nothing', () => {
    const [full, empty] = ['| Aa |\n| - |\n| Bb |\n', '| Aa |\n| - |\n| |\n']
    const [found] = linksOf([{source: [1, 2], target: [1, 2], confidence: 1}], read(full), read(empty), empty)
    expect([found?.source?.block, found?.target]).toEqual([1, null])
  })
})

describe('a fragment without English', () => {
  const place = (block: number, start: number) => ({block, range: {start, end: start + 5}})
  const paired = (block: number, start: number): Link => ({source: place(block, start), target: place(block, start), confidence: 0.9})
  const alone = (block: number, start: number): Link => ({source: null, target: place(block, start), confidence: 0.4})
  const told = (...links: readonly Link[]) =>
    withoutFragments(links).map(({source, target, confidence}) => [
      source === null ? '—' : source.range.start,
      target?.range.start,
      target?.range.end,
      confidence
    ])

  test.each([
    ['goes to the sentence before it', [paired(0, 0), alone(0, 10)], [[0, 0, 15, 0.4]]],
    ['goes to the sentence behind it, where none is before', [alone(0, 0), paired(0, 10)], [[10, 0, 15, 0.4]]],
    ['goes with others to one sentence', [alone(0, 0), paired(0, 10), alone(0, 20)], [[10, 0, 25, 0.4]]],
    [
      'goes to the sentence before it, not to the next',
      [paired(0, 0), alone(0, 10), paired(0, 20)],
      [
        [0, 0, 15, 0.4],
        [20, 20, 25, 0.9]
      ]
    ],
    [
      'stays alone in a block of its own',
      [paired(0, 0), alone(1, 10), paired(2, 20)],
      [
        [0, 0, 5, 0.9],
        ['—', 10, 15, 0.4],
        [20, 20, 25, 0.9]
      ]
    ],
    [
      'stays alone beside others of its block that are alone',
      [paired(0, 0), alone(1, 10), alone(1, 20)],
      [
        [0, 0, 5, 0.9],
        ['—', 10, 15, 0.4],
        ['—', 20, 25, 0.4]
      ]
    ],
    ['is found wherever it stands in the list', [alone(0, 10), paired(0, 0)], [[0, 0, 15, 0.4]]]
  ])('%s', (_, links, expected) => {
    expect(told(...links)).toEqual(expected)
  })

  test('English without a sentence stays as it is, at the end', () => {
    const lost: Link = {source: place(0, 0), target: null, confidence: 1}
    expect(told(lost, paired(0, 10), alone(0, 20))).toEqual([
      [10, 10, 25, 0.4],
      [0, undefined, undefined, 1]
    ])
    expect(told(lost)).toEqual([[0, undefined, undefined, 1]])
  })
})
