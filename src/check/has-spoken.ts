import type {RuleSetting} from '../model/settings.ts'
import type {RuleTable} from './rule.ts'

/** What a run saw of one document and of the others. */
export interface Sight {
  /** Of the document, or of the run. */
  readonly settings: Readonly<Record<string, RuleSetting>>
  readonly hasSource: boolean
  /** Whether no document was left out: a corpus rule sees less in a narrowed run, and tells less. */
  readonly isWhole: boolean
}

/** Whether a rule told all that it has to tell of a document; of one that did not, nobody knows what it would have told. */
export function hasSpoken(ruleId: string, rules: RuleTable, {settings, hasSource, isWhole}: Sight): boolean {
  const rule = Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined
  if (rule === undefined) return true // There is no such rule any more: it has nothing to tell.
  return (settings[ruleId]?.severity ?? 'off') !== 'off' && (hasSource || !rule.needsSource) && (isWhole || rule.point !== 'corpus')
}
