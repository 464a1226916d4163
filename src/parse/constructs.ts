import type {Range} from '../model/range.ts'
import {closingMark} from './braces.ts'
import {readTag} from './jsx-tag.ts'

/** What is read as Markdown: `.md`, where templates may stand, or `.mdx`. */
export type Dialect = 'markdown' | 'mdx'

/** A stretch that is addressed to the build. */
export interface Construct {
  /** The offset behind it. */
  readonly end: number
  /** Where readers see text of it. */
  readonly spanless: readonly Range[]
  /** Whether it is a block where it has its lines for itself. */
  readonly mayBeBlock: boolean
}

/** Reads what begins at `start`; `limit` is its utmost end. */
type ConstructReader = (text: string, start: number, limit: number, isQuoted: boolean) => Construct | null

/** What may begin a construct, as the source of an expression: anything else is not worth a reading. */
export const constructOpening: Readonly<Record<Dialect, string>> = {
  markdown: String.raw`\{[{%]`,
  mdx: String.raw`\{|<(?=[/!>$_\p{ID_Start}])`
}

const template = /\{\{(?:<[^{}]*>|%[^{}]*%)\}\}|\{%[^{}]*%\}|\{\{[^{}]*\}\}/y

export const readConstruct: Readonly<Record<Dialect, ConstructReader>> = {
  /** Hugo's shortcodes, Liquid's tags and values. */
  markdown: (text, start, limit) => {
    template.lastIndex = start
    if (!template.test(text) || template.lastIndex > limit) return null
    const isValue = text.startsWith('{{', start) && !/[<%]/.test(text.charAt(start + 2))
    return {end: template.lastIndex, spanless: [], mayBeBlock: !isValue}
  },
  /** Expressions, tags, and comments of HTML, which Docusaurus lets pass. */
  mdx: (text, start, limit, isQuoted) => {
    if (text.charAt(start) === '{') return bare(closingMark(text, start, limit))
    if (text.startsWith('<!--', start)) {
      const length = text.slice(start, limit).indexOf('-->', 4)
      return bare(length < 0 ? null : start + length + 3)
    }
    const tag = readTag(text, start, limit, isQuoted)
    return tag === null ? null : {...tag, mayBeBlock: true}
  }
}

function bare(end: number | null): Construct | null {
  return end === null ? null : {end, spanless: [], mayBeBlock: true}
}
