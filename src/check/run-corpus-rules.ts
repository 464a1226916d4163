import type {Circumstances} from '../model/bitext.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {CheckedPair, KeptFact, Place} from '../model/checked-pair.ts'
import type {Finding, Problem} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import type {Settings} from '../model/settings.ts'
import {citableUnits} from './cited.ts'
import {defaultOptions} from './default-options.ts'
import {toFinding} from './findings.ts'
import type {CorpusRule, RuleTable} from './rule.ts'
import {blaming, type Reported} from './run-rules.ts'
import type {DocumentSettings} from './settings-for.ts'

/** What pairs keep for the corpus rules. */
export type FactHolder = Pick<CheckedPair, 'path' | 'locale' | 'subject' | 'facts' | 'place'>

/** What was found in a group of facts. Of one that is the same, fact for fact, it is not looked for again. */
interface Remembered {
  readonly facts: readonly KeptFact[]
  readonly findings: readonly Finding[]
  /** Of each fact’s document, the findings by what was said: most is said again when one fact changes. */
  readonly said: ReadonlyMap<KeptFact, ReadonlyMap<string, Finding>>
}

/** By rule and group. */
export type CorpusMemory = Map<string, Remembered>

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
    const options = setting.options ?? defaultOptions(rule)
    return [...groupsOf(byRule.get(ruleId) ?? [], rule)].flatMap(([name, group]) => {
      const facts = group.map(({kept}) => kept)
      const key = `${ruleId}\n${name}`
      const known = memory.get(key)
      if (known !== undefined && isSame(known.facts, facts)) return known.findings
      const gathered = group.map(({kept: {fact}, of: {path, locale, subject}}) => ({path, locale, subject, fact}))
      const given = new Set(group.map(({place}) => place.path))
      const said = blaming(ruleId, 'the whole corpus', () => {
        const all = [...rule.check(gathered, options, circumstances)]
        const stray = all.find(({path}) => !given.has(path))
        if (stray !== undefined) throw new TypeError(`It yielded a problem of “${stray.path}”, of which it was given no fact`)
        return all
      })
      const found = {facts, ...findingsOf({ruleId, origin: rule.origin}, said, group, settingsOf, known?.said)}
      memory.set(key, found)
      return found.findings
    })
  })
}

function findingsOf(
  {ruleId, origin}: Pick<Reported<Problem>, 'ruleId' | 'origin'>,
  all: readonly CorpusProblem[],
  group: readonly Held[],
  settingsOf: DocumentSettings,
  before: Remembered['said'] = new Map()
): Omit<Remembered, 'facts'> {
  const places = new Map(group.map(one => [one.place.path, one]))
  const now = new Map<KeptFact, Map<string, Finding>>()
  const findings: Finding[] = []
  for (const said of all) {
    const at = places.get(said.path)
    const severity = at === undefined ? 'off' : (settingsOf(at.place.path, at.place.locale)[ruleId]?.severity ?? 'off')
    if (at === undefined || severity === 'off') continue
    const text = JSON.stringify(said)
    const finding = before.get(at.kept)?.get(text) ?? toFinding({ruleId, severity, said, origin}, at.place, citableUnits(at.kept.cited))
    const own = now.get(at.kept)
    if (own === undefined) now.set(at.kept, new Map([[text, finding]]))
    else own.set(text, finding)
    findings.push(finding)
  }
  return {findings, said: now}
}

function groupsOf(held: readonly Held[], {together}: CorpusRule): Iterable<readonly [string, readonly Held[]]> {
  return together === undefined ? [['', held]] : groupBy(held, ({of}) => of[together])
}

function isSame(before: readonly KeptFact[], now: readonly KeptFact[]): boolean {
  return before.length === now.length && before.every((fact, index) => fact === now[index])
}
