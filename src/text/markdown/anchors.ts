import type {Document} from '../../model/document.ts'
import {plainText} from './inline.ts'

const named = /\s(?:id|name)\s*=\s*["']?([^"'\s<>]{1,300})/gi

/** Names by which links reach places of a document: ids in tags, ids of headings, and headings as GitHub and docfx name them. */
export function anchorNames({text, blocks, sections}: Document): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, name] of text.matchAll(named)) names.add((name ?? '').toLowerCase())
  for (const {block, id, slug} of sections) {
    const content = blocks[block]?.content ?? {start: 0, end: 0}
    for (const name of [id?.name, slug, headingName(text.slice(content.start, content.end))]) if (name) names.add(name.toLowerCase())
  }
  return names
}

/** @see https://github.com/Flet/github-slugger: letters, digits, hyphens and underscores stay, blanks become hyphens. */
function headingName(heading: string): string {
  return plainText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}
