// What a person's text never reaches, and a parser's time or stack does not survive (performance.md, “Pathological input”).
const deepestNesting = 32 // Quotes and lists opened on one line.
const widestIndent = 200 // Columns.
const mostMarks = 1000 // Brackets, or emphasis marks, in one run of inline text.
const costOfComment = 10 // Brackets: its end is looked for up to that of the paragraph.

const harmless = ',' // No mark, and no part of a URL or an address, which remark-gfm looks for again and again.

/** A line that is blank, or where marks are counted anew. */
const blockStart = /^[ \t]*(?:[|#>]|[-*+][ \t]|\d{1,9}[.)][ \t]|(?:___[ \t]*)?\r?$)/

/** What opens quotes, lists and items at a line's start, and the indents between. Of millions, V8's stack would hold each. */
export const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){0,1000}[ \t]*/
const mark = /[[\]<]|[*_~]/g

/**
 * The text, code unit for code unit as long, with what would take remark-parse more than linear time made harmless:
 * quotes and lists nested beyond any sense, thousands of brackets in one paragraph, indents wider than a page.
 */
export function guardMarkdown(text: string): string {
  let brackets = 0
  let emphasis = 0
  let isChanged = false
  const lines = text.split('\n').map(line => {
    const prefix = containers.exec(line)?.[0] ?? ''
    if (blockStart.test(line)) brackets = emphasis = 0
    const rest = line.slice(prefix.length)
    const calm = prefix.length <= deepestNesting ? prefix : calmPrefix(prefix)
    const guarded =
      calm +
      rest.replace(mark, (found, offset: number) => {
        if (!'[]<'.includes(found)) return ++emphasis > mostMarks ? harmless : found
        brackets += rest.startsWith('<!', offset) ? costOfComment : 1
        return brackets > mostMarks ? harmless : found
      })
    isChanged ||= guarded !== line
    return guarded
  })
  return isChanged ? lines.join('\n') : text
}

function calmPrefix(prefix: string): string {
  let depth = 0
  let column = 0
  return prefix.replace(/\d{1,9}[.)]|[\s\S]/g, found => {
    column += found.length
    if (found.trim() !== '') depth++
    return depth > deepestNesting || column > widestIndent ? harmless.repeat(found.length) : found
  })
}
