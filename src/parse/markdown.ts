import type {Engine} from '../model/settings.ts'
import type {Dialect} from './constructs.ts'
import {readFast} from './fast/read-blocks.ts'
import {needsGuard} from './fast/needs-guard.ts'
import {guardMarkdown} from './guard.ts'
import type {ViewBlock} from './leaf.ts'
import {applyMasks, findMasks} from './masks.ts'
import {readUnified} from './unified/read-blocks.ts'

/** The leaf blocks of Markdown without front matter and spans, in order. Hostile text costs linear time and never throws. */
export function readBlocks(text: string, dialect: Dialect = 'markdown', engine: Engine = 'fast'): ViewBlock[] {
  const masks = findMasks(text, dialect)
  const masked = withLineFeeds(applyMasks(text, masks))
  if (engine === 'unified' || dialect === 'mdx') return readUnified(text, guardMarkdown(masked), masks, dialect)
  const source = needsGuard(masked) ? guardMarkdown(masked) : masked
  return readFast(text, source, masks) ?? readUnified(text, source, masks, dialect)
}

/** A carriage return alone ends a line, too. */
function withLineFeeds(source: string): string {
  return source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source
}
