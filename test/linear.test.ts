import {describe, expect, test} from 'vitest'
import {alignDocuments} from '../src/align/align-documents.ts'
import type {DocumentPath, Locale} from '../src/model/brand.ts'
import {parseDocument} from '../src/parse/parse-document.ts'
import {normalize} from '../src/text/normalize.ts'
import {inlineRuns} from '../src/text/markdown/inline.ts'
import {sentences} from '../src/text/sentences.ts'
import {englishRuns} from '../src/text/language/english-runs.ts'
import {foreignLanguage} from '../src/text/language/foreign-language.ts'
import {invisibles} from '../src/text/language/invisible.ts'
import {looseMarks} from '../src/text/language/loose-marks.ts'
import {machineChatter} from '../src/text/language/machine-chatter.ts'
import {mojibake} from '../src/text/language/mojibake.ts'
import {repeatedWords} from '../src/text/language/repeated-words.ts'
import {straySpaces} from '../src/text/language/stray-spaces.ts'
import {describeChange} from '../src/text/change.ts'
import {timed} from './timed.ts'

const unit = (number: number, target: string, quote: string) =>
  `<span data-ttu-id="fb55e-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="fb55e-${number}">${quote}</span></span>`
const fill = (text: string, length = 100_000) => text.repeat(Math.ceil(length / text.length))
const count = <Item>(length: number, make: (index: number) => Item) => Array.from({length}, (_, index) => make(index))
const sentence = (index: number, words = 'the package') =>
  `Sentence ${index} tells how to sign ${words} with \`key ${(index * 7919) % 1000}\` and **push** it.`

interface Pair {
  readonly target: string
  readonly source: string
}

/** The time of parsing and aligning. */
function run({target, source}: Pair): number {
  return timed(() =>
    alignDocuments(
      parseDocument('fr-fr/a.md' as DocumentPath, target, 'target'),
      parseDocument('en-us/a.md' as DocumentPath, source, 'source')
    )
  )
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** An ordinary document: sections of paragraphs, items and rows; each 50th sentence is reworded, each 70th new. */
function ordinary(units: number, width: number): Pair {
  const all = count(units, index => {
    const before = index % 10 === 0 ? `## ` : index % 3 === 0 ? '- ' : ''
    const words = Array.from({length: width}, (_, place) => `word${(index * 31 + place * 7) % 900}`).join(' ')
    const english = index % 10 === 0 ? `Part ${index}` : sentence(index, words)
    const quote = index % 50 === 49 ? english.replace('tells how', 'says how') : english
    return {english: before + english, target: index % 70 === 69 ? '' : before + unit(101 + index, `Phrase ${index}, ${words}.`, quote)}
  })
  return {target: all.map(({target}) => target).join('\n\n'), source: all.map(({english}) => english).join('\n\n')}
}

/** Units of a few words, most of which stand many times. */
function brief(units: number): Pair {
  const all = count(units, index => (index % 3 === 0 ? `Item ${index}` : index % 3 === 1 ? 'Yes' : `Azure ${index % 50}`))
  return {target: all.map((text, index) => unit(101 + index, 'Oui', text)).join('\n\n'), source: all.join('\n\n')}
}

describe('twice the text takes no more than about twice the time:', () => {
  const table = [
    ['twice the length of each unit', ordinary(1200, 15), ordinary(1200, 36)],
    ['2,500 units and 5,000', brief(2500), brief(5000)]
  ] as const

  test.each(table)('%s', (_, small, large) => {
    run(small) // What is compiled on the way is not counted.
    const times = count(3, () => [run(small), run(large)] as const)
    const factor = large.target.length / small.target.length
    expect(factor).toBeGreaterThan(1.7)
    expect(factor).toBeLessThan(2.3)
    expect(median(times.map(([, large]) => large)) / median(times.map(([small]) => small))).toBeLessThan(3.2)
  })

  test.each([
    ['normal text', (text: string) => normalize(text).text.length],
    ['inline runs', (text: string) => inlineRuns(text).length],
    ['sentences', (text: string) => sentences(text).length],
    ['English inside', (text: string) => englishRuns(text, 'ja-JP' as Locale, text).length],
    ['another language', (text: string) => foreignLanguage(text, 'fr-FR' as Locale)],
    ['words that changed', (text: string) => describeChange(text, text.replaceAll('Sign', 'Push')).edits.length]
  ])('%s', (_, work) => {
    const [small, large] = [400_000, 800_000].map(length =>
      fill('Sign the _package_ [here](a.md) &amp; `now`, e.g. *today*. Then\n> push it! ', length)
    )
    const time = (text: string) => Math.min(...count(3, () => timed(() => work(text)))) // The least: a collection of garbage is not its own.
    time(small ?? '')
    expect(time(large ?? '')).toBeLessThan(3.2 * time(small ?? '') + 20)
  })
})

const growingTicks = (() => {
  let text = ''
  for (let length = 1; text.length < 50_000; length++) text += `${'`'.repeat(length)}a`
  return text
})()

/** One text, as the English and inside a unit. */
const texts: readonly (readonly [why: string, text: string])[] = [
  ['links that never close', fill('[a](')],
  ['block quotes', fill('>')],
  ['entities', fill('&amp;')],
  ['underscores', fill('_a__')],
  ['brackets', fill('[[[[')],
  ['closing brackets', fill('](')],
  ['less-than signs', fill('<<<<')],
  ['strong text that never closes', fill('**a ')],
  ['emphasis that never closes', fill('*a ')],
  ['strikethrough', fill('~a~~')],
  ['colons', fill(':::')],
  ['back ticks', fill('`')],
  ['back ticks of growing length', growingTicks],
  ['fences', fill('~~~\n')],
  ['backslashes', fill('\\')],
  ['bars', fill('| a ')],
  ['definitions', fill('[a]: b\n')],
  ['footnotes', fill('[^a]: b\n')],
  ['references', fill('[a][b]')],
  ['addresses', fill('a@b.')],
  ['URLs', fill('http://')],
  ['anchors that never close', fill('<a name="')],
  ['comments that never close', fill('<!--')],
  ['tags', fill('<b>')],
  ['cross references that never close', fill('<xref:')],
  ['inclusions that never close', fill('[!INCLUDE [')],
  ['images that never close', fill('![')],
  ['alerts that never close', fill('[!')],
  ['list marks', fill('- ')],
  ['quoted list marks', fill('> - ')],
  ['headings', fill('# ')],
  ['blank lines', fill('\n')],
  ['lone carriage returns', fill('\r')],
  ['abbreviations', fill('A. ')],
  ['NULs', fill('\u0000')],
  ['plain spans', fill('<span>')],
  ['a list nested by indents', count(316, depth => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['a list nested 2,000 deep on each line', fill(`${'- '.repeat(2000)}a\n`)]
]

const pairs: readonly (readonly [why: string, pair: Pair])[] = [
  ...texts.flatMap(
    ([why, text]) =>
      [
        [`${why}, in the English`, {target: unit(101, 'Un.', 'One.'), source: text}],
        [`${why}, in a unit`, {target: unit(101, text, text), source: 'One.'}]
      ] as const
  ),
  ['targets never closed', {target: fill('<span data-ttu-id="x-1">'), source: 'One.'}],
  ['targets never closed, one a line', {target: fill('<span data-ttu-id="x-1">a\n'), source: 'One.'}],
  ['quotes never closed', {target: fill('<span class="sxs-lookup"><span data-stu-id="x-1">'), source: 'One.'}],
  ['span tags that close nothing', {target: unit(101, 'a', 'b') + fill('</span>'), source: 'b'}],
  [
    'units in a nested list',
    {
      target: count(250, depth => `${' '.repeat(2 * depth)}- ${unit(101 + depth, 'a', `b${depth}`)}`).join('\n'),
      source: count(250, depth => `${' '.repeat(2 * depth)}- b${depth}`).join('\n')
    }
  ],
  ...(['\n\n', ' '] as const).map((gap): readonly [string, Pair] => [
    `10,000 equal units of one word, ${gap === ' ' ? 'in one paragraph' : 'each in its own'}`,
    {
      target: count(10_000, index => unit(101 + index, 'Oui', 'Yes')).join(gap),
      source: fill(`Yes${gap}`, 10_000 * (3 + gap.length))
    }
  ]),
  [
    '10,000 equal units, half of them lost',
    {target: count(5000, index => unit(101 + index, 'Oui', 'Yes')).join('\n\n'), source: fill('Yes\n\n', 50_000)}
  ],
  ...(['\n\n', ' '] as const).map((gap): readonly [string, Pair] => [
    `3,000 sentences, every one drifted, ${gap === ' ' ? 'in one paragraph' : 'each in its own'}`,
    {
      target: count(3000, index => unit(101 + index, `Phrase ${index}.`, sentence(index, 'a box'))).join(gap),
      source: count(3000, index => sentence(index)).join(gap)
    }
  ]),
  [
    '3,000 sentences, every one another',
    {
      target: count(3000, index => unit(101 + index, `Phrase ${index}.`, `Alpha${index} beta${index}.`)).join('\n\n'),
      source: count(3000, index => `Gamma${index} delta${index}.`).join('\n\n')
    }
  ],
  [
    '3,000 sentences, backwards',
    {
      target: count(3000, index => unit(101 + index, `Phrase ${index}.`, sentence(index))).join('\n\n'),
      source: count(3000, index => sentence(2999 - index)).join('\n\n')
    }
  ],
  [
    'one sentence of 10,000 words, every second one another',
    {
      target: unit(101, 'Phrase', count(10_000, index => `word${index}`).join(' ')),
      source: count(10_000, index => (index % 2 === 0 ? `word${index}` : `other${index}`)).join(' ')
    }
  ],
  ['front matter of many keys', {target: `---\n${fill('a: b\n')}---\n`, source: ''}],
  ['front matter of broken keys', {target: `---\n${fill('a: "\n')}---\n`, source: ''}],
  ...['{', '[', '- ', '? '].map((opener): readonly [string, Pair] => [
    `front matter that nests “${opener}” beyond any sense`,
    {target: `---\na: ${fill(opener)}\n---\n`, source: ''}
  ]),
  ['front matter of brackets that never close', {target: `---\n${fill('a: [\n')}---\n`, source: ''}],
  [
    'front matter of aliases that multiply',
    {target: `---\na: &a [x, x]\n${count(40, index => `b${index}: &b${index} [*a, *a]`).join('\n')}\n---\n`, source: ''}
  ]
]

const slowest = 10_000

describe('hostile text costs seconds at most, and nothing throws:', () => {
  test.each(pairs)(
    '%s',
    (_, pair) => {
      expect(run(pair)).toBeLessThan(slowest)
    },
    60_000
  )
})

describe('the same for what is read of a text:', () => {
  const readers: readonly ((text: string) => unknown)[] = [
    text => englishRuns(text, 'ja-JP' as Locale, text),
    text => foreignLanguage(text, 'zh-TW' as Locale),
    text => invisibles(text, 'fr-FR' as Locale),
    looseMarks,
    machineChatter,
    mojibake,
    text => repeatedWords(text, 'fr-FR'),
    text => straySpaces(text, 'zh-TW' as Locale)
  ]

  const more: readonly (readonly [why: string, text: string])[] = [
    ...texts.filter(([why]) => !why.includes('nested')),
    ['the same word', fill('le ')],
    ['spaces', fill(' ')],
    ['Han characters and spaces', fill('中 ')],
    ['English', fill('the and with ')],
    ['quotation marks that never close', fill('“a «b „c')],
    ['invisible characters', fill('\u200b\u202e')],
    ['bytes', fill('Ã©â€™')],
    ['chatter', fill('here is the translation ')]
  ]

  test.each(more)('%s', (_, text) => {
    expect(Math.max(...readers.map(read => timed(() => read(text))))).toBeLessThan(slowest / 5)
  })
})

describe('HTML nested beyond any sense', () => {
  test.each([
    ['elements, one a line', fill('<div>a\n')],
    ['tables in tables, 500 deep', '<table><tr><td>'.repeat(500)]
  ])('%s', (_, text) => {
    expect(run({target: unit(101, 'Un.', 'One.'), source: text})).toBeLessThan(slowest)
  })
})
