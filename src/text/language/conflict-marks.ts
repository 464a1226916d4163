import type {Range} from '../../model/range.ts'

// Of nothing else in Markdown: seven bars may be a row, `=======` underlines a heading, `>>>>>>>` may quote a quote.
const opening = /^<{7}(?: |$)/
const inside = /^(?:\|{7}(?: |$)|={7}$)/
const closing = /^>{7}(?: |$)/
const longestMark = 200 // Code units, with the name of a branch.

/**
 * The marks that a merge left on lines of their own: `<<<<<<<` wherever it stands, the others behind it, and `=======` below
 * an empty line, where it underlines nothing.
 *
 * @see https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
export function conflictMarks(text: string): Range[] {
  if (!text.includes('<<<<<<<') && !text.includes('=======')) return []
  const found: Range[] = []
  let isOpen = false
  let isBelowBlank = true
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, Math.min(end, start + longestMark)).trimEnd()
    const isMark = opening.test(line) || (isOpen ? inside.test(line) || closing.test(line) : isBelowBlank && line === '=======')
    if (isMark) {
      found.push({start, end: start + line.length})
      isOpen = !closing.test(line) && (isOpen || opening.test(line))
    }
    isBelowBlank = line === ''
    start = end + 1
  }
  return found
}
