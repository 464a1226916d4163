import {bitextRule, firstUnitWithin, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a heading whose `<a name>` is not the slug of its English heading',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({}),
  *check({target, source, alignment}) {
    const hasAnchors = target.sections.some(({anchor}) => anchor !== null)
    const sourceSlugs = new Map<number, string | null>() // By block of the source.
    for (const {block, slug} of source?.sections ?? []) sourceSlugs.set(block, slug)
    const slugsOfUnits = new Map<number, string | null>()
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind === 'reworded') slugsOfUnits.set(pair.unit, sourceSlugs.get(pair.source.block) ?? null)
    }
    for (const {anchor, slug, block} of target.sections) {
      const heading = target.blocks[block]
      if (slug === null || slug === '' || heading === undefined || !hasAnchors) continue
      const {range, content} = heading
      const unit = firstUnitWithin(target.units, range)
      const wanted = (unit === null ? null : slugsOfUnits.get(unit)) ?? slug // Where English reworded the heading, today’s.
      if (anchor === null) {
        yield {
          message: `The heading has no anchor: put <a name="${wanted}"></a> before its text, or links to it break`,
          range,
          units: unit === null ? [] : [unit],
          fix: [{range: {start: content.start, end: content.start}, text: `<a name="${wanted}"></a>`}]
        }
      } else if (anchor.name !== slug && anchor.name !== wanted) {
        yield {
          message: `The anchor “${anchor.name}” is not the slug of the English heading, “${wanted}”: ${
            source === null ? 'one of the two is wrong, mostly the quote where the target agrees with the anchor' : 'links to it break'
          }`,
          range: anchor.range,
          units: unit === null ? [] : [unit],
          ...(source === null ? {} : {fix: [{range: anchor.range, text: `<a name="${wanted}"></a>`}]})
        }
      }
    }
  }
})
