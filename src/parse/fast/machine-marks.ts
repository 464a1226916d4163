/** Tells, of one stretch of a text after the other, whether `machineText` may find anything in it. */
export interface MachineMarks {
  readonly text: string
  /** Where each mark stands next. */
  readonly next: number[]
}

const marks = ['[!', ':::', '<xref:']

export function machineMarks(text: string): MachineMarks {
  return {text, next: marks.map(mark => firstFrom(text, mark, 0))}
}

/** Stretches are to be asked for in ascending order. */
export function hasMark({text, next}: MachineMarks, start: number, end: number): boolean {
  for (const [index, mark] of marks.entries()) {
    if ((next[index] ?? 0) < start) next[index] = firstFrom(text, mark, start)
    if ((next[index] ?? 0) < end) return true
  }
  return false
}

function firstFrom(text: string, mark: string, start: number): number {
  const found = text.indexOf(mark, start)
  return found < 0 ? text.length : found
}
