import {describe, expect, test} from 'vitest'
import {alignDocuments} from '../src/align/align-documents.ts'
import type {DocumentPath, Locale} from '../src/model/brand.ts'
import {parseDocument} from '../src/parse/parse-document.ts'
import {normalize} from '../src/text/normalize.ts'
import {inlineRuns} from '../src/text/markdown/inline.ts'
import {sentences} from '../src/text/sentences.ts'
import {englishRuns} from '../src/text/language/english-runs.ts'
import {foreignLanguage} from '../src/text/language/foreign-language.ts'
import {describeChange} from '../src/text/change.ts'
import {timed} from './timed.ts'

const unit = (number: number, target: string, quote: string) =>
  `<span data-ttu-id="fb55e-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="fb55e-${number}">${quote}</span></span>`
const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length))
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
    ['normal text', 400_000, (text: string) => normalize(text).text.length],
    ['inline runs', 400_000, (text: string) => inlineRuns(text).length],
    ['sentences', 400_000, (text: string) => sentences(text).length],
    ['English inside', 100_000, (text: string) => englishRuns(text, 'ja-JP' as Locale, text).length],
    ['another language', 400_000, (text: string) => foreignLanguage(text, 'fr-FR' as Locale)],
    ['words that changed', 100_000, (text: string) => describeChange(text, text.replaceAll('Sign', 'Push')).edits.length]
  ] as const)('%s', (_, length, work) => {
    const [small, large] = [length, 2 * length].map(length =>
      fill('Sign the _package_ [here](a.md) &amp; `now`, e.g. *today*. Then\n> push it! ', length)
    )
    const time = (text: string) => Math.min(...count(3, () => timed(() => work(text)))) // The least: a collection of garbage is not its own.
    time(small ?? '')
    expect(time(large ?? '')).toBeLessThan(3.2 * time(small ?? '') + 20)
  })
})
