import type {DocumentChange} from '../index.ts'
import {unifiedDiff} from '../text/unified-diff.ts'
import {writeUnescaped} from './output.ts'
import type {Terminal} from './terminal.ts'

/** Print changes as a diff that `git apply` takes. */
export function showDiffs(documents: readonly DocumentChange[], terminal: Terminal): void {
  writeUnescaped(documents.map(({path, before, after}) => unifiedDiff(path, before, after)).join(''), 'The diff', terminal)
}
