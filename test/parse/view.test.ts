import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {projectDocument} from '../../src/parse/parse-document.ts'
import {fileRange, makeView, viewRange} from '../../src/parse/view.ts'

const cuts = [
  {start: 2, end: 4},
  {start: 4, end: 5},
  {start: 8, end: 10}
]
const text = '0123456789'

test('a view is the file without its cuts', () => {
  expect(makeView(text, cuts).text).toBe('01567')
  expect(makeView(text, []).text).toBe(text)
  expect(makeView(text, [{start: 0, end: 10}]).text).toBe('')
  expect(makeView('', []).text).toBe('')
})

describe('a range of the view is, in the file,', () => {
  test.each([
    ['the same before all cuts', 0, 2, 0, 2],
    ['tight before a cut', 1, 2, 1, 2],
    ['tight behind a cut', 2, 4, 5, 7],
    ['over a cut', 1, 3, 1, 6],
    ['empty, where it is empty', 2, 2, 5, 5],
    ['up to the last that is kept', 4, 5, 7, 8]
  ])('%s', (_, start, end, fileStart, fileEnd) => {
    expect(fileRange(makeView(text, cuts), {start, end})).toEqual({start: fileStart, end: fileEnd})
  })
})

test.each([
  ['what is kept', 5, 7, 2, 4],
  ['what begins in a cut', 3, 6, 2, 3],
  ['what lies wholly in a cut', 2, 4, 2, 2],
  ['what ends in a cut', 0, 9, 0, 5]
])('a range of the file is, in the view, where it keeps something: %s', (_, start, end, viewStart, viewEnd) => {
  expect(viewRange(makeView(text, cuts), {start, end})).toEqual({start: viewStart, end: viewEnd})
})

const textAndCuts = fc.string({unit: 'binary', maxLength: 40}).chain(text =>
  fc.array(fc.nat({max: text.length}), {maxLength: 8}).map(bounds => {
    const sorted = bounds.toSorted((a, b) => a - b)
    const cuts = sorted.flatMap((start, index) =>
      index % 2 === 0 && index + 1 < sorted.length ? [{start, end: sorted[index + 1] ?? start}] : []
    )
    return {text, cuts}
  })
)

test('a view’s code units stand in the file where the view says, and the way there and back is the same', () => {
  fc.assert(
    fc.property(textAndCuts, ({text, cuts}) => {
      const view = makeView(text, cuts)
      const kept = [...text.split('').keys()].filter(offset => !cuts.some(({start, end}) => offset >= start && offset < end))
      expect(view.text).toBe(kept.map(offset => text.charAt(offset)).join(''))
      for (const [index, offset] of kept.entries()) {
        const place = {start: index, end: index + 1}
        expect(fileRange(view, place)).toEqual({start: offset, end: offset + 1})
        expect(viewRange(view, fileRange(view, place))).toEqual(place)
      }
      const whole = {start: 0, end: view.text.length}
      if (view.text !== '') expect(viewRange(view, fileRange(view, whole))).toEqual(whole)
    })
  )
})

describe('a bilingual document has two views', () => {
  const unit = (id: string, target: string, quote: string) =>
    `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`
  const views = (file: string, bodyStart = 0) => {
    const {target, quote} = projectDocument(file, bodyStart)
    return [target.text, quote.text]
  }

  test.each([
    [
      'the translation and the English',
      `# ${unit('a-1', 'Signer', 'Sign')}\n\n- ${unit('a-2', 'Un', 'One')} ${unit('a-3', 'Deux', 'Two')}\n`,
      '# Signer\n\n- Un Deux\n',
      '# Sign\n\n- One Two\n'
    ],
    ['which share what is marked as neither', `\`code\` ${unit('a-1', 'Un', 'One')} nu`, '`code` Un nu', '`code` One nu'],
    [
      'which keep plain spans',
      `<span id="x">a</span> ${unit('a-1', '<span>Un</span>', 'One')}`,
      '<span id="x">a</span> <span>Un</span>',
      '<span id="x">a</span> One'
    ],
    [
      'which read what they can of damage',
      '<span data-ttu-id="a-1">Un<span class="sxs-lookup"><span data-stu-id="a-1">One</span></span> fin',
      'Un fin',
      'One fin'
    ],
    ['which are the same, in a plain document', '# Sign\n', '# Sign\n', '# Sign\n']
  ])('%s', (_, file, target, quote) => {
    expect(views(file)).toEqual([target, quote])
  })

  test('without the front matter', () => {
    expect(views('---\na: b\n---\n# Sign\n', 12)).toEqual(['\n# Sign\n', '\n# Sign\n'])
  })

  test('which are the texts that the document was made from', () => {
    const word = fc.stringMatching(/^[a-z `*.]{0,12}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, fc.constantFrom(' ', '\n', '\n\n', '\n- '))), all => {
        const file = all.map(([target, quote, after], index) => unit(`a-${index}`, target, quote) + after).join('')
        expect(views(file)).toEqual([
          all.map(([target, , after]) => target + after).join(''),
          all.map(([, quote, after]) => quote + after).join('')
        ])
      })
    )
  })
})
