import type {Range} from '../../model/range.ts'
import {wordsOnly} from '../markdown/inline.ts'
import {readable} from './readable.ts'
import {signs} from '../signs.ts'
import type {Token} from './token.ts'

const placeholder =
  /\{\{\s?[\w.$:-]{1,60}\s?\}\}|\$\{[\w.:-]{1,60}\}|[$@%]\([\w.:-]{1,60}\)[sd]?|(?<!\\)\{(?![.#])[\w.$:,-]{1,60}\}|%[A-Za-z_]\w{1,40}%|(?<![\p{L}\p{N}%)])%(?:\d\$)?[-+0#]{0,3}\d{0,2}(?:\.\d{1,2})?[sdifxuc@](?![\p{L}\p{N}])|\[\[[^[\]\n]{1,60}\]\](?!\()|<\s?[\p{L}\d](?:[^<>\n=]{0,60}[^<>\n=\s])?\s?>/gu

/** Without any of these, a text has no placeholder. */
export const placeholderSigns = signs.template | signs.at | signs.bracket | signs.angle | signs.ampersand | signs.backslash

const longest = 80 // Code units.

/** Placeholders that stand in a text; optional where they stand in code or a link’s target. Words inside `<…>` may be translated. */
export function placeholders(markdown: string): Token[] {
  const {text, rangeOf, isProse} = readable(markdown)
  return [...text.matchAll(placeholder)].flatMap(match => {
    const [start, end] = [match.index, match.index + match[0].length]
    const isAngled = match[0].startsWith('<')
    const range = rangeOf(start, end)
    // One that opens a tag is none, nor is a “less than”, nor are `< or >`.
    const isApart = /^<\s.*\s>$/.test(match[0]) || /^<\s/.test(markdown.slice(range.start, range.start + 2))
    if (isAngled && (isApart || !isProse(start, end))) return []
    return [{key: isAngled ? '<>' : match[0], isOptional: !isProse(start, end), range}]
  })
}

/**
 * Where a placeholder stands in Markdown with blanks between its marks and its name, or in another letter case:
 * `% appdata%`. `null` where it stands nowhere so, or more than once.
 */
export function tornPlaceholder(markdown: string, placeholder: string): Range | null {
  const parts = placeholder.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu) ?? []
  if (parts.length < 2 || placeholder.length > longest) return null
  const pattern = parts.map(part => part.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('[ \\u00a0]{0,2}')
  const found = [...wordsOnly(markdown, ['text', 'mark']).matchAll(new RegExp(pattern, 'giu'))]
  const [first] = found
  return first === undefined || found.length > 1 ? null : {start: first.index, end: first.index + first[0].length}
}
