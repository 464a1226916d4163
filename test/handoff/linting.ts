import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import type {LintResult} from '../../src/model/finding.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'

/** Lint `fr/…` against `en/…`, whose past stands under `en/a.md@2020-01-31`. */
export async function lintPast(files: Readonly<Record<string, string>>, keys?: readonly string[]): Promise<LintResult> {
  const settings = defaultSettings(['fr'], 'en')
  return lint({
    workspace: memoryWorkspace(files),
    settings: keys === undefined ? settings : {...settings, handoffKeys: keys},
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0.0.0'
  })
}

/** `rule: message` of all findings but those of the dates, in the report's order. */
export function told({findings}: LintResult): string[] {
  return findings.filter(({ruleId}) => ruleId !== 'stale-date').map(({ruleId, message}) => `${ruleId}: ${message}`)
}
