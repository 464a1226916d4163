import type {Bitext} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {isWithin, type Range} from '../model/range.ts'
import {normalize} from '../text/normalize.ts'
import type {Gap} from './gaps.ts'
import type {Item} from './items.ts'

/** What stands in the place of some English. `text` is `null` where nothing does yet. */
export interface Substitution {
  readonly source: Range
  readonly text: string | null
}

/** A stretch of the target anew, or why it cannot be. */
export type Rebuilt = {readonly text: string} | {readonly reason: string}

/**
 * Write a stretch of a target as the source has it: its blocks and marks, with translations in the place of English. What
 * holds no English (code, images, rules) stays as the target has it, if it has it.
 *
 * @param substitutions - All that stands within the gap’s source, ascending.
 */
export function rebuild(bitext: Bitext, source: Document, gap: Gap, substitutions: readonly Substitution[]): Rebuilt {
  const {target, unmarked} = bitext
  const isHere = ({range}: {readonly range: Range}) => isWithin(range, gap.target)
  if (target.strays.some(isHere)) return {reason: 'Beside it stand spans that make no unit: mend them first'}
  if (unmarked.some(one => isHere(one) && /\p{L}{3}/u.test(one.text))) {
    return {reason: 'Beside it stands text outside every span: mend it first'}
  }
  const old = target.text.slice(gap.target.start, gap.target.end)
  if (/<!--\s*tulint-/.test(old)) return {reason: 'Beside it stands a comment for tulint, which would be lost: put it in by hand'}
  const keep = keeper(target, gap)
  const pieces: string[] = []
  let cursor = gap.source.start
  for (const item of gap.sourceItems) {
    const own = substitutions.filter(one => one.source.start < item.range.end && item.range.start < one.source.end)
    if (own.some(({source: range}, index) => range.start < (own[index - 1]?.source.end ?? 0) || !isWithin(range, item.range))) {
      return {reason: 'The texts around it overlap in English'}
    }
    const written = writeItem(source, item, own, keep, bitext)
    if (written === 'uncovered') return {reason: 'English around it has no translation that tulint knows of'}
    if (written !== null) pieces.push(source.text.slice(cursor, item.range.start), written)
    cursor = item.range.end
  }
  pieces.push(source.text.slice(cursor, gap.source.end))
  const text = pieces.join('')
  // The end of a file is its own.
  if (gap.target.end === target.text.length) return {text: text.trimEnd() + (/\s*$/.exec(old)?.[0] ?? '')}
  return {text}
}

/** `null`: nothing of it is translated. */
function writeItem(
  source: Document,
  item: Item,
  substitutions: readonly Substitution[],
  keep: Keeper,
  {target}: Bitext
): string | 'uncovered' | null {
  const raw = source.text.slice(item.range.start, item.range.end)
  if (hasUncovered(source, item, substitutions)) return 'uncovered'
  if (substitutions.length === 0) return keep.quiet(raw) ?? raw
  if (substitutions.every(({text}) => text === null)) return null
  const pieces: string[] = []
  let cursor = item.range.start
  for (const {source: range, text} of substitutions) {
    pieces.push(keep.images(source.text.slice(cursor, range.start)), text ?? '')
    cursor = range.end
  }
  pieces.push(keep.images(source.text.slice(cursor, item.range.end)))
  const written = pieces.join('')
  const heading = source.sections.find(({block}) => block === item.first)
  const isAnchored = target.sections.some(({anchor}) => anchor !== null)
  if (heading === undefined || heading.anchor !== null || heading.slug === null || !isAnchored) return written
  return written.replace(/^([ \t>]*#{1,6}[ \t]+)/, (_, marks: string) => `${marks}<a name="${heading.slug}"></a>`)
}

/** Whether prose of an item is neither translated nor known to be untranslated. */
function hasUncovered({blocks, text}: Document, {first, last}: Item, substitutions: readonly Substitution[]): boolean {
  return blocks.slice(first, last + 1).some(({prose}) =>
    prose.some(({start, end}) => {
      let open = ''
      let from = start
      for (const {source} of substitutions) {
        if (source.end <= start || source.start >= end) continue
        open += `${text.slice(from, Math.max(from, source.start))}\n`
        from = Math.max(from, source.end)
      }
      return /\p{L}{2}/u.test((open + text.slice(Math.min(from, end), end)).replace(/&#?\w{1,31};|<[^<>]{0,500}>/g, ' '))
    })
  )
}

/** Gives what the target has of texts without units. */
interface Keeper {
  readonly quiet: (raw: string) => string | null
  readonly images: (raw: string) => string
}

const image = /!\[([^\]\n]{0,1000})\]\(([^()\s]{1,1000})/g

function keeper({text, units}: Document, {target, targetItems}: Gap): Keeper {
  const quiet = new Map<string, string>()
  for (const {range} of targetItems) {
    if (units.some(unit => isWithin(unit.range, range))) continue
    const raw = text.slice(range.start, range.end)
    quiet.set(keyOf(raw), raw)
  }
  const alts = new Map([...text.slice(target.start, target.end).matchAll(image)].map(([, alt = '', url = '']) => [url, alt]))
  const images = (raw: string) => raw.replace(image, (whole, _, url: string) => (alts.has(url) ? `![${alts.get(url) ?? ''}](${url}` : whole))
  return {quiet: raw => quiet.get(keyOf(raw)) ?? null, images}
}

function keyOf(raw: string): string {
  return normalize(raw.replace(image, '![]($2'), true).text
}
