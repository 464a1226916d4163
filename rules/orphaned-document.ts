import {inventoryRule, writeCommit, z} from '../src/rule.ts'

export default inventoryRule({
  summary: 'a target without source',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({}),
  *check({path, sourcePath, hasSourceRoot, gone}) {
    if (path === null || !hasSourceRoot) return
    if (gone !== null && gone.to !== null) {
      const remedy = sourcePath === null ? 'its translation belongs there, so take this one out' : 'move this one as well'
      yield `The English document was renamed to ${gone.to} ${writeCommit(gone.commit)}: ${remedy}`
    } else if (gone !== null) {
      yield `The English document was taken out ${writeCommit(gone.commit)}: take this one out as well, or say why it stays`
    } else if (sourcePath === null) {
      yield 'There is no English document at this path: it was moved, renamed or taken out'
    }
  }
})
