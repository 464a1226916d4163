import {type Bitext, bitextRule, excerpt, type Problem, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'text in a bilingual document that lost its spans, or a gap in the numbers that nothing explains',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    fewestLetters: z.number().int().min(1).default(3).describe('Fewer letters than this are no text that anyone translates.')
  }),
  *check(bitext, {fewestLetters}) {
    for (const {text, range} of bitext.unmarked) {
      if ((text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) continue
      if (bitext.source === null && isCode(text)) continue
      yield {message: `${excerpt(text)} stands outside every span: nobody can tell which English it translates`, range}
    }
    // With the English at hand, what is lost is told as what it is.
    if (bitext.source === null) yield* unexplainedGaps(bitext)
  }
})

/** Whether a text is the same in any language: `@type`, `System.Object`; a word with a full stop may be a lost one. */
function isCode(text: string): boolean {
  return /^[!-~]+$/.test(text) && /[^A-Za-z.,:;!?]|[.,:;!?][A-Za-z]/.test(text)
}

/**
 * Units are numbered through. Alt texts and link titles take numbers too, a paragraph unit those of its sentences:
 * where neither stands, a number that is left out was a unit.
 *
 * @see format.md, “Numbers”
 */
function* unexplainedGaps({target: {units, blocks}, unmarked}: Bitext): Generator<Problem> {
  if (units.some(({id}) => id === null || paragraphId.test(id))) return
  const explanations = [...blocks.flatMap(({spanless}) => spanless), ...unmarked.map(({range}) => range)]
    .map(({start}) => start)
    .sort((a, b) => a - b)
  let next = 0
  for (const [index, unit] of units.entries()) {
    const previous = units[index - 1]
    const [from, to] = [numberOf(previous?.id), numberOf(unit.id)]
    if (previous === undefined || from === null || to === null || to <= from + 1) continue
    while ((explanations[next] ?? Number.POSITIVE_INFINITY) < previous.range.start) next++
    if ((explanations[next] ?? Number.POSITIVE_INFINITY) < unit.range.end) continue
    yield {
      message: `The numbers jump from ${from} to ${to}, and nothing here explains it: a unit is lost`,
      range: {start: previous.range.end, end: previous.range.end},
      units: [index - 1, index]
    }
  }
}

const paragraphId = /-p\d+$/

function numberOf(id: string | null | undefined): number | null {
  const digits = /-(\d{1,9})$/.exec(id ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
