import type {Circumstances} from '../model/bitext.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {CheckedPair, KeptFact, Place} from '../model/checked-pair.ts'
import type {Finding, Problem} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import type {Settings} from '../model/settings.ts'
import {toFinding} from './findings.ts'
import type {CorpusRule, RuleTable} from './rule.ts'
import {blaming} from './run-rules.ts'
import type {DocumentSettings} from './settings-for.ts'

/** What pairs keep for the corpus rules. */
export type FactHolder = Pick<CheckedPair, 'path' | 'locale' | 'subject' | 'facts' | 'place'>

/** What was found in groups of facts. Of groups that are the same, fact for fact, it is not looked for again. */
export type CorpusMemory = Map<string, {readonly facts: readonly KeptFact[]; readonly findings: readonly Finding[]}>

type CorpusProblem = Problem & {readonly path: DocumentPath}

interface Held {
  readonly kept: KeptFact
  readonly place: Place
  readonly of: FactHolder
}

/** What the corpus rules find in all facts together. Overrides set severities; options are the run’s. */
export function runCorpusRules(
  pairs: readonly FactHolder[],
  rules: RuleTable,
  settings: Settings,
  settingsOf: DocumentSettings,
  circumstances: Circumstances,
  memory: CorpusMemory = new Map()
): Finding[] {
  const held = pairs.flatMap((of): Held[] => {
    const {place, facts} = of
    return place === null ? [] : facts.map(kept => ({kept, place, of}))
  })
  const byRule = groupBy(held, ({kept}) => kept.ruleId)
  return Object.entries(rules).flatMap(([ruleId, rule]) => {
    const setting = settings.rules[ruleId]
    if (rule.point !== 'corpus' || setting === undefined) return []
    const options = setting.options ?? rule.options.parse({})
    return [...groupsOf(byRule.get(ruleId) ?? [], rule)].flatMap(([name, group]) => {
      const facts = group.map(({kept}) => kept)
      const key = `${ruleId}\n${name}`
      const known = memory.get(key)
      if (known !== undefined && isSame(known.facts, facts)) return known.findings
      const gathered = group.map(({kept: {fact}, of: {path, locale, subject}}) => ({path, locale, subject, fact}))
      const said = blaming(ruleId, 'the whole corpus', () => [...rule.check(gathered, options, circumstances)])
      const findings = findingsOf(ruleId, said, group, settingsOf)
      memory.set(key, {facts, findings})
      return findings
    })
  })
}

function findingsOf(ruleId: string, all: readonly CorpusProblem[], group: readonly Held[], settingsOf: DocumentSettings): Finding[] {
  const places = new Map(group.map(one => [one.place.path, one]))
  return all.flatMap(said => {
    const at = places.get(said.path)
    const severity = at === undefined ? 'off' : (settingsOf(at.place.path, at.place.locale)[ruleId]?.severity ?? 'off')
    return at === undefined || severity === 'off' ? [] : [toFinding({ruleId, severity, said}, at.place, {units: at.kept.cited})]
  })
}

function groupsOf(held: readonly Held[], {together}: CorpusRule): Iterable<readonly [string, readonly Held[]]> {
  return together === undefined ? [['', held]] : groupBy(held, ({of}) => of[together])
}

function isSame(before: readonly KeptFact[], now: readonly KeptFact[]): boolean {
  return before.length === now.length && before.every((fact, index) => fact === now[index])
}
