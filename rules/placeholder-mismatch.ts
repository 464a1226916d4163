import {bitextRule, findUnkept, leastConfidence, placeholders, tellUnkept, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a placeholder (`{0}`, `%s`, `$(name)`) that differs between a unit’s English and its target',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({leastConfidence}),
  *check(bitext, options) {
    const unkept = findUnkept(bitext, {english: placeholders, target: placeholders, ...options})
    // Where English has an example, a translator may write `<name>`.
    const told = unkept.map(one => (one.lost.length > 0 ? one : {...one, added: one.added.filter(({key}) => key !== '<>')}))
    yield* tellUnkept(bitext, told, 'placeholder')
  }
})
