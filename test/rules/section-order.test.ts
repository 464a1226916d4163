import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const id = 'section-order'

const english = '# Top\n\n## One\n\nUn deux.\n\n## Two\n\nTrois quatre.\n\n## Three\n\nCinq six.\n'
const [top, one, two, three] = [
  '# {T|Top}\n\n',
  '## {U|One}\n\n{A|Un deux.}\n\n',
  '## {D|Two}\n\n{B|Trois quatre.}\n\n',
  '## {R|Three}\n\n{C|Cinq six.}\n\n'
]

test.each([
  ['behind another', top + one + three + two, ['7:1–35 104: In English the section “Three” stands after “Two” | en 11:1 “## Three”']],
  ['before all', top + three + one + two, ['3:1–35 102: In English the section “Three” stands after “Two” | en 11:1 “## Three”']],
  [
    'without spans',
    top + (three + one + two).replace(/\{[UDR]\|(\w+)\}/g, '$1'),
    ['3:1–9: In English the section “Three” stands after “Two” | en 11:1 “## Three”']
  ],
  ['in its place', top + one + two + three, []]
])('tells of a section that stands %s', async (_, target, found) => {
  expect(await placed(id, bilingual([], target), {source: english})).toEqual(found)
})

test('tells of the first section of English', async () => {
  const [source, target] = [english.slice(english.indexOf('## One')), two + three + one]
  expect(await placed(id, bilingual([], target), {source})).toEqual([
    '9:1–35 105: In English the section “One” stands first | en 1:1 “## One”'
  ])
})

const unit = (own: string, quote: string) =>
  `<span data-ttu-id="${own}">T</span><span class="sxs-lookup"><span data-stu-id="${own}">${quote}</span></span>`
const sentences = '# Top\n\nSign the package. Push it to the server. Delete it at the end.\n\n- Alpha one.\n- Beta two.\n'
const [sign, push, end] = ['Sign the package.', 'Push it to the server.', 'Delete it at the end.']
const list = `- ${unit('a-105', 'Alpha one.')}\n- ${unit('a-106', 'Beta two.')}\n`
const tsil = `- ${unit('a-106', 'Beta two.')}\n- ${unit('a-105', 'Alpha one.')}\n`
const paragraph = (...all: readonly (readonly [string, string])[]) => all.map(([own, quote]) => unit(own, quote)).join(' ')

test.each([
  [
    'before the one it follows',
    paragraph(['a-103', push], ['a-102', sign], ['a-104', end]),
    list,
    [`3:27–28 103: In English “${push}” stands at another place | en 3:19 “${push}”`]
  ],
  [
    'before all',
    paragraph(['a-104', end], ['a-102', sign], ['a-103', push]),
    list,
    [`3:27–28 104: In English “${end}” stands at another place | en 3:42 “${end}”`]
  ],
  [
    'behind all',
    paragraph(['a-103', push], ['a-104', end], ['a-102', sign]),
    list,
    [`3:270–271 102: In English “${sign}” stands at another place | en 3:1 “${sign}”`]
  ],
  ['in a list', paragraph(['a-102', sign], ['a-103', push], ['a-104', end]), tsil, []],
  ['where English alone was put in another order', paragraph(['a-102', push], ['a-103', sign], ['a-104', end]), list, []],
  ['and has no number', paragraph(['b', push], ['a-102', sign], ['a-104', end]), list, []],
  ['and has a number of another kind', paragraph(['b-200', push], ['a-102', sign], ['a-104', end]), list, []],
  ['and has the number of the next', paragraph(['a-102', push], ['a-102', sign], ['a-104', end]), list, []]
])('tells of a sentence that stands %s', async (_, text, items, found) => {
  expect(await placed(id, `# ${unit('a-101', 'Top')}\n\n${text}\n\n${items}`, {source: sentences})).toEqual(found)
})

test('tells of sections alone where some moved', async () => {
  const moved = `## ${unit('a-107', 'Two')}\n\n${unit('a-108', 'Trois quatre.')}\n\n## ${unit('a-105', 'One')}\n\n${unit('a-106', 'Un deux.')}\n`
  const target = `# ${unit('a-101', 'Top')}\n\n${paragraph(['a-103', push], ['a-102', sign], ['a-104', end])}\n\n${moved}`
  const source =
    '# Top\n\nSign the package. Push it to the server. Delete it at the end.\n\n## One\n\nUn deux.\n\n## Two\n\nTrois quatre.\n'
  expect(await placed(id, target, {source})).toEqual(['5:1–31 107: In English the section “Two” stands after “One” | en 9:1 “## Two”'])
})

describe('of small documents', () => {
  const [one, two, three] = ['{Signez.|Sign it.}', '{Poussez.|Push it.}', '{Gardez.|Keep it.}']
  const [first, second, third] = ['{Premier.|First here.}', '{Deuxième.|Second here.}', '{Troisième.|Third here.}']
  const inOrder = '## One\n\nFirst here.\n\n## Two **big** ones\n\nSecond here.\n\n## Three\n\nThird here.\n'
  const [titleOne, titleTwo, titleThree] = ['## {Un|One}', '## {Deux|Two **big** ones}', '## {Trois|Three}']

  test.each([
    ['nothing of sections in order', [titleOne, first, titleTwo, second, titleThree, third], inOrder, []],
    [
      'a section that comes too late',
      [titleTwo, second, titleThree, third, titleOne, first],
      inOrder,
      ['9:1–36 105: In English the section “One” stands first | en 1:1 “## One”']
    ],
    [
      'a section that comes too early',
      [titleTwo, second, titleOne, first, titleThree, third],
      inOrder,
      ['1:1–38 101: In English the section “Two big ones” stands after “One” | en 5:1 “## Two **big** ones”']
    ],
    [
      'a section behind one with a mark',
      [titleThree, third, titleOne, first, titleTwo, second],
      inOrder,
      ['1:1–39 101: In English the section “Three” stands after “Two big ones” | en 9:1 “## Three”']
    ],
    [
      'no sentence beside a section',
      [titleTwo, third, second, titleOne, first],
      '## One\n\nFirst here.\n\n## Two **big** ones\n\nSecond here.\n\nThird here.\n',
      ['1:1–38 101: In English the section “Two big ones” stands after “One” | en 5:1 “## Two **big** ones”']
    ]
  ])('tells of the order: %s', async (_, blocks, source, expected) => {
    expect(await placed('section-order', bilingual([], blocks.join('\n\n')), {source})).toEqual(expected)
  })

  /** Units in the order in which they stand, each with the place of its English and the end of its id. */
  function inParagraphs(mark: string, units: readonly (readonly [place: number, id: string])[]): string {
    return units
      .map(([place, id]) => bilingual([], `${mark}${[one, two, three][place]}`).replaceAll('fb55e-101', `fb55e${id}`))
      .join('\n\n')
  }

  test.each([
    [
      'a number that is too small',
      '',
      [
        [0, '-101'],
        [2, '-103'],
        [1, '-102']
      ],
      ['5:31–39 102: In English “Push it.” stands at another place | en 3:1 “Push it.”']
    ],
    [
      'nothing where English alone was put in order',
      '',
      [
        [0, '-101'],
        [2, '-102'],
        [1, '-103']
      ],
      []
    ],
    [
      'nothing where numbers are the same',
      '',
      [
        [0, '-101'],
        [2, '-102'],
        [1, '-102']
      ],
      []
    ],
    [
      'nothing of items',
      '- ',
      [
        [0, '-101'],
        [2, '-103'],
        [1, '-102']
      ],
      []
    ],
    [
      'nothing of numbers of several kinds',
      '',
      [
        [2, '-a9'],
        [0, '-b1'],
        [1, '-b2']
      ],
      []
    ],
    [
      'nothing of what has no number',
      '',
      [
        [2, '-a'],
        [0, '-b1'],
        [1, '-b2']
      ],
      []
    ],
    [
      'numbers around what has none',
      '',
      [
        [2, '-103'],
        [0, '-b'],
        [1, '-102']
      ],
      ['5:31–39 102: In English “Push it.” stands at another place | en 3:1 “Push it.”']
    ],
    [
      'numbers of several digits',
      '',
      [
        [2, '-11'],
        [0, '-9'],
        [1, '-10']
      ],
      [
        '3:29–36 9: In English “Sign it.” stands at another place | en 1:1 “Sign it.”',
        '5:30–38 10: In English “Push it.” stands at another place | en 3:1 “Push it.”'
      ]
    ],
    [
      'a number that is too great',
      '',
      [
        [1, '-101'],
        [2, '-102'],
        [0, '-100']
      ],
      ['5:31–38 100: In English “Sign it.” stands at another place | en 1:1 “Sign it.”']
    ]
  ] as const)('tells of moved sentences: %s', async (_, mark, units, expected) => {
    const source = ['Sign it.', 'Push it.', 'Keep it.'].map(text => `${mark}${text}`).join('\n\n')
    expect(await placed('section-order', inParagraphs(mark, units), {source})).toEqual(expected)
  })
})
