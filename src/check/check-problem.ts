import type {Problem} from '../model/finding.ts'

/**
 * Hold that what a rule yields can be told: the compiler does not see the rules of plugins that are plain JavaScript.
 *
 * @param length - Of the target's text, in UTF-16 code units.
 * @param sourceLength - Of the source's; `null` where there is none.
 * @throws TypeError that says what a rule has to yield instead.
 */
export function checkProblem(problem: Problem, length: number, sourceLength: number | null): void {
  if (typeof problem !== 'object' || problem === null) throw new TypeError(`It yielded ${shown(problem)}, not {message, range}`)
  const {message, range, source, units, confidence, fix = [], suggestions = []} = problem
  if (typeof message !== 'string' || message === '') throw new TypeError(`Its message is ${shown(message)}: it must be a text`)
  checkRange('range', range, length)
  if (sourceLength !== null && source !== undefined) checkRange('source.range', source.range, sourceLength)
  if (units !== undefined && !Array.isArray(units)) throw new TypeError(`Its units are ${shown(units)}: they must be a list of indices`)
  if (confidence !== undefined && !(confidence >= 0 && confidence <= 1)) {
    throw new TypeError(`Its confidence is ${shown(confidence)}: it must be 0 … 1`)
  }
  for (const {range: place, text} of [...fix, ...suggestions.flatMap(({edits}) => edits)]) {
    checkRange('edit’s range', place, length)
    if (typeof text !== 'string') throw new TypeError(`Its edit’s text is ${shown(text)}: it must be a text`)
  }
}

function checkRange(name: string, range: Problem['range'], length: number): void {
  const {start, end} = range ?? {}
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length) return
  const written = range === undefined ? 'missing' : `{start: ${shown(start)}, end: ${shown(end)}}`
  throw new RangeError(`Its ${name} is ${written}: it must lie in the file’s ${length} code units, as 0 ≤ start ≤ end ≤ ${length}`)
}

function shown(value: unknown): string {
  return typeof value === 'number' || value === undefined ? String(value) : (JSON.stringify(value)?.slice(0, 80) ?? typeof value)
}
