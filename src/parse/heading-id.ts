import type {Range} from '../model/range.ts'

const attributes = /^\{(?:\/\*\s*|:?[ \t]*(?:\.[\w-]+[ \t]+)*)#([^\s{}*]+)[^{}\n]*\}$/

/**
 * The id that a heading's text ends with: `{#id}` of Hugo, kramdown and Docusaurus, or as a comment of MDX, `{/* #id *\/}`.
 * Its range has the backslash that translation services put before the brace.
 */
export function readHeadingId(heading: string): {readonly name: string; readonly range: Range} | null {
  const text = heading.trimEnd()
  const brace = text.lastIndexOf('{')
  const name = brace < 0 ? undefined : attributes.exec(text.slice(brace))?.[1]
  if (name === undefined) return null
  return {name, range: {start: text.charAt(brace - 1) === '\\' ? brace - 1 : brace, end: text.length}}
}
