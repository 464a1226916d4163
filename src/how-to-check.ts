import {inThreads} from './in-threads.ts'
import {keepResults} from './keep-results.ts'
import type {LintRequest} from './lint.ts'
import type {LintOptions, Reading} from './read-request.ts'

/** How options ask that pairs are checked: what is kept of earlier runs is told, the rest checked, by several threads maybe. */
export function howToCheck(
  options: LintOptions,
  reading: Reading,
  request: Pick<LintRequest, 'settings' | 'rules' | 'version' | 'readsUntranslated' | 'today'>
): Pick<LintRequest, 'checkPairs' | 'texts'> {
  const {texts, checkPairs} = inThreads(options, reading, request)
  return {texts, checkPairs: keepResults(options, request, reading.workingDirectory, checkPairs)}
}
