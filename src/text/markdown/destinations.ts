import type {Range} from '../../model/range.ts'
import {inlineRuns} from './inline.ts'

/** Where a link leads or an image comes from. */
export interface Destination {
  readonly kind: 'link' | 'image'
  /** As it is written, without its title; of a reference link, what its definition says. */
  readonly url: string
  /** Of the whole link or image in the text that it was read from. */
  readonly range: Range
  /** What is shown of it: a link's text, an image's alt text; of a bare URL, itself. */
  readonly label: string
  readonly written: Written
}

/** Where a destination's URL is written, as a range counted from the destination's start, and in which form. */
export interface Written extends Range {
  /** `inline` as in `](url)`, `angled` in `](<url>)`, quoted in an attribute or between colons, `shown` by itself, `reference` elsewhere. */
  readonly form: 'inline' | 'angled' | 'double-quoted' | 'single-quoted' | 'colons' | 'shown' | 'reference'
}

/** Where the labels of reference links lead, by label in small letters. */
export type Definitions = ReadonlyMap<string, string>

const definition = /^[ \t>]*\[((?:[^[\]\\\n]|\\.){1,300})\]:[ \t]*\n?[ \t]*(<[^<>\n]{0,2000}>|[^\s<]\S{0,2000})/gm
const urlAttribute = /^<(a|img|source|iframe|video|area)\b[^>]*?\s(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/i
const colonImage = /:::image\b[^\n]{0,1000}?:::/g
const tail = '.,:;!?*_~\'"'
const outsideUrl = /[^\x21-\x7e]|\\/

/** The definitions of reference links in a document's text: the first one of a label counts. */
export function readDefinitions(text: string): Definitions {
  const definitions = new Map<string, string>()
  if (!text.includes(']:')) return definitions
  for (const [, label, url] of text.matchAll(definition)) {
    const key = labelKey(label ?? '')
    if (!key.startsWith('^') && !definitions.has(key)) definitions.set(key, bareUrl(url ?? ''))
  }
  return definitions
}

/** A definition of a reference link: its label in small letters, its URL, and where that is written in the document. */
export interface Definition {
  readonly label: string
  readonly url: string
  readonly written: Written
}

/** The definitions in a document's text, the first one of each label. */
export function findDefinitions(text: string): Definition[] {
  const found = new Map<string, Definition>()
  for (const match of text.matchAll(definition)) {
    const label = labelKey(match[1] ?? '')
    const raw = match[2] ?? ''
    const form = raw.startsWith('<') ? 'angled' : 'inline'
    const end = match.index + match[0].length - (form === 'angled' ? 1 : 0)
    const url = bareUrl(raw)
    if (!found.has(label)) found.set(label, {label, url: unescaped(url), written: {form, start: end - url.length, end}})
  }
  return [...found.values()]
}

/** The links and images of inline Markdown and HTML, in order. Definitions themselves are none. */
export function readDestinations(text: string, definitions: Definitions = new Map()): Destination[] {
  if (!/[[<:]|www\./.test(text)) return []
  const found: Destination[] = []
  /** @param at - Where `url` is written in `text`; -1: elsewhere. */
  const add = (kind: Destination['kind'], url: string, start: number, end: number, label: string, form: Written['form'], at: number) =>
    found.push({
      kind,
      url: unescaped(url),
      range: {start, end},
      label,
      written: at < 0 ? {form, start: 0, end: 0} : {form, start: at - start, end: at - start + url.length}
    })
  const open: {readonly start: number; readonly isImage: boolean}[] = []
  for (const {kind, start, end} of inlineRuns(text)) {
    const run = text.slice(start, end)
    if (kind === 'tag') {
      const [attribute = '', tag, , double, single] = urlAttribute.exec(run) ?? []
      if (tag === undefined) continue
      const url = double ?? single ?? ''
      const form = double === undefined ? 'single-quoted' : 'double-quoted'
      add(/^a/i.test(tag) ? 'link' : 'image', url, start, end, '', form, start + attribute.length - 1 - url.length)
    } else if (kind === 'mark') {
      for (let index = start; index < end; index++) {
        const character = text.charAt(index)
        if (character === '[') open.push({start: index, isImage: text.charAt(index - 1) === '!' && text.charAt(index - 2) !== '\\'})
        else if (character === ']') close(index, index + 1)
      }
    } else if (kind === 'target') {
      if (run.startsWith(']')) close(start, end)
      else if (!run.startsWith('[')) found.push(...bareLink(run, start))
    }
  }
  for (const match of text.includes(':::') ? text.matchAll(colonImage) : []) {
    const source = /\ssource="([^"]*)"/.exec(match[0])
    const at = match.index + (source?.index ?? 0) + ' source="'.length
    if (source !== null) add('image', source[1] ?? '', match.index, match.index + match[0].length, '', 'colons', at)
  }
  return withoutInner(found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end))

  /** @param end - Behind the bracket, or the target in parentheses that follows it. */
  function close(index: number, end: number): void {
    const opening = open.pop()
    if (opening === undefined || text.charAt(index + 1) === ':') return
    const kind = opening.isImage ? 'image' : 'link'
    const from = opening.isImage ? opening.start - 1 : opening.start
    const label = text.slice(opening.start + 1, index).slice(0, 1000)
    if (end > index + 2) {
      const inside = text.slice(index + 2, end - 1)
      const form = inside.trimStart().startsWith('<') ? 'angled' : 'inline'
      const at = index + 2 + inside.length - inside.trimStart().length + (form === 'angled' ? 1 : 0)
      add(kind, bareUrl(inside), from, end, label, form, at)
      return
    }
    const reference = definitions.size === 0 ? null : /^\[([^[\]]{0,300})\]/.exec(text.slice(end, end + 302))
    const url = definitions.get(labelKey(reference?.[1] || label))
    if (url !== undefined) add(kind, url, from, end + (reference?.[0].length ?? 0), label, 'reference', -1)
  }
}

/** What stands in a link is no link, but may be an image. */
function withoutInner(destinations: readonly Destination[]): Destination[] {
  let end = -1
  return destinations.filter(({kind, range}) => {
    if (kind === 'image') return true
    const isInner = range.end <= end
    end = Math.max(end, range.end)
    return !isInner
  })
}

/** An autolink, or a bare URL without the punctuation behind it. */
function bareLink(run: string, start: number): Destination[] {
  const isAutolink = run.startsWith('<')
  let end = outsideUrl.exec(run)?.index ?? run.length
  while (end > 0 && tail.includes(run.charAt(end - 1))) end--
  const url = isAutolink ? run.slice(1, -1) : run.slice(0, end)
  if (!isAutolink && !/^(?:https?:\/\/|www\.)[a-z\d]/i.test(url)) return []
  const length = isAutolink ? run.length : url.length
  const at = isAutolink ? 1 : 0
  const written: Written = {form: 'shown', start: at, end: at + url.length}
  return [{kind: 'link', url: unescaped(url), range: {start, end: start + length}, label: url, written}]
}

/** A destination without its angle brackets and its title. */
function bareUrl(destination: string): string {
  const trimmed = destination.trim()
  if (trimmed.startsWith('<')) return trimmed.slice(1, Math.max(1, trimmed.indexOf('>')))
  return /^\S*/.exec(trimmed)?.[0] ?? ''
}

function unescaped(url: string): string {
  if (!/[\\&]/.test(url)) return url
  return url
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/gi, '&')
}

function labelKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
