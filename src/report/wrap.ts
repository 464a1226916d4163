import {columnsOf} from './columns.ts'

/**
 * Break a text into lines of at most `width` columns, at blanks and between CJK characters; a longer word stands alone.
 * Escape sequences count as nothing; a style that reaches over a line's end is closed there and opened again.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  for (const piece of text.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]+|\s+/g) ?? []) {
    const pieceWidth = columnsOf(piece)
    if (lineWidth + pieceWidth > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = ''
      lineWidth = 0
    }
    if (line === '' && piece.trim() === '') continue
    line += piece
    lineWidth += pieceWidth
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return carryStyles(lines)
}

/** Otherwise what is struck through would strike the indent of the next line too. */
function carryStyles(lines: readonly string[]): string[] {
  const open: string[] = []
  return lines.map(line => {
    const before = open.join('')
    for (const [sequence, code] of line.matchAll(style)) {
      if (closers.has(code ?? '')) open.pop()
      else open.push(sequence)
    }
    return before + line + (open.length > 0 ? '\u001b[0m' : '')
  })
}

// oxlint-disable-next-line no-control-regex -- Our own palette's sequences: documents' are made visible before.
const style = /\u001b\[(\d+)m/g
/** What ends a style; palettes nest them well. @see ECMA-48, 8.3.117 “Select graphic rendition” */
const closers: ReadonlySet<string> = new Set(['22', '24', '29', '39'])

/** The text with blanks behind it, up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}
