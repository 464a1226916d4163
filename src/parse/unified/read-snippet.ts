import type {Range} from '../../model/range.ts'
import {collectInline} from './inline.ts'
import {parseMarkdown} from './parse-markdown.ts'

/** What one block of a text holds. */
export interface SnippetText {
  /** `null` where remark-gfm gave not every node a place. */
  readonly prose: Range[] | null
  readonly spanless: Range[]
  /** Of its first and last node, or `null` where they have no place. */
  readonly start: number | null
  readonly end: number | null
}

/**
 * What the block of inline Markdown that a text begins with holds; `null` where it is another one, or does not end at
 * `end`.
 */
export function readSnippet(text: string, kind: 'paragraph' | 'heading' | 'table', end: number): SnippetText | null {
  const block = parseMarkdown(text, 'markdown')?.children[0]
  if (block?.type !== kind || block.position?.start.offset !== 0) return null
  const leaf = block.type === 'table' ? block.children[0]?.children[0] : block
  if (leaf?.position?.end.offset !== end) return null
  const prose: Range[] = []
  const spanless: Range[] = []
  const isPlaced = collectInline(leaf, prose, spanless)
  return {
    prose: isPlaced ? prose : null,
    spanless,
    start: leaf.children[0]?.position?.start.offset ?? null,
    end: leaf.children.at(-1)?.position?.end.offset ?? null
  }
}
