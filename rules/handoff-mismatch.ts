import {bitextRule, findEntry, type HandoffConflict, writeCommit, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a commit or a hash of the handoff that is none, or contradicts the other',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({}),
  *check({target, handoff}) {
    for (const conflict of handoff?.conflicts ?? []) {
      const entry = findEntry(target, conflict.key)
      if (entry !== null) yield {message: messageOf(conflict), range: entry.valueRange}
    }
  }
})

function messageOf({key, kind, found}: HandoffConflict): string {
  switch (kind) {
    case 'no-commit':
      return `“${key}” is no full hash of a commit: the handoff cannot be looked up by it`
    case 'no-hash':
      return `“${key}” is no SHA-1: the handoff cannot be proved by it`
    case 'no-file':
      return `The commit of “${key}” does not have this document, under this or an earlier name`
    case 'other-file':
      return `At the commit of “${key}” the English is not what “ms.openlocfilehash” says; that text came ${found === null ? 'elsewhere' : writeCommit(found)}`
    case 'unknown-hash':
      return `No version of the English has the hash of “${key}”: the file was changed before it was handed off, or its history is incomplete`
  }
}
