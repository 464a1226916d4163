import {bitextRule, excerpt, firstUnitWithin, plainText, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'sections in another order than in English',
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
  }
})
