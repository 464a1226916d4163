import {inventoryRule, z} from '../src/rule.ts'

export default inventoryRule({
  summary: 'a source without target',
  severity: 'info',
  needsSource: true,
  options: z.strictObject({}),
  *check({path, sourcePath}) {
    if (path === null && sourcePath !== null) yield `The English document ${sourcePath} has no translation`
  }
})
