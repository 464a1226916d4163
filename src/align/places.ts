import {lowerBound} from '../model/ascending.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {endOfLine} from '../text/lines.ts'
import type {Anchor} from './anchors.ts'
import type {Holder} from './holders.ts'

/** The place in the target, an empty range, of what stands at an offset of the source. */
export type Places = (offset: number) => Range

/**
 * Where in the target belongs what it lacks: behind what precedes it in its section of the source, else before what
 * follows it there, else behind the section before.
 *
 * @param steady - Anchors that ascend in both documents.
 * @param moved - Further ones, whose order differs: their neighbourhood went with them.
 */
export function placesInTarget(
  target: Document,
  source: Document,
  holders: readonly Holder[],
  steady: readonly Anchor[],
  moved: readonly Anchor[]
): Places {
  const bySource = [...steady, ...moved].sort((a, b) => a.range.start - b.range.start)
  const starts = bySource.map(({range}) => range.start)
  const steadyStarts = steady.map(({range}) => range.start)
  const anchored = bySource.map(({holder}) => holders[holder]?.range.start ?? 0).sort((a, b) => a - b)
  const headings = source.sections.map(({block}) => source.blocks[block]?.range.start ?? 0)
  const sectionOf = (offset: number) => lowerBound(headings, offset + 1)
  const quietSource = quietBlocks(source)
  const quietTarget = quietBlocks(target)
  const first = holders[0]?.range.start ?? target.frontMatter?.range.end ?? 0
  const lineEndOf = remembering(place => endOfLine(target.text, place))
  const endBeforeLine = remembering(start => {
    let end = target.text.lastIndexOf('\n', start - 1) + 1
    while (end > first && /\s/.test(target.text.charAt(end - 1))) end--
    return end
  })

  return offset => {
    const at = lowerBound(starts, offset)
    const before = bySource[at - 1]
    const after = bySource[at]
    const isHere = (anchor: Anchor | undefined): anchor is Anchor =>
      anchor !== undefined && sectionOf(anchor.range.start) === sectionOf(offset)
    if (isHere(before)) return behind(before, offset)
    if (isHere(after)) return inFrontOf(after)
    return behind(steady[lowerBound(steadyStarts, offset) - 1], offset)
  }

  function behind(anchor: Anchor | undefined, offset: number): Range {
    const at = (anchor && holders[anchor.holder]?.range.end) ?? first
    const limit = anchored[lowerBound(anchored, at)] ?? target.text.length
    // Code and the like between two quotes stands in both documents: step over as much of it as the source does.
    const from = lowerBound(quietTarget, at)
    const steps = lowerBound(quietSource, offset) - lowerBound(quietSource, anchor?.range.end ?? 0)
    const stepped = quietTarget[Math.min(from + steps, lowerBound(quietTarget, limit)) - 1]
    const place = steps > 0 && stepped !== undefined && stepped > at ? stepped : at
    // What begins a line of its own in the source belongs behind the whole line in the target.
    const isOwnLine = anchor === undefined || source.text.slice(anchor.range.end, offset).includes('\n')
    const end = isOwnLine ? Math.min(lineEndOf(place), limit) : place
    return {start: end, end}
  }

  function inFrontOf(anchor: Anchor): Range {
    const end = endBeforeLine(holders[anchor.holder]?.range.start ?? first)
    return {start: end, end}
  }
}

/** Much may be missing at one place: what is found there is found once, however long the line or the gap. */
function remembering(find: (offset: number) => number): (offset: number) => number {
  const known = new Map<number, number>()
  return offset => {
    const found = known.get(offset) ?? find(offset)
    known.set(offset, found)
    return found
  }
}

/** Ends of the blocks that hold no word for translators: code, images, names in code. Ascending. */
function quietBlocks({blocks, text}: Document): number[] {
  return blocks.filter(({prose}) => !prose.some(({start, end}) => /\p{L}/u.test(text.slice(start, end)))).map(({range}) => range.end)
}
