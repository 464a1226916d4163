import {describe, expect, test} from 'vitest'
import {cellsBetween} from '../../../src/align/translation/band.ts'
import {impossible, likelihoods} from '../../../src/align/translation/likelihood.ts'
import {type Piece, readPieces} from '../../../src/align/translation/pieces.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

const read = (text: string, language: string) => readPieces(parseDocument('a.md' as DocumentPath, text, 'target'), language)

/** How likely pieces of some English are as those of some French: by the places of the first ones, and how many there are of each. */
function tell(english: string, french: string) {
  const [source, target] = [read(english, 'en'), read(french, 'fr')]
  return likelihoods(source, target, null, cellsBetween(source, target, 100))
}

test.each([
  ['beyond the last', 'One here.', 'Un ici.', [1, 1, 0, 1]],
  ['beyond the last of the others', 'One here.', 'Un ici.', [0, 1, 1, 1]],
  ['two where there is one', 'One here.', 'Un ici.', [0, 2, 0, 1]],
  ['one with two where there is one', 'One here.', 'Un ici.', [0, 1, 0, 2]],
  ['text with code', 'One here.', '```\na\n```', [0, 1, 0, 1]],
  ['code with text', '```\na\n```', 'Un ici.', [0, 1, 0, 1]],
  ['two blocks with one', 'One here.\n\nTwo here.', 'Un ici.', [0, 2, 0, 1]],
  ['one block with two', 'One here.', 'Un ici.\n\nDeux ici.', [0, 1, 0, 2]],
  ['two blocks of code with one', '```\na\n```\n\n```\nb\n```', '```\na\n```', [0, 2, 0, 1]]
] as const)('it cannot be that %s belong together', (_, english, french, [first, sources, other, targets]) => {
  expect(tell(english, french)(first, sources, other, targets)).toBe(impossible)
})

test('two sentences of a block may be one', () => {
  expect(tell('One here. Two here.', 'Un ici et deux ici.')(0, 2, 0, 1)).toBeGreaterThan(impossible)
  expect(tell('One and two here.', 'Un ici. Deux ici.')(0, 1, 0, 2)).toBeGreaterThan(impossible)
})

describe('likelier than not', () => {
  const [english, french] = ['# Lamps\n\nTurn the lamp on.\n\n- Turn it off.', '# Lampes\n\nAllumez la lampe.\n\n- Éteignez-la.']

  test.each([
    ['are pieces of one kind', english, french, [1, 1], [1, 2]],
    ['is a heading with a heading', english, french, [0, 0], [0, 1]],
    [
      'is a rare kind with its like, more than a common one',
      'One.\n\n- Two.\n\nSix.\n\nTen.',
      'Une.\n\n- Duo.\n\nSix.\n\nDix.',
      [1, 1],
      [0, 0]
    ],
    [
      'is a text as long as is usual',
      'Turn on.\n\nTurn it off when the time has come to do so.',
      'Allumez.\n\nÉteignez-la quand il est temps de le faire enfin.',
      [1, 1],
      [1, 0]
    ],
    ['is a first sentence as the first', 'Turn it. Wait now.\n\nLeave it.', 'Tournez. Attendez.\n\nPartez ici.', [0, 0], [0, 1]],
    ['is a last sentence as the last', 'Turn it. Wait now.', 'Tournez. Attendez.', [1, 1], [1, 0]],
    ['is a heading of the same name', '# A {#a}\n\n# B {#b}', '# A {#a}\n\n# B {#b}', [1, 1], [1, 0]],
    ['is a cell in its column', '| Aa | Bb |\n| - | - |', '| Cc | Dd |\n| - | - |', [0, 0], [0, 1]],
    ['is a cell in its column, which is not the first', '| Aa | Bb |\n| - | - |', '| Cc | Dd |\n| - | - |', [1, 1], [1, 0]],
    ['is the same code', '```\naa\n```\n\n```\nbb\n```', '```\naa\n```\n\n```\nbb\n```', [1, 1], [1, 0]],
    ['is code that is mostly the same', '```\nlamp on one\n```', '```\nlamp on two\n```\n\n```\nother\n```', [0, 0], [0, 1]],
    [
      'is the same code, more than what is mostly that',
      '```\nlamp on one\n```',
      '```\nlamp on one\n```\n\n```\nlamp on two\n```',
      [0, 0],
      [0, 1]
    ],
    ['is code that ends alike', '```\none lamp is on\n```', '```\nsix lamp is on\n```\n\n```\nother\n```', [0, 0], [0, 1]],
    ['is code within longer code', '```\nlamp on\n```', '```\nlamp on now\n```\n\n```\nnever such a thing\n```', [0, 0], [0, 1]],
    ['is an empty cell with an empty cell', '| Aa | |\n| - | - |\n| Bb | Cc |', '| Aa | |\n| - | - |\n| Bb | Cc |', [1, 1], [1, 3]]
  ] as const)('%s', (_, own, theirs, [a, b], [c, d]) => {
    const likely = tell(own, theirs)
    expect(likely(a, 1, b, 1)).toBeGreaterThan(likely(c, 1, d, 1))
    expect(likely(a, 1, b, 1)).toBeGreaterThan(0)
  })
})

test('what a kind tells, later sentences of a block tell less', () => {
  // Of a kind that nothing else has, so that it tells much.
  const likely = tell('- Turn it. Wait now.\n\nLeave it.\n\nGo on.', '- Tournez. Attendez.\n\nPartez ici.\n\nAllez-y.')
  expect(likely(0, 1, 0, 1)).toBeGreaterThan(likely(1, 1, 1, 1))
})

test('names that both headings have tell for them, others against; where one has none, nothing is told', () => {
  const of = (own: string, theirs: string) => tell(`# Aa${own}`, `# Aa${theirs}`)(0, 1, 0, 1)
  expect(of(' {#a}', ' {#a}')).toBeGreaterThan(of(' {#a}', ' {#b}'))
  const bare: readonly Piece[] = read('# Aa', 'fr').map(piece => ({...piece, anchors: []}))
  const named = (...anchors: readonly string[]) => bare.map(piece => ({...piece, anchors}))
  const between = (a: readonly Piece[], b: readonly Piece[]) => likelihoods(a, b, null, cellsBetween(a, b, 100))(0, 1, 0, 1)
  const silent = between(bare, bare)
  expect([between(named('a'), bare), between(bare, named('a'))]).toEqual([silent, silent])
  expect(between(named('a'), named('b'))).toBeLessThan(silent)
  expect(between(named('a'), named('a', 'b'))).toBeGreaterThan(silent)
  expect(between(named('a', 'b'), named('a'))).toBe(between(named('a'), named('a')))
})

test('a cell whose text is gone is unlikely, and columns tell of cells alone', () => {
  const likely = tell('| Aa | Bb |\n| - | - |', '| Cc | |\n| - | - |')
  expect(likely(1, 1, 1, 1)).toBeLessThan(likely(0, 1, 0, 1))
  expect(likely(0, 1, 1, 1)).toBeLessThan(likely(1, 1, 1, 1))
})

describe('lengths', () => {
  const texts = (...lengths: readonly number[]) =>
    lengths
      .map(
        length =>
          `${'Abcdefg '
            .repeat(Math.ceil(length / 8))
            .slice(0, length)
            .trim()}.`
      )
      .join('\n\n')

  test('tell for texts as long as each other', () => {
    const likely = tell(texts(400, 10, 800), texts(400, 10, 800))
    const gain = (at: number, other: number) => likely(at, 1, at, 1) - likely(at, 1, other, 1)
    expect(gain(0, 2)).toBeGreaterThan(0)
    expect(gain(0, 1)).toBeGreaterThan(0)
    expect(gain(2, 0)).toBeGreaterThan(0)
    expect(gain(1, 0)).toBeGreaterThan(0)
  })

  test('are usual by what the whole documents are', () => {
    const likely = tell(texts(100, 200, 100), texts(200, 400, 200))
    expect(likely(0, 1, 0, 1)).toBeGreaterThan(likely(1, 1, 0, 1))
  })

  test('of two texts are taken together', () => {
    const [english, french] = ['Abcdefgh abcdefgh abcdefgh. Abcdefgh abcdefgh.', 'Abcdefgh abcdefgh abcdefgh; abcdefgh abcdefgh.']
    const likely = tell(english, french)
    expect(likely(0, 2, 0, 1)).toBeGreaterThan(likely(0, 1, 0, 1))
    expect(likely(0, 2, 0, 1)).toBeGreaterThan(likely(1, 1, 0, 1))
    const other = tell(french, english)
    expect(other(0, 1, 0, 2)).toBeGreaterThan(other(0, 1, 0, 1))
    expect(other(0, 1, 0, 2)).toBeGreaterThan(other(0, 1, 1, 1))
  })
})
