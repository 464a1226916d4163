import type {Block, BlockKind, Container} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {readHeadingId} from './heading-id.ts'
import {machineText} from './machine-text.ts'
import {type Mask, masksIn} from './masks.ts'
import {byStart, subtract} from './ranges.ts'

/** A leaf block of a view: its ranges are the view's. */
export interface ViewBlock extends Block {
  /** Of headings, 1 … 6; of others 0. */
  readonly depth: number
}

/** A block with inline Markdown, as a reader found it. */
export interface InlineLeaf {
  readonly kind: BlockKind
  readonly range: Range
  /** What its inline nodes cover. */
  readonly content: Range
  readonly prose: readonly Range[]
  readonly spanless: readonly Range[]
  readonly row: Range | null
  readonly containers: readonly Container[]
  readonly depth: number
}

/**
 * Leave out of a leaf what is addressed to the build: inclusions, labels of alerts, ids of headings, masked stretches.
 *
 * @param mayHaveMachineText - `false` where it is known that none stands in the leaf.
 */
export function finishLeaf(text: string, masks: readonly Mask[], leaf: InlineLeaf, mayHaveMachineText = true): ViewBlock {
  const {kind, range, row, containers, depth} = leaf
  const machine = mayHaveMachineText ? machineText(text.slice(range.start, range.end), range.start) : []
  const masked = masks.length === 0 ? masks : masksIn(masks, range)
  const whole = withoutLabel(text, leaf.content, machine)
  const content = kind === 'heading' ? withoutId(text, whole) : whole
  if (machine.length === 0 && masked.length === 0 && content === whole && (leaf.prose.at(-1)?.end ?? 0) <= whole.end) {
    const {prose, spanless} = leaf
    return {kind, range, content, prose, spanless: spanless.length > 1 ? spanless.toSorted(byStart) : spanless, row, containers, depth}
  }
  const unread = [...machine, ...masked.map(mask => mask.range), {start: content.end, end: whole.end}].sort(byStart)
  const prose = subtract(leaf.prose, unread)
  const isDirective = machine.length > 0 && prose.every(one => !/\p{L}/u.test(text.slice(one.start, one.end)))
  const spanless = [...masked.flatMap(mask => mask.spanless), ...leaf.spanless].sort(byStart)
  return {kind: isDirective ? 'directive' : kind, range, content, prose, spanless, row, containers, depth}
}

/** An alert's text begins behind its `[!NOTE]`. */
function withoutLabel(text: string, content: Range, [first]: readonly Range[]): Range {
  const isLabel = first !== undefined && first.start <= content.start && first.end < content.end && text.startsWith('[!', first.start)
  return isLabel ? {start: first.end, end: content.end} : content
}

/** A heading's text ends before its id. */
function withoutId(text: string, content: Range): Range {
  const raw = text.slice(content.start, content.end)
  const id = readHeadingId(raw)
  return id === null ? content : {start: content.start, end: content.start + raw.slice(0, id.range.start).trimEnd().length}
}

/** A block without inline Markdown. */
export function bareBlock(kind: BlockKind, range: Range, row: Range | null, containers: readonly Container[]): ViewBlock {
  return {kind, range, content: range, prose: [], spanless: [], row, containers, depth: 0}
}

/** A block of HTML; `proseOf` tells where text stands in it, given an offset to count from. */
export function htmlBlock(
  text: string,
  masks: readonly Mask[],
  range: Range,
  containers: readonly Container[],
  proseOf: (html: string, base: number) => Range[]
): ViewBlock {
  const prose = proseOf(text.slice(range.start, range.end), range.start)
  const masked = masks.length === 0 ? masks : masksIn(masks, range)
  const unread = masked.map(mask => mask.range)
  return {...bareBlock('html', range, null, containers), prose: unread.length === 0 ? prose : subtract(prose, unread)}
}

/** What a thematic break stands in for: a mask that has its lines for itself; `null` where it is one itself. */
export function maskedBlock(masks: readonly Mask[], range: Range, containers: readonly Container[]): ViewBlock | null {
  const [mask] = masks.length === 0 ? masks : masksIn(masks, range)
  return mask === undefined ? null : {...bareBlock('directive', range, null, containers), spanless: mask.spanless}
}
