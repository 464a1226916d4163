import type {Nodes, Parents} from 'mdast'
import type {Range} from '../../model/range.ts'

export function rangeOf(node: Nodes): Range {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

/** What a block's inline nodes cover; nothing of an empty cell. */
export function contentOf(node: Parents): Range {
  const {start, end} = rangeOf(node)
  const first = node.children[0]
  if (first === undefined) return {start, end: start}
  return {start: first.position?.start.offset ?? start, end: node.children.at(-1)?.position?.end.offset ?? end}
}
