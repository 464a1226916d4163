import stringWidth from 'string-width'

/**
 * Break a text into lines of at most `width` columns, at blanks and between CJK characters; a longer word stands alone.
 * Escape sequences count as nothing.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  for (const piece of text.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]+|\s+/g) ?? []) {
    const pieceWidth = stringWidth(piece)
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
  return lines
}

/** The text with blanks behind it, up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
