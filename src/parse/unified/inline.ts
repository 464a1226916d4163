import type {Nodes} from 'mdast'
import type {Range} from '../../model/range.ts'
import {rangeOf} from './places.ts'

/**
 * Sort the inline nodes below a node into what is read and what is translated without spans.
 *
 * @returns Whether every node has its place: remark-gfm makes some without, where it finds URLs late.
 */
export function collectInline(node: Nodes, prose: Range[], spanless: Range[]): boolean {
  if (node.position === undefined) return false
  switch (node.type) {
    case 'text':
      prose.push(rangeOf(node))
      return true
    case 'image':
    case 'imageReference':
      spanless.push(rangeOf(node))
      return true
    case 'link': {
      const [first] = node.children
      const isBare = node.children.length === 1 && first?.type === 'text' && node.url.endsWith(first.value)
      if (isBare) return true // An autolink: its text is its target.
      const end = node.children.at(-1)?.position?.end.offset
      if (node.title && end !== undefined) spanless.push({start: end, end: rangeOf(node).end})
      return node.children.every(child => collectInline(child, prose, spanless))
    }
    default:
      return !('children' in node) || node.children.every(child => collectInline(child, prose, spanless))
  }
}
