import {inventoryRule, z} from '../src/rule.ts'

export default inventoryRule({
  summary: 'a target without source',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({}),
  *check({path, sourcePath, hasSourceRoot}) {
    if (path !== null && sourcePath === null && hasSourceRoot) {
      yield 'There is no English document at this path: it was moved, renamed or taken out'
    }
  }
})
