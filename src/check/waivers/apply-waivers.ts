import type {DocumentPath} from '../../model/brand.ts'
import type {Place} from '../../model/checked-pair.ts'
import type {Finding} from '../../model/finding.ts'
import {everyRule, type JudgedWaiver, type Waiver} from '../../model/waiver.ts'
import {toFinding} from '../findings.ts'
import {hasSpoken, type Sight} from '../has-spoken.ts'
import type {RuleTable} from '../rule.ts'
import {runWaiverRules} from '../run-rules.ts'

/** A document that has waivers, kept until all rules have spoken. */
export interface WaivingDocument extends Sight {
  readonly place: Place
  readonly waivers: readonly Waiver[]
}

/** Which rules of a waiver kept something from being told. */
type Uses = Map<Waiver, Set<string>>

/**
 * Take out what a waiver of its document covers where it begins, and put in what the rules about waivers say.
 * Of rules that did not run, nobody knows what they would have told.
 */
export function applyWaivers(findings: readonly Finding[], documents: ReadonlyMap<DocumentPath, WaivingDocument>, rules: RuleTable) {
  const uses: Uses = new Map()
  const told = findings.filter(finding => {
    const document = documents.get(finding.path)
    return document === undefined || !isWaived(finding, document.waivers, uses)
  })
  const about = [...documents].flatMap(([path, document]) => {
    const judged = document.waivers.map(waiver => judge(waiver, document, rules, uses))
    return runWaiverRules(judged, path, rules, document.settings).map(problem => toFinding(problem, document.place, null))
  })
  return {findings: [...told, ...about], suppressed: findings.length - told.length}
}

function isWaived({ruleId, range: {start}}: Finding, waivers: readonly Waiver[], uses: Uses): boolean {
  let isCovered = false
  for (const waiver of waivers) {
    if (waiver.kind === 'enable') continue
    for (const [index, id] of waiver.rules.entries()) {
      const scope = waiver.scopes[index] ?? null
      if ((id !== everyRule && id !== ruleId) || scope === null || start.offset < scope.start || start.offset >= scope.end) continue
      uses.set(waiver, (uses.get(waiver) ?? new Set()).add(id))
      isCovered = true
    }
  }
  return isCovered
}

function judge(waiver: Waiver, document: WaivingDocument, rules: RuleTable, uses: Uses): JudgedWaiver {
  const hasRun = (id: string) => hasSpoken(id, rules, document)
  const isKnown = (id: string) => id === everyRule || Object.hasOwn(rules, id)
  const isUnused = (id: string, scope: Waiver['scopes'][number]) => {
    if (waiver.kind === 'enable') return scope === null
    const ran = id === everyRule ? Object.keys(rules).every(hasRun) : hasRun(id)
    return ran && uses.get(waiver)?.has(id) !== true
  }
  return {
    waiver,
    unused: waiver.rules.filter((id, index) => isKnown(id) && isUnused(id, waiver.scopes[index] ?? null)),
    unknown: waiver.rules.filter(id => !isKnown(id))
  }
}
