import type {DroppedSection, MovedSection, Pair} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {isWithin, type Range} from '../model/range.ts'
import {plainText} from '../text/inline.ts'
import {longestRising} from './rising.ts'

type SourceOnly = Extract<Pair, {readonly kind: 'source-only'}>

/**
 * The outermost sections of the source whose heading and text all stand in no unit. One block alone is no section lost:
 * a heading without text is told as the text it is.
 *
 * @param present - Whether anything of a source block stands in the target.
 */
export function droppedSections(source: Document, missing: readonly SourceOnly[], present: (block: number) => boolean): DroppedSection[] {
  const missingByBlock = new Map(missing.map(pair => [pair.source.block, pair]))
  const dropped: DroppedSection[] = []
  for (const [section, {block, range}] of source.sections.entries()) {
    const heading = missingByBlock.get(block)
    if (heading === undefined || range.start < (dropped.at(-1)?.range.end ?? 0)) continue
    let last = block
    while (last < source.blocks.length && (source.blocks[last]?.range.start ?? 0) < range.end && !present(last)) last++
    const next = source.blocks[last]
    if (last - block < 2 || (next !== undefined && next.range.start < range.end)) continue
    dropped.push({section, title: plainText(heading.source.text), range: trimmed(source.text, range), at: heading.at})
  }
  return dropped
}

/**
 * The outermost sections whose headings stand in another order than in the source.
 *
 * @param counterparts - For each section of the target the source's, or -1.
 */
export function movedSections(target: Document, counterparts: readonly number[]): MovedSection[] {
  const known = counterparts.flatMap((source, index) => (source < 0 ? [] : [{target: index, source}]))
  const steady = new Set(longestRising(known.map(({source}) => source)))
  const moved: MovedSection[] = []
  for (const [index, pair] of known.entries()) {
    if (steady.has(index)) continue
    const range = target.sections[pair.target]?.range
    const outer = target.sections[moved.at(-1)?.target ?? -1]?.range
    if (range !== undefined && outer !== undefined && isWithin(range, outer)) continue
    const earlier = known.map(({source}) => source).filter(source => source < pair.source)
    moved.push({...pair, after: earlier.length === 0 ? null : Math.max(...earlier)})
  }
  return moved
}

function trimmed(text: string, range: Range): Range {
  return {start: range.start, end: range.start + text.slice(range.start, range.end).trimEnd().length}
}
