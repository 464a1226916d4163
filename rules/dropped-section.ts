import {bitextRule, excerpt, sinceWhen, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'an English section that is absent from the target, with all its text',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({}),
  *check({source, alignment, quotes}) {
    if (source === null || alignment === null) return
    for (const {title, range, at, drift} of alignment.droppedSections) {
      yield {
        message: `The English section ${excerpt(title)} is missing here${sinceWhen(drift, quotes !== null)}`,
        range: at,
        source: {range, text: source.text.slice(range.start, range.end)},
        changedIn: drift?.commit ?? null
      }
    }
  }
})
