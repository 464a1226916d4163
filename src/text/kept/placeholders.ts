import {readable} from './readable.ts'
import type {Token} from './token.ts'

const placeholder =
  /\{\{\s?[\w.$:-]{1,60}\s?\}\}|\$\{[\w.:-]{1,60}\}|[$@%]\([\w.:-]{1,60}\)[sd]?|(?<!\\)\{(?![.#])[\w.$:,-]{1,60}\}|%[A-Za-z_]\w{1,40}%|(?<![\p{L}\p{N}%)])%(?:\d\$)?[-+0#]{0,3}\d{0,2}(?:\.\d{1,2})?[sdifxuc@](?![\p{L}\p{N}])|\[\[[^[\]\n]{1,60}\]\](?!\()|<\s?[\p{L}\d](?:[^<>\n=]{0,60}[^<>\n=\s])?\s?>/gu

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
