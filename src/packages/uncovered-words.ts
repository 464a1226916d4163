import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import type {Item} from './items.ts'
import type {Keeper} from './kept-items.ts'

/**
 * The stretches of a source item with words in them for which nothing in the target stands.
 *
 * @param covered - What translations stand for, ascending.
 */
export function uncoveredWords({blocks, text}: Document, item: Item, covered: readonly Range[], keep: Keeper): Range[] {
  const own = covered.filter(({start, end}) => start < item.range.end && item.range.start < end)
  if (own.length === 0 && keep.quiet(text.slice(item.range.start, item.range.end)) !== null) return []
  return blocks.slice(item.first, item.last + 1).flatMap(({kind, content, prose}) =>
    (kind === 'html' ? prose : [content])
      .flatMap(stretch => rest(stretch, own))
      .filter(range => prose.some(one => hasWord(text, range, one)))
      .map(({start, end}) => {
        const raw = text.slice(start, end)
        const at = start + raw.length - raw.trimStart().length
        return {start: at, end: at + raw.trim().length}
      })
  )
}

/** Whether two letters in a row stand where both ranges do. */
function hasWord(text: string, a: Range, b: Range): boolean {
  const raw = text.slice(Math.max(a.start, b.start), Math.max(a.start, b.start, Math.min(a.end, b.end)))
  return /\p{L}{2}/u.test(raw.replace(/&#?\w{1,31};|<[^<>]{0,500}>/g, ' '))
}

function rest({start, end}: Range, covered: readonly Range[]): Range[] {
  const left: Range[] = []
  let from = start
  for (const one of covered) {
    if (one.end <= from || one.start >= end) continue
    if (one.start > from) left.push({start: from, end: one.start})
    from = one.end
  }
  if (from < end) left.push({start: from, end})
  return left
}
