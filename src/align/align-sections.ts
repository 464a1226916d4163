import type {DroppedSection, MovedSection, SourceOnly} from '../model/bitext.ts'
import type {Document, Section} from '../model/document.ts'
import {isWithin, type Range} from '../model/range.ts'
import {plainText} from '../text/markdown/inline.ts'
import {longestRising} from '../model/rising.ts'

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
    dropped.push({
      section,
      title: plainText(heading.source.text),
      range: trimmed(source.text, range),
      at: heading.at,
      drift: null,
      missing: missing.filter(pair => isWithin(pair.source.range, range))
    })
  }
  return dropped
}

/**
 * The sections that stand in another order among their siblings than in the source. Siblings share a parent in both
 * documents, whatever has become of that parent's heading.
 *
 * @param counterparts - For each section of the target the source's, or -1.
 */
export function movedSections(target: Document, source: Document, counterparts: readonly number[]): MovedSection[] {
  const targetParents = parentsOf(target.sections)
  const sourceParents = parentsOf(source.sections)
  const families = new Map<string, {readonly target: number; readonly source: number}[]>()
  for (const [index, counterpart] of counterparts.entries()) {
    if (counterpart < 0) continue
    const parents = `${targetParents[index]} ${sourceParents[counterpart]}`
    const siblings = families.get(parents) ?? []
    if (siblings.push({target: index, source: counterpart}) === 1) families.set(parents, siblings)
  }
  return [...families.values()].flatMap(siblings => {
    const steady = new Set(longestRising(siblings.map(pair => pair.source)))
    return siblings
      .filter((_, index) => !steady.has(index))
      .map(pair => {
        const earlier = siblings.map(other => other.source).filter(other => other < pair.source)
        return {...pair, after: earlier.length === 0 ? null : earlier.reduce((most, one) => Math.max(most, one), 0)}
      })
  })
}

/** Of each section the one that holds it; -1 for the outermost. */
function parentsOf(sections: readonly Section[]): number[] {
  const open: number[] = []
  return sections.map(({depth}, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? -1]?.depth ?? 0) >= depth) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(index)
    return parent
  })
}

function trimmed(text: string, range: Range): Range {
  return {start: range.start, end: range.start + text.slice(range.start, range.end).trimEnd().length}
}
