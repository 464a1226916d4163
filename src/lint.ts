import {type BitextRequest, readBitexts} from './bitexts/read-bitexts.ts'
import {withBaseline} from './check/baseline.ts'
import {reportAbsence, reportDocument} from './check/document-report.ts'
import {inventoryFinding, type Place, placeOf, toFinding} from './check/findings.ts'
import {notesOn} from './check/notes.ts'
import type {RuleTable} from './check/rule.ts'
import {type GatheredFact, runCorpusRules} from './check/run-corpus-rules.ts'
import {inquire, runInventoryRules, runRules} from './check/run-rules.ts'
import {documentSettings} from './check/settings-for.ts'
import {summarize} from './check/summary.ts'
import {applyWaivers, type WaivingDocument} from './check/waivers/apply-waivers.ts'
import {readWaivers} from './check/waivers/read-waivers.ts'
import type {Baseline} from './model/baseline.ts'
import type {CalendarDate, DocumentPath} from './model/brand.ts'
import type {DocumentReport, Failure, Finding, LintResult} from './model/finding.ts'

export interface LintRequest extends BitextRequest {
  readonly rules: RuleTable
  readonly today: CalendarDate
  readonly version: string
  /** Findings that are not told again. */
  readonly baseline?: Baseline | undefined
}

/**
 * Read the bitexts, check, report: the whole run.
 *
 * @throws UsageError when the request names what is not there. A document that cannot be read is told in `failures`.
 */
export async function lint({rules, today, version, baseline, ...request}: LintRequest): Promise<LintResult> {
  const {settings} = request
  const circumstances = {today}
  const settingsOf = documentSettings(settings)
  const findings: Finding[] = []
  const documents: DocumentReport[] = []
  const failures: Failure[] = []
  const facts = new Map<string, GatheredFact[]>()
  const places = new Map<string, Place>()
  const isWhole = isWholeRun(request)
  const waiving = new Map<DocumentPath, WaivingDocument>()
  let unreached = 0
  let comparesQuotesWithSource = false

  const {sources, pairs, lookAround} = await readBitexts(request, failures)
  for await (const {pair, locale, bitext, isUnreached} of pairs) {
    const ruleSettings = settingsOf(pair.expected, locale)
    const hasSourceRoot = pair.sourcePlace !== null
    const entry = {locale, path: pair.target, sourcePath: pair.source, hasSourceRoot, gone: pair.gone}
    for (const said of runInventoryRules(entry, rules, ruleSettings)) findings.push(inventoryFinding(said, locale, pair.expected))
    if (bitext === null) {
      documents.push(reportAbsence(locale, pair.expected, pair.source, pair.target === null ? 'missing' : 'unreadable'))
      continue
    }
    if (isUnreached) unreached++
    const {target, source, alignment, knowsHandoff} = bitext
    if (target.kind === 'bilingual' && alignment !== null && !knowsHandoff) comparesQuotesWithSource = true
    const place = placeOf(locale, target, source)
    const waivers = readWaivers(target)
    if (waivers.length > 0) waiving.set(target.path, {place, waivers, settings: ruleSettings, hasSource: source !== null, isWhole})
    const site = await lookAround(pair, inquire(bitext, rules, ruleSettings))
    const {problems, facts: gatheredHere} = runRules(bitext, rules, ruleSettings, {...circumstances, site})
    for (const problem of problems) findings.push(toFinding(problem, place, target))
    for (const {ruleId, fact, cited} of gatheredHere) {
      places.set(target.path, place)
      const gathered = facts.get(ruleId) ?? []
      if (gathered.push({path: target.path, locale, subject: pair.subject, fact, cited}) === 1) facts.set(ruleId, gathered)
    }
    const report = reportDocument(bitext)
    documents.push(pair.source === null && hasSourceRoot ? {...report, status: 'orphaned'} : report)
  }
  findings.push(...runCorpusRules(facts, places, rules, settings, settingsOf, circumstances))
  const sourceNotes = [...sources.values()].flatMap(({notes}) => notes)
  const isShallow = [...sources.values()].some(({history}) => history?.isShallow === true)
  const {findings: told, suppressed} = applyWaivers(findings, waiving, rules)
  const notes = notesOn({settings, rules, findings: told, sourceNotes, isShallow, unreached, comparesQuotesWithSource})
  const result = summarize(version, told, documents, failures, notes, suppressed)
  return baseline === undefined ? result : withBaseline(result, baseline, {rules, settings: settings.rules, isWhole})
}

/** Whether a run looks at every document that there is. */
export function isWholeRun({only, changedSince}: Pick<LintRequest, 'only' | 'changedSince'>): boolean {
  return only.length === 0 && changedSince === null
}
