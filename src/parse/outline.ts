import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Range} from '../model/range.ts'

/** A heading or a fence that stands in no other block. */
export type OutlineEntry =
  /** `title` is Markdown. */
  | {readonly kind: 'heading'; readonly depth: number; readonly title: string}
  /** `info` is what stands behind the opening marks, `range` goes from these to the closing ones. */
  | {readonly kind: 'fence'; readonly info: string; readonly text: string; readonly range: Range}

const markdown = unified().use(remarkParse).freeze()

/** The headings and fences of a page, in order. */
export function readOutline(page: string): OutlineEntry[] {
  return markdown.parse(page).children.flatMap((node): OutlineEntry[] => {
    const range = {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
    if (node.type === 'code') return [{kind: 'fence', info: `${node.lang ?? ''} ${node.meta ?? ''}`.trim(), text: node.value, range}]
    if (node.type !== 'heading') return []
    return [{kind: 'heading', depth: node.depth, title: page.slice(range.start, range.end).replace(/^#+ /, '')}]
  })
}
