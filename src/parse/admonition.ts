import type {Range} from '../model/range.ts'

// docfx's lines of three colons have other names, and are no business of this.
const line = /:{3,}(?:[ \t]*(?:note|tip|info|warning|danger|caution|important|success|secondary|details)\b(?:\[(?<label>[^\]\n]*)\])?)?/y
const attributes = /[ \t]*\{[^{}\n]*\}[ \t]*$/

/**
 * The title of the admonition that a line of Docusaurus or VitePress opens, `[]` where it has none or closes one;
 * `null` where the line does neither.
 *
 * @param start - Of the line's text; `end` is that of the line, before its line end.
 * @see https://docusaurus.io/docs/markdown-features/admonitions
 */
export function admonitionTitle(text: string, start: number, end: number): Range[] | null {
  line.lastIndex = start
  const match = line.exec(text)
  if (match === null) return null
  const {label} = match.groups ?? {}
  const from = label === undefined ? line.lastIndex : line.lastIndex - 1 - label.length
  const rest = text.slice(line.lastIndex, end).replace(attributes, '')
  const isClosing = /^:+[ \t]*$/.test(match[0])
  if (isClosing || label !== undefined) {
    if (rest.trim() !== '') return null
    return label === undefined || label.trim() === '' ? [] : [{start: from, end: from + label.length}]
  }
  if (rest.trim() === '') return []
  if (!/^[ \t]/.test(rest)) return null
  return [{start: from + rest.length - rest.trimStart().length, end: from + rest.trimEnd().length}]
}
