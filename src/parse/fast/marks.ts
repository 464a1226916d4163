import {codeAt} from '../../text/code-at.ts'
import {flankOf, tilde, underscore, whiteSpace} from './characters.ts'

/**
 * What stands between the texts of a leaf, in order: code, tags, brackets, runs of `*` and `_`. Of mark `i`, `left[i]`
 * code units from `start[i]` on and `right[i]` before `end[i]` are cut out of the text. Lists, not objects: one a leaf.
 */
export interface Marks {
  count: number
  readonly start: number[]
  readonly end: number[]
  readonly left: number[]
  readonly right: number[]
  /** Runs that wait for what they belong to: indices of marks, ascending. */
  readonly runs: number[]
  /** Of each mark that is a run, what it may do. */
  readonly flags: number[]
}

const opens = 1
const closes = 2

export function makeMarks(): Marks {
  return {count: 0, start: [], end: [], left: [], right: [], runs: [], flags: []}
}

export function clearMarks(marks: Marks): void {
  marks.count = 0
  marks.runs.length = 0
}

/** Add a mark of which nothing is cut out yet, or all. */
export function addMark(marks: Marks, start: number, end: number, isCut: boolean): void {
  const index = marks.count++
  marks.start[index] = start
  marks.end[index] = end
  marks.left[index] = isCut ? end - start : 0
  marks.right[index] = 0
  marks.flags[index] = 0
}

/** Add a run of `*` or `_`; before and behind it stand the code units given, a blank at the ends of the text. */
export function addRun(marks: Marks, start: number, end: number, mark: number, before: number, behind: number): void {
  const [left, right] = [flankOf(before), flankOf(behind)]
  const mayOpen = right === 0 || (right !== whiteSpace && left !== 0) || behind === tilde
  const mayClose = left === 0 || (left !== whiteSpace && right !== 0) || before === tilde
  const isWord = mark === underscore
  const isOpening = isWord ? mayOpen && (left !== 0 || !mayClose) : mayOpen
  const isClosing = isWord ? mayClose && (right !== 0 || !mayOpen) : mayClose
  if (!isOpening && !isClosing) return
  marks.runs.push(marks.count)
  addMark(marks, start, end, false)
  marks.flags[marks.count - 1] = (isOpening ? opens : 0) + (isClosing ? closes : 0)
}

const lowest = new Int32Array(12)
const stack: number[] = []

/**
 * Find which runs from the mark `from` on make emphasis; no later run belongs to one of these.
 *
 * @see CommonMark 0.31, appendix “process emphasis”; as in micromark, the rule of three counts what is left of a run.
 */
export function pairRuns(source: string, marks: Marks, from: number): void {
  const {runs, flags, start, end, left, right} = marks
  let first = runs.length
  while (first > 0 && (runs[first - 1] ?? 0) >= from) first--
  stack.length = 0
  lowest.fill(0)
  for (let index = first; index < runs.length; index++) {
    const run = runs[index] ?? 0
    const flag = flags[run] ?? 0
    const code = codeAt(source, start[run] ?? 0)
    let size = (end[run] ?? 0) - (start[run] ?? 0)
    const isClosing = (flag & closes) !== 0
    for (let rest = isClosing ? size : 0; rest > 0; rest = size) {
      const kind = (code === underscore ? 6 : 0) + ((flag & opens) !== 0 ? 3 : 0) + (size % 3)
      const place = findOpener(source, marks, code, flag, size, lowest[kind] ?? 0)
      if (place < 0) {
        lowest[kind] = stack.length
        break
      }
      const opener = stack[place] ?? 0
      const openerSize = sizeOf(marks, opener)
      const used = openerSize > 1 && size > 1 ? 2 : 1
      right[opener] = (right[opener] ?? 0) + used
      left[run] = (left[run] ?? 0) + used
      size -= used
      stack.length = openerSize > used ? place + 1 : place
      for (let kind = 0; kind < 12; kind++) lowest[kind] = Math.min(lowest[kind] ?? 0, place)
    }
    if (size > 0 && (flag & opens) !== 0) stack.push(run)
  }
  runs.length = first
}

function findOpener(source: string, marks: Marks, code: number, flag: number, size: number, bottom: number): number {
  for (let place = stack.length - 1; place >= bottom; place--) {
    const opener = stack[place] ?? 0
    if (codeAt(source, marks.start[opener] ?? 0) !== code) continue
    const isBoth = ((marks.flags[opener] ?? 0) & closes) !== 0 || (flag & opens) !== 0
    if (isBoth && size % 3 !== 0 && (sizeOf(marks, opener) + size) % 3 === 0) continue
    return place
  }
  return -1
}

/** How many marks of an opening run are left. */
function sizeOf({start, end, left, right}: Marks, run: number): number {
  return (end[run] ?? 0) - (start[run] ?? 0) - (left[run] ?? 0) - (right[run] ?? 0)
}
