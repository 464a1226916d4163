import {documentRule, excerpt, type TranslationUnit, z} from '../src/rule.ts'

export default documentRule({
  summary: 'a unit whose id another unit of the document has',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({}),
  *check({units}) {
    const firsts = new Map<string, TranslationUnit>()
    for (const [index, unit] of units.entries()) {
      if (unit.id === null) continue
      const first = firsts.get(unit.id)
      if (first === undefined) firsts.set(unit.id, unit)
      else {
        yield {
          message: `The id “${unit.id}” stands here again: it belongs to ${excerpt(first.quote?.text ?? '', 48)} above`,
          range: unit.range,
          units: [index]
        }
      }
    }
  }
})
