import type {TextEdit} from '../model/finding.ts'

/** A text with fixes applied, and how many of them were. */
export interface Edited {
  readonly text: string
  readonly applied: number
}

/**
 * Apply fixes to a text, each wholly or not at all: one of which an edit overlaps or touches an earlier one's waits for the
 * next round, when its ranges have been found anew. Line ends become those of the text's first line.
 */
export function applyFixes(text: string, fixes: readonly (readonly TextEdit[])[]): Edited {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const chosen: TextEdit[] = []
  let reached = -1
  let applied = 0
  for (const fix of fixes.map(inOrder).sort((a, b) => startOf(a) - startOf(b))) {
    const end = fix.at(-1)?.range.end ?? -1
    if (fix.length === 0 || startOf(fix) <= reached || overlapsItself(fix) || end > text.length) continue
    chosen.push(...fix)
    reached = end
    applied++
  }
  let result = ''
  let from = 0
  for (const {range, text: own} of chosen) {
    result += text.slice(from, range.start) + own.replace(/\r\n|\n|\r/g, lineEnd)
    from = range.end
  }
  return {text: result + text.slice(from), applied}
}

/** Edits of a part of a text, in offsets of the whole. */
export function shiftEdits(edits: readonly TextEdit[], by: number): TextEdit[] {
  return edits.map(({range, text}) => ({range: {start: range.start + by, end: range.end + by}, text}))
}

function inOrder(fix: readonly TextEdit[]): readonly TextEdit[] {
  return [...fix].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

function startOf(fix: readonly TextEdit[]): number {
  return fix[0]?.range.start ?? -1
}

function overlapsItself(fix: readonly TextEdit[]): boolean {
  return fix.some(({range}, index) => index > 0 && range.start < (fix[index - 1]?.range.end ?? 0))
}
