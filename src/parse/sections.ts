import {slug} from 'github-slugger'
import type {Block, Section} from '../model/document.ts'
import {plainText} from '../text/markdown/inline.ts'
import {readHeadingId} from './heading-id.ts'

const longestName = 200 // Code units: no reader asks for an anchor beyond, which would not be found again either.
const anchorTag = new RegExp(`<a\\s+(?:name|id)="([^"<>]{1,${longestName}})"\\s*(?:/>|>\\s*</a>)`, 'gi')

/**
 * The sections that a document's headings open.
 *
 * @param depths - Of each block, its heading's depth or 0.
 * @param english - The English of a heading's block as Markdown, with or without its marks, or `null` where none is known.
 */
export function readSections(
  text: string,
  blocks: readonly Block[],
  depths: readonly number[],
  english: (block: Block) => string | null
): Section[] {
  const headings = blocks.flatMap((block, index) => (block.kind === 'heading' ? [{block, index, depth: depths[index] ?? 1}] : []))
  const open: number[] = []
  const ends: number[] = new Array(headings.length).fill(text.length)
  for (const [index, heading] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= heading.depth) {
      ends[open.pop() ?? 0] = heading.block.range.start
    }
    open.push(index)
  }
  return headings.map(({block, index, depth}, place) => {
    const words = english(block)
    return {
      block: index,
      depth,
      anchor: readAnchor(text, block),
      id: readId(text, block),
      slug: words === null ? null : slugOf(words),
      range: {start: block.range.start, end: ends[place] ?? text.length}
    }
  })
}

/** `null` of a heading too long for a name, as one that swallowed its section. */
function slugOf(heading: string): string | null {
  const name = slug(plainText(headingText(heading)))
  return name.length > longestName ? null : name
}

function readAnchor(text: string, block: Block): Section['anchor'] {
  const matches = [...text.slice(block.range.start, block.range.end).matchAll(anchorTag)]
  const match = matches[0]
  if (match === undefined) return null
  const start = block.range.start + match.index
  return {name: match[1] ?? '', range: {start, end: start + match[0].length}}
}

/** It stands behind the heading's content, before closing marks or an underline. */
function readId(text: string, {content, range}: Block): Section['id'] {
  const rest = text.slice(content.end, range.end)
  const found = readHeadingId(rest.slice(0, rest.lastIndexOf('}') + 1))
  if (found === null) return null
  return {name: found.name, range: {start: content.end + found.range.start, end: content.end + found.range.end}}
}

/** The text of a heading of Markdown, without its marks and its id. */
function headingText(raw: string): string {
  const text = raw.trim()
  let end = text.length
  while (text.charAt(end - 1) === '#') end--
  const isClosed = end < text.length && /\s/.test(text.charAt(end - 1))
  const open = (isClosed ? text.slice(0, end) : text).replace(/^#+\s+/, '')
  return open.slice(0, readHeadingId(open)?.range.start).trimEnd()
}
