import type {DocumentPath} from '../model/brand.ts'
import type {CheckedPair} from '../model/checked-pair.ts'
import {distinctFailures} from '../model/distinct-failures.ts'
import type {LintResult} from '../model/finding.ts'
import type {RunFacts} from '../model/shard.ts'
import {withBaseline} from './baseline.ts'
import {circumstancesOn} from './circumstances.ts'
import {notesOn} from './notes.ts'
import type {RuleTable} from './rule.ts'
import {type CorpusMemory, runCorpusRules} from './run-corpus-rules.ts'
import {documentSettings} from './settings-for.ts'
import {summarize} from './summary.ts'
import {applyWaivers, type WaivingDocument} from './waivers/apply-waivers.ts'

/**
 * Make the report of all pairs: what the corpus rules find in their facts, what waivers and baseline leave of it, counted
 * and in order. It depends on nothing but its arguments.
 *
 * @param pairs - In the run's order.
 * @param memory - Of an earlier conclusion with the same run and rules.
 */
export function conclude(
  pairs: readonly CheckedPair[],
  run: RunFacts,
  rules: RuleTable,
  version: string,
  memory?: CorpusMemory
): LintResult {
  const {settings, today, isWhole, baseline} = run
  const settingsOf = documentSettings(settings)
  const waiving = new Map<DocumentPath, WaivingDocument>()
  for (const {path, locale, place, waivers} of pairs) {
    if (place === null || waivers.length === 0) continue
    waiving.set(path, {place, waivers, settings: settingsOf(path, locale), hasSource: place.source !== null, isWhole})
  }
  const ofAll = runCorpusRules(pairs, rules, settings, settingsOf, circumstancesOn(today), memory)
  const found = [...pairs.flatMap(pair => pair.findings), ...ofAll]
  const {findings, suppressed} = applyWaivers(found, waiving, rules)
  const notes = notesOn({
    settings,
    rules,
    findings,
    sourceNotes: run.sourceNotes,
    isShallow: run.isShallow,
    unreached: pairs.filter(({isUnreached}) => isUnreached).length,
    comparesQuotesWithSource: pairs.some(pair => pair.comparesQuotesWithSource)
  })
  const documents = pairs.map(({document}) => document)
  const failures = distinctFailures(pairs.flatMap(pair => pair.failures))
  const result = summarize(version, findings, documents, failures, notes, suppressed)
  return baseline === null ? result : withBaseline(result, baseline, {rules, settings: settings.rules, isWhole})
}
