import {type Bitext, bitextRule, excerptAround, looseMarks, type Passage, passages, signs, signsOf, z} from '../src/rule.ts'

const leastConfidence = z
  .number()
  .min(0)
  .max(1)
  .default(0.9)
  .describe('In plain documents, the least probability with which texts must belong together for a finding about them.')

export default bitextRule({
  summary: 'a bracket or quotation mark without its partner, which the English has',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({leastConfidence}),
  *check(bitext, options) {
    for (const {text, range, english, units, signs: present} of wholeTexts(bitext, options.leastConfidence)) {
      if ((present & signs.paired) === 0) continue
      const loose = looseMarks(text)
      if (loose.length === 0) continue
      const known = english === null ? [] : looseMarks(english)
      const hasOddQuotes = count(english ?? '', /["“”„]/g) % 2 === 1
      const hasOddBrackets = count(english ?? '', /[(（]/g) !== count(english ?? '', /[)）]/g)
      const told = new Set<string>()
      for (const {start, end, kind} of loose) {
        const isEnglish =
          known.length > 0 || (kind === 'bracket' && hasOddBrackets) || (hasOddQuotes && (kind === 'quote' || kind === 'guillemet'))
        const isMixed = kind === 'quote' && text.includes('"')
        if (isEnglish || isMixed || told.has(kind)) continue
        told.add(kind)
        const shown = excerptAround(text, {start, end}, 30)
        yield {
          message: `“${text.slice(start, end)}” has no partner in ${shown}: put in its partner, or take it out`,
          range: {start: range.start + start, end: range.start + end},
          units: units.filter(index => isAt(bitext, index, range.start + start)),
          ...(english !== null && !anyMark.test(english)
            ? {suggestions: [{message: 'Take it out', edits: [{range: {start: range.start + start, end: range.start + end}, text: ''}]}]}
            : {})
        }
      }
    }
  }
})

const anyMark = /[()（）「」『』【】《》«»“”„"]/

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function isAt({target}: Bitext, unit: number, offset: number): boolean {
  const range = target.units[unit]?.target.range
  return range !== undefined && range.start <= offset && offset < range.end
}

/** Passages; units of a plain document block by block, because what alignment cut in two may part brackets. */
function wholeTexts(bitext: Bitext, confidence: number): readonly Passage[] {
  const {target} = bitext
  const all = passages(bitext, confidence)
  if (target.kind === 'bilingual') return all
  const whole: Passage[] = all.filter(({kind}) => kind !== 'unit')
  let next = 0
  for (const {content} of target.blocks) {
    while ((target.units[next]?.target.range.start ?? Number.POSITIVE_INFINITY) < content.start) next++
    const first = next
    while ((target.units[next]?.target.range.start ?? Number.POSITIVE_INFINITY) < content.end) next++
    const within = Array.from({length: next - first}, (_, place) => first + place)
    const isSure = within.every(index => (target.units[index]?.confidence ?? 0) >= confidence && (bitext.english[index] ?? '') !== '')
    if (within.length === 0 || !isSure) continue
    const english = within.map(index => bitext.english[index] ?? '').join(' ')
    const text = target.text.slice(content.start, content.end)
    whole.push({kind: 'unit', text, range: content, english, units: within, signs: signsOf(text)})
  }
  return whole
}
