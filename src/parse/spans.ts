import type {UnitId} from '../model/brand.ts'
import type {Segment, Stray, StrayReason, TranslationUnit} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {ownText} from '../text/own-text.ts'
import {hasBlankLine, type Quote, readQuote, readSide, type Side} from './span-sides.ts'
import {readSpanTags, type SpanTag} from './span-tags.ts'

/** The spans of a bilingual text, and which stretches stand in which view. */
export interface Spans {
  readonly units: readonly TranslationUnit[]
  readonly strays: readonly Stray[]
  /** The markup of units and strays: in neither view. Ascending, disjoint, as are `targets` and `quotes`. */
  readonly tags: readonly Range[]
  readonly targets: readonly Range[]
  readonly quotes: readonly Range[]
}

/**
 * Find every unit of a bilingual text in one pass over its span tags. Damage stays local: a text ends, at the latest,
 * where the next unit's tag stands or its line ends, and reading goes on right behind it.
 *
 * @see format.md, “A unit”: a `data-ttu-id` span, then a `sxs-lookup` span around a `data-stu-id` span.
 */
export function scanSpans(text: string): Spans {
  const all = readSpanTags(text)
  const units: TranslationUnit[] = []
  const strays: Stray[] = []
  const tags: Range[] = []
  const targets: Range[] = []
  const quotes: Range[] = []
  const open = new Map<string, number>() // Targets without a quote so far, by id: indices of their strays.
  let plainDepth = 0
  let owedCloses = 0

  const take = (from: number, to: number) => {
    for (const tag of all.slice(from, to)) {
      if (tag.kind !== 'plain' && tag.kind !== 'close') tags.push({start: tag.start, end: tag.end})
    }
  }
  const addStray = (reason: StrayReason, range: Range, ids: readonly (string | null)[], target: Segment | null, quote: Segment | null) => {
    strays.push({reason, range, ids: ids.filter(id => id !== null), target, quote})
  }

  let index = 0
  for (let tag = all[index]; tag !== undefined; tag = all[index]) {
    switch (tag.kind) {
      case 'plain':
        plainDepth++
        index++
        break
      case 'close':
        if (plainDepth > 0) plainDepth--
        else {
          if (owedCloses > 0) owedCloses--
          else if (units.length > 0 || strays.length > 0) addStray('loose-tag', tag, [], null, null)
          tags.push({start: tag.start, end: tag.end})
        }
        index++
        break
      case 'target':
      case 'damaged': {
        const sound = soundUnit(text, all, index)
        if (sound !== null) {
          units.push(sound.unit)
          tags.push(...sound.tags)
          targets.push(sound.unit.target.range)
          quotes.push(sound.quote.range)
          index += 6
          break
        }
        const target = readSide(text, all, tag, index)
        const quote = readQuote(text, all, target.end, target.next)
        take(index, target.next)
        targets.push(target.segment.range)
        tags.push({start: target.segment.range.end, end: target.end})
        const next = quote === null ? target.next : quote.next
        const range = {start: tag.start, end: quote?.end ?? target.end}
        if (quote !== null) {
          take(target.next, quote.next)
          quotes.push(quote.segment.range)
          tags.push(...closingTags(quote))
        }
        const reason = judge(tag, target, quote)
        if (reason === null && quote !== null) {
          units.push({id: unitId(tag.id ?? ''), target: target.segment, quote: quote.segment, range, confidence: 1})
        } else {
          addStray(reason ?? 'target-only', range, [tag.id, quote?.id ?? null], target.segment, quote?.segment ?? null)
          if (quote === null && tag.id !== null) open.set(tag.id, strays.length - 1)
          if (target.nests) owedCloses++
        }
        index = next
        break
      }
      case 'lookup':
      case 'quote': {
        const quote = readQuote(text, all, tag.start, index)
        if (quote === null) {
          addStray('loose-tag', tag, [], null, null)
          tags.push({start: tag.start, end: tag.end})
          owedCloses++
          index++
          break
        }
        take(index, quote.next)
        quotes.push(quote.segment.range)
        tags.push(...closingTags(quote))
        const owner = quote.id === null ? undefined : open.get(quote.id)
        const stray = owner === undefined ? undefined : strays[owner]
        if (owner !== undefined && stray !== undefined) strays[owner] = {...stray, quote: quote.segment}
        else addStray('quote-only', {start: tag.start, end: quote.end}, [quote.id], null, quote.segment)
        index = quote.next
        break
      }
    }
  }
  return {units, strays, tags: inOrder(tags), targets, quotes}
}

interface SoundUnit {
  readonly unit: TranslationUnit
  readonly quote: Segment
  readonly tags: readonly Range[]
}

/** The unit of six tags in their due order from `index` on, nothing between those that touch; else `null`. */
function soundUnit(text: string, all: readonly SpanTag[], index: number): SoundUnit | null {
  const [opening, close, lookup, inner, innerClose, outerClose] = [
    all[index],
    all[index + 1],
    all[index + 2],
    all[index + 3],
    all[index + 4],
    all[index + 5]
  ]
  if (opening?.kind !== 'target' || opening.id === null || close?.kind !== 'close' || lookup?.kind !== 'lookup') return null
  if (inner?.kind !== 'quote' || inner.id !== opening.id || innerClose?.kind !== 'close' || outerClose?.kind !== 'close') return null
  if (lookup.start !== close.end || inner.start !== lookup.end || outerClose.start !== innerClose.end) return null
  if (hasBlankLine(text, opening.end, close.start) || hasBlankLine(text, inner.end, innerClose.start)) return null
  const target = segment(text, opening.end, close.start)
  const quote = segment(text, inner.end, innerClose.start)
  const range = {start: opening.start, end: outerClose.end}
  return {
    unit: {id: unitId(opening.id), target, quote, range, confidence: 1},
    quote,
    tags: [opening, {start: close.start, end: inner.end}, {start: innerClose.start, end: outerClose.end}]
  }
}

function segment(text: string, start: number, end: number): Segment {
  return {range: {start, end}, text: text.slice(start, end)}
}

/** Why target and quote make no unit; `null` where they make one. */
function judge(tag: SpanTag, target: Side, quote: Quote | null): StrayReason | null {
  if (tag.kind === 'damaged' || quote?.damaged === true) return 'damaged-attribute'
  if (target.nests) return 'nested'
  if (!target.closed) return 'unclosed-target'
  if (quote === null) return 'target-only'
  if (!quote.closed) return quote.nests ? 'nested' : 'unclosed-quote'
  return quote.id === tag.id ? null : 'differing-ids'
}

function closingTags(side: Side): Range[] {
  return side.end > side.segment.range.end ? [{start: side.segment.range.end, end: side.end}] : []
}

function unitId(id: string): UnitId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The one place where a UnitId is made.
  return ownText(id) as UnitId
}

function inOrder(ranges: readonly Range[]): readonly Range[] {
  let last = 0
  const isInOrder = ranges.every(({start, end}) => {
    const isBehind = start >= last && end > start
    last = end
    return isBehind
  })
  return isInOrder ? ranges : ranges.filter(({start, end}) => end > start).sort((a, b) => a.start - b.start)
}
