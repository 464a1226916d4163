import {rules} from '../../rules/index.ts'
import {fix, type Fixed} from '../../src/fix.ts'
import {lint, type LintRequest} from '../../src/lint.ts'
import type {LintResult} from '../../src/model/finding.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'
import type {Texts} from './kinds.ts'

/** All documents of `fr-fr`, beside those of `en-us`, by every rule as it ships. */
export function requestFor(files: Readonly<Record<string, string>>): LintRequest {
  const settings = defaultSettings(['fr-fr'], 'en-us')
  return {workspace: memoryWorkspace(files), settings, rules, only: [], changedSince: null, today, version: '0'}
}

/** What every rule says of one French document beside its English. */
export function linted({target, source}: Texts): Promise<LintResult> {
  return lint(requestFor({'fr-fr/a.md': target, 'en-us/a.md': source}))
}

export function fixed({target, source}: Texts): Promise<Fixed> {
  return fix(requestFor({'fr-fr/a.md': target, 'en-us/a.md': source}))
}
