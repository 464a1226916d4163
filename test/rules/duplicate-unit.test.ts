import {expect, test} from 'vitest'
import {placed} from './placed.ts'

const unit = (id: string, quote: string) =>
  `<span data-ttu-id="${id}">Un</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>\n\n`

test('an id is told wherever it stands again, with the text that it belongs to', async () => {
  const text =
    unit('a-1', 'One is the first of all texts that stand in this document') +
    unit('a-2', 'Two') +
    unit('a-1', 'Three') +
    unit('a-1', 'Four')
  const told = '1: The id “a-1” stands here again: it belongs to “One is the first of all texts that stand in …” above'
  expect(await placed('duplicate-unit', text)).toEqual([`5:1–102 ${told}`, `7:1–101 ${told}`])
})
