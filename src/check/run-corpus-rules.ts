import type {Circumstances} from '../model/bitext.ts'
import type {CitedUnits, Place} from '../model/checked-pair.ts'
import type {Finding} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'
import {toFinding} from './findings.ts'
import type {Gathered, RuleTable} from './rule.ts'
import {blaming} from './run-rules.ts'
import type {DocumentSettings} from './settings-for.ts'

/** A fact with the units that findings may quote. */
export interface GatheredFact extends Gathered<unknown> {
  readonly cited: CitedUnits
}

/** Facts of every corpus rule, by its id. */
export type GatheredFacts = ReadonlyMap<string, readonly GatheredFact[]>

/** What the corpus rules find in all facts together. Overrides set severities; options are the run's. */
export function runCorpusRules(
  facts: GatheredFacts,
  places: ReadonlyMap<string, Place>,
  rules: RuleTable,
  settings: Settings,
  settingsOf: DocumentSettings,
  circumstances: Circumstances
): Finding[] {
  return Object.entries(rules).flatMap(([ruleId, rule]) => {
    const setting = settings.rules[ruleId]
    if (rule.point !== 'corpus' || setting === undefined) return []
    const gathered = facts.get(ruleId) ?? []
    const cited = new Map(gathered.map(one => [one.path, one.cited]))
    const options = setting.options ?? rule.options.parse({})
    return blaming(ruleId, 'the whole corpus', () => [...rule.check(gathered, options, circumstances)]).flatMap(said => {
      const place = places.get(said.path)
      const severity = place === undefined ? 'off' : (settingsOf(place.path, place.locale)[ruleId]?.severity ?? 'off')
      return place === undefined || severity === 'off'
        ? []
        : [toFinding({ruleId, severity, said}, place, {units: cited.get(said.path) ?? {}})]
    })
  })
}
