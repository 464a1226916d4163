import {expect, test} from 'vitest'
import {placed} from './placed.ts'

const quote = (id: string, text: string) => `<span class="sxs-lookup"><span data-stu-id=${id}>${text}</span></span>`

test.each([
  [
    'whose target is never closed',
    '<span data-ttu-id="a-1">Un',
    ['1:1–27 1: The target’s span of the unit “a-1” is never closed: add </span> behind its text']
  ],
  [
    'whose quote is closed once',
    '<span data-ttu-id="a-1">Un</span><span class="sxs-lookup"><span data-stu-id="a-1">One</span>',
    ['1:1–93 1: The quote of the unit “a-1” is not closed: its text must end in </span></span>']
  ],
  [
    'without a quote, with the begin of its text',
    `<span data-ttu-id="a-1">${'Signez '.repeat(8)}</span>`,
    ['1:1–88 1: The span of the unit “a-1” around “Signez Signez Signez Signez Signez …” has no quote beside it']
  ],
  ['without a target', quote('"a-1"', 'One'), ['1:1–67 1: The quote of the unit “a-1” around “One” has no target before it']],
  ['without id and text', '<span class="sxs-lookup"></span>', ['1:1–33: The quote of a unit has no target before it']],
  ['of blanks', '<span data-ttu-id="a-1"> </span>', ['1:1–33 1: The span of the unit “a-1” has no quote beside it']],
  [
    'of two ids, and a tag too many',
    `<span data-ttu-id="a-1">Un</span>${quote('"a-2"', 'One')}</span>`,
    [
      '1:1–100 1 2: Target and quote have differing ids: “a-1” and “a-2”',
      '1:100–107: A tag of a unit’s spans stands alone here: its other tags are lost'
    ]
  ],
  [
    'around another',
    `<span data-ttu-id="a-1">Un <span data-ttu-id="a-2">Deux</span>${quote('"a-2"', 'Two')}</span>`,
    ['1:1–28 1: Another unit begins inside the unit “a-1”, before its span is closed']
  ],
  [
    'of damaged attributes, written anew',
    `<span data-ttu-id=a-1>Un</span>${quote('a-1', 'One')}`,
    [
      '1:1–96 1: The id attribute of the unit “a-1” around “Un” is damaged: it should read data-ttu-id="…" and data-stu-id="…" | fix 0–95 “<span data-ttu-id="a-1">Un</span><span class="sxs-lookup"><span data-stu-id="a-1">One</span></span>”'
    ]
  ],
  [
    'of damaged attributes, two ids in them',
    `<span data-ttu-id=a-1>Un</span>${quote('a-2', 'One')}`,
    ['1:1–96 1 2: The id attribute of the unit “a-1” around “Un” is damaged: it should read data-ttu-id="…" and data-stu-id="…"']
  ],
  [
    'of a damaged attribute, without a quote',
    '<span data-ttu-id=a-1>Un</span>',
    ['1:1–32 1: The id attribute of the unit “a-1” around “Un” is damaged: it should read data-ttu-id="…" and data-stu-id="…"']
  ],
  [
    'of damaged attributes, without an id',
    '<span data-ttu-id>Un</span><span class="sxs-lookup"><span data-stu-id>One</span></span>',
    ['1:1–88 “Un”: The id attribute of a unit around “Un” is damaged: it should read data-ttu-id="…" and data-stu-id="…"']
  ]
])('a unit is told %s', async (_, target, expected) => {
  expect(await placed('malformed-unit', target)).toEqual(expected)
})
