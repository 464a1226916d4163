import {type Block, blockAt} from '../model/document.ts'
import type {ReturnedSegment} from '../model/work-package.ts'
import {excerpt} from '../text/excerpt.ts'
import {placeholders} from '../text/kept/placeholders.ts'
import {readCodeSpans} from '../text/markdown/code.ts'
import {readDestinations} from '../text/markdown/destinations.ts'
import {inlineRuns} from '../text/markdown/inline.ts'
import type {PlacedBitext, PlacedSegment} from './segments.ts'

const opensBlock = /^(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|\t| {4})/
const acting = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** Why a translation cannot be put in its segment’s place; `null`: it can, as far as it itself tells. */
export function faultOf({translation, says}: ReturnedSegment, placed: PlacedSegment, document: PlacedBitext): string | null {
  const {segment, source} = placed
  if (source === null) return null
  if (translation.trim() === '') return 'It is not translated'
  if (says === 'unfinished') return 'It is marked as unfinished'
  if (translation === segment.target && says !== 'finished') return 'It is as it was exported, and nothing says that it was looked at'
  if (/[\r\n]/.test(translation)) return 'The translation has line breaks, the English none'
  if (acting.test(translation) && !acting.test(segment.source)) return 'The translation holds control characters'
  if (translation.length > longest(segment.source)) return 'The translation is far longer than its English'
  if (/\bdata-(?:ttu|stu)-id\b|\bsxs-lookup\b/.test(translation)) return 'The translation holds a unit’s own spans'
  if (opensBlock.test(translation) && !opensBlock.test(segment.source))
    return `The translation begins with “${translation.trim().slice(0, 3).trim()}”, which would begin another block`
  if (blockOf(placed, document)?.kind === 'table-cell' && /(?:^|[^\\])\|/.test(translation)) {
    return 'The translation holds a bar, which would begin another table cell: write \\|'
  }
  return addedMarkup(segment.source, translation) ?? lostMarkup(segment.source, translation)
}

/** Code units that a translation of a text can have. No language needs a tenth of that. */
function longest(english: string): number {
  return 2000 + 20 * english.length
}

/** The block that holds it, or whose copy will. */
function blockOf({unit, source}: PlacedSegment, {bitext: {target}, source: english}: PlacedBitext): Block | undefined {
  if (unit === null) return english.blocks[blockAt(english, source?.start ?? 0)]
  return target.blocks[blockAt(target, target.units[unit]?.target.range.start ?? 0)]
}

/** Markup that reaches beyond the translation, or acts in the page. */
function addedMarkup(english: string, translation: string): string | null {
  const [theirs, ours] = [reaching(english), reaching(translation)]
  for (const [mark, count] of ours) {
    const before = theirs.get(mark) ?? 0
    if (count === before) continue
    if (mark === '`') return 'The translation opens a code span that it does not close'
    if (mark.startsWith('/')) return `The translation opens or closes ${mark.slice(1)} too much`
    if (before === 0) return `The translation holds ${mark}, the English none`
  }
  return null
}

/** How often what matters to other text stands in it: back ticks without a partner, tags by name, open less closed, inclusions. */
function reaching(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (mark: string, count: number) => counts.set(mark, (counts.get(mark) ?? 0) + count)
  for (const {kind, start, end} of inlineRuns(text)) {
    const run = text.slice(start, end)
    if (kind === 'mark' && run.includes('`')) add('`', 1)
    const [, slash, name = ''] = kind === 'tag' ? (/^<(\/?)([a-z][a-z\d-]*)/i.exec(run) ?? []) : []
    const tag = `<${name.toLowerCase()}>`
    if (name !== '') add(tag, slash === '' ? 1 : 0)
    if (name !== '' && !run.endsWith('/>') && !alone.has(name.toLowerCase())) add(`/${tag}`, slash === '' ? 1 : -1)
    const include = kind === 'target' ? /^\[!\w+/.exec(run)?.[0] : undefined
    if (include !== undefined) add(`“${include}”`, 1)
  }
  if (/<!--|-->/.test(text)) add('a comment', 1)
  return counts
}

/** HTML elements that have no end. */
const alone: ReadonlySet<string> = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** Something of the English that no translation does without. */
function lostMarkup(english: string, translation: string): string | null {
  const kept = [
    ['placeholder', (text: string) => placeholders(text).flatMap(({key, isOptional}) => (isOptional || key === '<>' ? [] : [key]))],
    ['code', (text: string) => readCodeSpans(text).map(span => span.text)],
    ['link to', (text: string) => readDestinations(text, new Map()).flatMap(({kind, url}) => (kind === 'link' ? [url] : []))]
  ] as const
  for (const [what, read] of kept) {
    const [theirs, ours] = [read(english), read(translation)]
    // A link may lead to a page in the translation’s language.
    if (what !== 'placeholder' && ours.length >= theirs.length) continue
    const has = new Set(ours)
    const lost = theirs.find(one => !has.has(one)) ?? (ours.length < theirs.length ? theirs[0] : undefined)
    if (lost !== undefined) return `The translation lacks the ${what} ${excerpt(lost)}`
  }
  return null
}
