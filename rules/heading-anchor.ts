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
      const expected = [slug, unit === null ? null : slugsOfUnits.get(unit)]
      if (anchor === null) {
        yield {
          message: `The heading has no anchor: put <a name="${slug}"></a> before its text, or links to it break`,
          range,
          units: unit === null ? [] : [unit],
          fix: [{range: {start: content.start, end: content.start}, text: `<a name="${slug}"></a>`}]
        }
      } else if (!expected.includes(anchor.name)) {
        yield {
          message: `The anchor “${anchor.name}” is not the slug of the English heading, “${slug}”: ${
            source === null ? 'one of the two is wrong, mostly the quote where the target agrees with the anchor' : 'links to it break'
          }`,
          range: anchor.range,
          units: unit === null ? [] : [unit],
          ...(source === null ? {} : {fix: [{range: anchor.range, text: `<a name="${expected[1] ?? slug}"></a>`}]})
        }
      }
    }
  }
})
