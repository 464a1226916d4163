import type {Range} from '../../model/range.ts'
import {inlineRuns, wordsOnly} from './inline.ts'

/** A tag that opens in inline text. */
export interface InlineTag {
  /** In small letters. */
  readonly name: string
  readonly range: Range
}

/** The tags that open or stand alone in inline Markdown, in order. */
export function readInlineTags(text: string): InlineTag[] {
  if (!text.includes('<')) return []
  return inlineRuns(text).flatMap(({kind, start, end}) => {
    const name = kind === 'tag' ? /^<([A-Za-z][A-Za-z\d-]*)/.exec(text.slice(start, end))?.[1] : undefined
    return name === undefined ? [] : [{name: name.toLowerCase(), range: {start, end}}]
  })
}

/** Markup that its damage made text. */
export interface Damage {
  readonly form: 'link' | 'tag'
  readonly range: Range
}

const forms: readonly (readonly [Damage['form'], RegExp])[] = [
  // A link whose brackets and target were torn apart, or that stand in full width.
  ['link', /\](?:[ \u00a0]{1,3}\(|（)(?=https?:\/\/|www\.)|］[(（](?=https?:\/\/|www\.)/gi],
  // A tag with a blank behind its bracket, or with full-width ones: `< kbd>`, `< / sup>`.
  [
    'tag',
    /<[ \u00a0]{1,3}\/?[ \u00a0]{0,3}(?:kbd|sup|sub|br|strong|em|code)[ \u00a0]{0,3}\/?[ \u00a0]{0,3}>|<\/[ \u00a0]{1,3}(?:kbd|sup|sub|strong|em|code)[ \u00a0]{0,3}>|＜\/?(?:kbd|sup|sub|br|strong|em|code)\/?＞/gi
  ]
]

/** Links and tags outside code that readers see because a blank or a full-width character broke them. */
export function readDamage(text: string): Damage[] {
  if (!/[<＜\]］]/.test(text)) return []
  const words = wordsOnly(text, ['text', 'mark', 'target', 'tag'])
  return forms.flatMap(([form, pattern]) =>
    [...words.matchAll(pattern)].map(match => ({form, range: {start: match.index, end: match.index + match[0].length}}))
  )
}
