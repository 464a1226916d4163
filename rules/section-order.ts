import {bitextRule, blockAt, excerpt, firstUnitWithin, plainText, type TranslationUnit, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'sections or sentences in another order than in English',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({}),
  *check({target, source, alignment}) {
    const title = (index: number | null) => {
      const content = source?.blocks[source.sections[index ?? -1]?.block ?? -1]?.content
      return content === undefined ? null : excerpt(plainText(source?.text.slice(content.start, content.end) ?? ''))
    }
    for (const moved of alignment?.movedSections ?? []) {
      const section = target.sections[moved.target]
      const heading = target.blocks[section?.block ?? -1]
      const counterpart = source?.sections[moved.source]
      if (heading === undefined || counterpart === undefined) continue
      const after = title(moved.after)
      const unit = firstUnitWithin(target.units, heading.range)
      const sourceHeading = source?.blocks[counterpart.block]?.range ?? counterpart.range
      yield {
        message: `In English the section ${title(moved.source) ?? ''} stands ${after === null ? 'first' : `after ${after}`}`,
        range: heading.range,
        units: unit === null ? [] : [unit],
        source: {range: sourceHeading, text: source?.text.slice(sourceHeading.start, sourceHeading.end) ?? ''}
      }
    }
    if ((alignment?.movedSections ?? []).length > 0) return // What moved with them is told with them.
    const isMisnumbered = misnumbered(target.units)
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind !== 'same' || !pair.moved || !isMisnumbered(pair.unit)) continue
      const unit = target.units[pair.unit]
      const text = source?.text.slice(pair.source.start, pair.source.end) ?? ''
      if (unit === undefined || target.blocks[blockAt(target, unit.target.range.start)]?.kind !== 'paragraph') continue // Lists may be sorted anew.
      yield {
        message: `In English ${excerpt(plainText(text))} stands at another place`,
        range: unit.target.range,
        units: [pair.unit],
        source: {range: pair.source, text}
      }
    }
  }
})

/**
 * Whether a unit's number is out of order: a greater one of its kind stands before it, or a smaller one behind it. Where
 * English alone was put in another order, numbers rise as before.
 */
function misnumbered(units: readonly TranslationUnit[]): (index: number) => boolean {
  const numbers = units.map(({id}) => {
    const [, kind = '', digits = ''] = /^(.*?)(\d+)$/.exec(id ?? '') ?? []
    return {kind, number: digits === '' ? null : Number(digits)}
  })
  const wrong = new Set<number>()
  const greatest = new Map<string, number>()
  const smallest = new Map<string, number>()
  for (const [index, {kind, number}] of numbers.entries()) {
    if (number === null) continue
    if (number < (greatest.get(kind) ?? 0)) wrong.add(index)
    else greatest.set(kind, number)
  }
  for (const [back, {kind, number}] of numbers.toReversed().entries()) {
    if (number === null) continue
    if (number > (smallest.get(kind) ?? Number.POSITIVE_INFINITY)) wrong.add(numbers.length - 1 - back)
    else smallest.set(kind, number)
  }
  return index => wrong.has(index)
}
