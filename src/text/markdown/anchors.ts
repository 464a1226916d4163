import type {Document} from '../../model/document.ts'
import {groupBy} from '../../model/group-by.ts'
import type {HeadingAnchor, PageAnchors} from '../../model/site.ts'
import {plainText} from './inline.ts'

const named = /\s(?:id|name)\s*=\s*["']?([^"'\s<>]{1,300})/gi

/** Names by which links reach places of a document, in small letters: ids in tags, ids of headings, and headings as GitHub and docfx name them. */
export function anchorNames(document: Document): ReadonlySet<string> {
  return new Set([...readAnchors(document).names].map(name => name.toLowerCase()))
}

/** The same, as they are spelled, and which of them are a heading’s. Of two headings of one text, the second has `-1` behind its name. */
export function readAnchors({text, blocks, sections}: Document): PageAnchors {
  const names = new Set<string>(writtenNames(text))
  const counts = new Map<string, number>()
  const numbered = (name: string) => {
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return count === 0 ? name : `${name}-${count}`
  }
  const headings = sections.map(({block, depth, anchor, id, slug}): HeadingAnchor => {
    const content = blocks[block]?.content ?? {start: 0, end: 0}
    const heading = text.slice(content.start, content.end)
    const written = [anchor?.name, id?.name]
    const own = [...written, numbered(headingName(heading)), slug].flatMap(name => (name ? [name] : []))
    for (const name of own) names.add(name)
    return {depth, text: plainText(heading), names: own, isWritten: written.some(Boolean)}
  })
  return {names, headings}
}

/** A page's anchors, found without looking through them. */
export interface AnchorIndex extends PageAnchors {
  /** The names that are this one, letter case apart. */
  readonly like: (name: string) => readonly string[]
  /** Index of the first heading of a name; -1 for none. */
  readonly headingOf: (name: string) => number
  /** The depths of the headings, one digit each. */
  readonly shape: string
}

export function indexAnchors(page: PageAnchors): AnchorIndex {
  const alike = groupBy([...page.names], foldName)
  const owners = new Map<string, number>()
  for (const [index, {names}] of page.headings.entries()) for (const name of names) if (!owners.has(name)) owners.set(name, index)
  return {
    ...page,
    like: name => alike.get(foldName(name)) ?? [],
    headingOf: name => owners.get(name) ?? -1,
    shape: page.headings.map(({depth}) => depth).join('')
  }
}

function foldName(name: string): string {
  return name.normalize().toLowerCase()
}

/** Names that tags give to places, as they are spelled. */
export function writtenNames(text: string): string[] {
  return [...text.matchAll(named)].map(([, name]) => name ?? '')
}

/** @see https://github.com/Flet/github-slugger: letters, digits, hyphens and underscores stay, blanks become hyphens. */
export function headingName(heading: string): string {
  return plainText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}
