import type {TextEdit} from '../../model/finding.ts'
import type {Range} from '../../model/range.ts'

/** The mark of a list's item: `-`, `2.`. */
export interface ItemMark extends Range {
  readonly text: string
}

const mark = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t])/
const indent = /^[ \t>]*/
const foreignMark = /^(?:[•‣・‧∙●○▪◦–—][ \t\u00a0\u3000]*|[-*+](?=[^\s*+-])|\d{1,3}[.．、)）](?=[^\d\s])|\d{1,3}[．、）][ \t]*)/

/**
 * The marks of a list's own items, in order; `null` where some line could belong elsewhere with marks of another width.
 *
 * @param list - From its first mark on.
 */
export function itemMarks(text: string, list: Range): ItemMark[] | null {
  const found: ItemMark[] = []
  const column = list.start - lineStart(text, list.start)
  let start = lineStart(text, list.start)
  while (start < list.end) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    const line = text.slice(start, end).trimEnd()
    const own = mark.exec(line.slice(column))?.[0]
    const inner = (indent.exec(line)?.[0].length ?? 0) - column
    const isFirst = found.length === 0
    if (own !== undefined && (isFirst || inner === 0)) found.push({start: start + column, end: start + column + own.length, text: own})
    else if (
      line
        .slice(0, column + 4)
        .replace(/>/g, '')
        .trim() !== '' &&
      inner < 4
    )
      return null
    start = end + 1
  }
  return found
}

/** Which of some items an offset stands in; -1 before the first. */
export function itemAt(marks: readonly ItemMark[], offset: number): number {
  return marks.findLastIndex(({start}) => start <= offset)
}

/** Put the mark of a list before a line that has what is none: `•`, `1．`, `-` without its blank. */
export function setItemMark(text: string, start: number, own: string): TextEdit | null {
  const found = foreignMark.exec(text.slice(start, start + 20))?.[0]
  const isNumber = /^\d/.test(own)
  if (found === undefined || /^\d/.test(found) !== isNumber) return null
  return {range: {start, end: start + found.length}, text: `${own} `}
}

const label = /^((?:[ \t]{0,3}>[ \t]?){1,10})(?:[[［][!！][ \t]?([^\]］\n]{1,40})[\]］])?/

/** Give a quote the label of an alert in place of its own; on a line of its own where it has none. */
export function setAlertLabel(text: string, quote: Range, name: string): TextEdit | null {
  const start = lineStart(text, quote.start)
  const [all = '', prefix = '', own] = label.exec(text.slice(start, Math.min(quote.end, start + 200))) ?? []
  if (all === '') return null
  const at = start + prefix.length
  if (own !== undefined) return {range: {start: at, end: start + all.length}, text: `[!${name}]`}
  return /^[[［]/.test(text.slice(at)) ? null : {range: {start: at, end: at}, text: `[!${name}]\n${prefix}`}
}

/** Give a heading of number signs another level; to a line that begins with as many, the blank that makes it a heading. */
export function setHeadingLevel(text: string, start: number, level: number): TextEdit | null {
  const [all = '', own = '', blank = ''] = /^([#＃]{1,6})([ \t\u00a0\u3000]*)/.exec(text.slice(start, start + 12)) ?? []
  if (all === '' || all.length === 12) return null
  const isHeading = /^#+$/.test(own) && /^[ \t]/.test(blank)
  if (!isHeading && own.length !== level) return null
  const end = start + (isHeading ? own.length : all.length)
  return {range: {start, end}, text: '#'.repeat(level) + (isHeading ? '' : ' ')}
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
