import type {DocumentChange} from '../index.ts'
import {visible} from '../report/visible.ts'
import {unifiedDiff} from '../text/unified-diff.ts'
import type {Terminal} from './terminal.ts'

/** Print changes as a diff that `git apply` takes. */
export function showDiffs(documents: readonly DocumentChange[], terminal: Terminal): void {
  for (const {path, before, after} of documents) {
    const diff = unifiedDiff(path, before, after)
    // A document's text must not act in a terminal; a program gets it as it is.
    terminal.write(terminal.columns === undefined ? diff : diff.split('\n').map(visible).join('\n'))
  }
}
