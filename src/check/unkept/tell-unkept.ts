import type {Bitext} from '../../model/bitext.ts'
import type {Problem} from '../../model/finding.ts'
import {excerpt} from '../../text/excerpt.ts'
import type {Token} from '../../text/kept/token.ts'
import {rememberedOf} from '../../text/remembered.ts'
import type {Mending} from './mending.ts'
import type {Unkept} from './unkept.ts'

/**
 * Tell what units lost and what stands there instead: one problem for each unit, at what was added or else at all of its
 * target.
 *
 * @param noun - What the tokens are, in the singular: `number`.
 * @param mend - What may mend it.
 */
export function* tellUnkept<Kind extends Token>(
  bitext: Bitext,
  all: Iterable<Unkept<Kind>>,
  noun: string,
  mend: (unkept: Unkept<Kind>) => Mending = () => ({})
): Generator<Problem> {
  const {target, english, source} = bitext
  for (const unkept of all) {
    const {unit, lost, added} = unkept
    const whole = target.units[unit]
    const text = english[unit] ?? ''
    if (whole === undefined || lost.length + added.length === 0) continue
    const [first, last] = [added[0], added.at(-1)]
    const place = target.kind === 'plain' ? sourcesOf(bitext).get(unit) : undefined
    yield {
      message: write(
        lost.map(({range}) => text.slice(range.start, range.end)),
        added.map(({range}) => target.text.slice(range.start, range.end)),
        noun
      ),
      range: first === undefined || last === undefined ? whole.target.range : {start: first.range.start, end: last.range.end},
      units: [unit],
      ...mend(unkept),
      ...(place === undefined || source === null ? {} : {source: {range: place, text: source.text.slice(place.start, place.end)}})
    }
  }
}

/** Where in the source units stand that say the same there. */
const sourcesOf = rememberedOf(
  ({alignment}: Bitext) =>
    new Map((alignment?.pairs ?? []).flatMap(pair => (pair.kind === 'same' ? [[pair.unit, pair.source] as const] : [])))
)

function write(lost: readonly string[], added: readonly string[], noun: string): string {
  const stand = added.length > 1 ? 'stand' : 'stands'
  if (added.length === 0) return `English has ${list(lost)}: put the missing ${noun} into the translation`
  if (lost.length === 0) return `${list(added)} ${stand} here, but English has no such ${noun}: correct it or take it out`
  return `${list(added)} ${stand} here where English has ${list(lost)}: write the English ${noun}`
}

const mostNamed = 3

/** `“5”, “10” and 3 more`. */
function list(texts: readonly string[]): string {
  const named = texts.slice(0, mostNamed).map(text => excerpt(text, 40))
  const more = texts.length - named.length
  if (more > 0) return `${named.join(', ')} and ${more} more`
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : (named[0] ?? '')
}
