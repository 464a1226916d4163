import type {Document} from '../../model/document.ts'
import type {Range} from '../../model/range.ts'
import {blankOut} from '../blank.ts'
import {cutAt} from '../cut-at.ts'
import {rememberedOf} from '../remembered.ts'
import {signs, signsOf} from '../signs.ts'
import {readDefinitions, readDestinations} from './destinations.ts'

/** A link or an image that names a file near its document, or a place in the document itself. */
export interface RelativeLink {
  readonly kind: 'link' | 'image'
  /** As it is written. */
  readonly url: string
  /** Of the URL, where it stands in the link itself; else of the link. */
  readonly range: Range
  /** Whether `range` is the URL’s. */
  readonly isInline: boolean
}

/** Where a relative link leads: `path` without `?query`, empty for a place in the same document; both without `%20`. */
export interface LinkTarget {
  readonly path: string
  readonly fragment: string
}

const withExtension = /\.(?=[a-z\d]{0,7}[a-z])[a-z\d]{1,8}$/i
/** Servers make these of other files. */
const generated = /\.(?:html?|aspx?|php|jsp)$/i
/** Absolute paths, protocols, home folders, templates and globs. */
const elsewhere = /^[/\\~@$]|[:{}<>*|\\]/

/** Take a URL apart; `null` where it is no relative link to a file or a place. */
export function linkTarget(url: string): LinkTarget | null {
  const [before, fragment] = cutAt(url, '#')
  const path = decoded(cutAt(before, '?')[0])
  const place = decoded(fragment)
  if (path === null || place === null || url.length > 2000) return null
  if (path === '') return place === '' || before !== '' ? null : {path, fragment: place}
  return elsewhere.test(path) || !withExtension.test(path) || generated.test(path) ? null : {path, fragment: place}
}

const mayLink = signs.bracket | signs.angle | signs.url | signs.tripleColon

/** The relative links and images of a document that its readers see, in the order of its blocks: not those of quotes. */
export const readRelativeLinks: (document: Document) => readonly RelativeLink[] = rememberedOf(readLinks)

function readLinks(document: Document): RelativeLink[] {
  const text = withoutQuotes(document)
  const definitions = readDefinitions(text)
  return document.blocks.flatMap(({kind, range: block}) => {
    if (kind === 'code' || (signsOf(text, block.start, block.end) & mayLink) === 0) return []
    const content = text.slice(block.start, block.end)
    return readDestinations(content, definitions).flatMap(({kind, url, range}): RelativeLink[] => {
      if (linkTarget(url) === null) return []
      const within = content.slice(range.start, range.end).lastIndexOf(url)
      const start = block.start + range.start + Math.max(within, 0)
      const end = within < 0 ? block.start + range.end : start + url.length
      return [{kind, url, range: {start, end}, isInline: within >= 0}]
    })
  })
}

/** A URL whose path ends as that of a file does that differs in letter case; `null` where it goes roundabout or writes `%20`. */
export function respellLink(url: string, path: string): string | null {
  const [link = ''] = /^[^?#]*/.exec(url) ?? []
  const real = path.split('/')
  const own = link.split('/')
  for (let index = own.length - 1; index >= 0; index--) {
    const segment = own[index] ?? ''
    if (/^\.{0,2}$/.test(segment)) return /^[./]*$/.test(own.slice(0, index).join('/')) ? own.join('/') + url.slice(link.length) : null
    const name = real.pop() ?? ''
    if (name.normalize().toLowerCase() !== segment.normalize().toLowerCase()) return null
    own[index] = name
  }
  return own.join('/') + url.slice(link.length)
}

/** A document’s text with everything blanked out that readers of a translation do not see, offset for offset. */
function withoutQuotes({text, kind, units, strays}: Document): string {
  if (kind === 'plain') return text
  let seen = ''
  let from = 0
  const both = [...units, ...strays].sort((a, b) => a.range.start - b.range.start)
  for (const {range, target} of both) {
    if (range.start < from) continue
    const kept = target?.range ?? {start: range.end, end: range.end}
    seen += text.slice(from, range.start) + blankOut(text, range.start, kept.start)
    seen += text.slice(kept.start, kept.end) + blankOut(text, kept.end, range.end)
    from = range.end
  }
  return seen + text.slice(from)
}

function decoded(text: string): string | null {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
