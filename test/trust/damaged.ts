import fc from 'fast-check'
import {isThorough} from '../corpora/corpora.ts'
import {english, french, type Kind, pages} from './documents.ts'

/** Of each property. */
export const numRuns = isThorough ? 500 : 15

/** A cut, a text put in, a word put in another's place: where, in thousandths of the document, how long, and what. */
const damage = fc.tuple(
  fc.nat(999),
  fc.nat(60),
  fc.constantFrom(
    '',
    ' 7 ',
    '`',
    '**',
    '](',
    '</span>',
    '<span data-ttu-id="x-1">',
    '\n\n',
    '# ',
    'The other one.',
    '| ',
    '> ',
    '<!--',
    '\u200b',
    '---\n',
    'é😀'
  )
)
export const kind = fc.constantFrom<Kind>('bilingual', 'plain')
/** A document and its English, both damaged at some places. */
export const damaged = fc.record({
  all: pages,
  kind,
  inTarget: fc.array(damage, {maxLength: 4}),
  inSource: fc.array(damage, {maxLength: 3})
})
type Damaged = typeof damaged extends fc.Arbitrary<infer One> ? One : never

function strike(text: string, all: Damaged['inTarget']): string {
  return all.reduce((now, [place, length, put]) => {
    const start = Math.floor((now.length * place) / 1000)
    return now.slice(0, start) + put + now.slice(start + length)
  }, text)
}

export const textsOf = ({all, kind, inTarget, inSource}: Damaged) => ({
  target: strike(french(all, kind), inTarget),
  source: strike(english(all), inSource)
})
