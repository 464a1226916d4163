import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const id = 'orphaned-unit'
const unit = (own: string, quote: string) =>
  `<span data-ttu-id="${own}">T</span><span class="sxs-lookup"><span data-stu-id="${own}">${quote}</span></span>`
const cheese = 'Nobody asked for cheese.'
const source = '# Top\n\nSign the package.\n'
const signed = '# {Haut|Top}\n\n{Signez.|Sign the package.}'
const gone = (what: string) => `The English document does not say “${what}”: translate what it says instead, or take this out`

test.each([
  ['English does not say', bilingual([], `${signed}\n\n{C|${cheese}}`), [`5:1–132 103: ${gone(cheese)}`]],
  [
    'English says less often',
    bilingual([], `${signed}\n\n{C|Sign  the package.}`),
    ['5:1–126 103: The English document says “Sign the package.” less often: take this translation out']
  ],
  [
    'stands twice under one id, once',
    `# ${unit('a-101', 'Top')}\n\n${unit('a-102', cheese)}\n\n${unit('a-102', cheese)}`,
    [`3:1–124 102: ${gone(cheese)}`]
  ],
  [
    'stands twice under ids of its own, twice',
    `# ${unit('a-101', 'Top')}\n\n${unit('a-102', cheese)}\n\n${unit('a-103', cheese)}`,
    [`3:1–124 102: ${gone(cheese)}`, `5:1–124 103: ${gone(cheese)}`]
  ],
  ['is there', bilingual([], signed), []]
])('tells of what %s', async (_, target, found) => {
  expect(await placed(id, target, {source})).toEqual(found)
})

test('tells of what nothing stands for in a plain document, as far as that is certain', async () => {
  const [target, english] = ['# Oben\n\nSignez.\n\nPersonne n’a demandé du fromage.\n\n- A\n- B\n', '# Top\n\nSign.\n\n- A\n- B\n']
  const told = await placed(id, target, {source: english})
  expect(told).toEqual([
    expect.stringMatching(
      /^\S+: Nothing in English stands for “.*”: take it out, or translate what English says here \(confidence .*\) \| likely$/
    )
  ])
  expect(await placed(id, target, {source: english, options: {leastConfidence: 1}})).toEqual([])
})
