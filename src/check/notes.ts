import type {Finding} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'
import type {RuleTable} from './rule.ts'

/** What a run rests on. */
export interface Grounds {
  readonly settings: Settings
  readonly rules: RuleTable
  readonly findings: readonly Finding[]
  /** Of the sources, as they were opened. */
  readonly sourceNotes: readonly string[]
  readonly isShallow: boolean
  /** Documents whose handoff's commit the history lacks, and no hash told it. */
  readonly unreached: number
  /** Whether some quotes could not be compared with their handoff. */
  readonly comparesQuotesWithSource: boolean
}

/** What the reader of a report must know of what it rests on. */
export function notesOn({settings, rules, findings, sourceNotes, isShallow, unreached, comparesQuotesWithSource}: Grounds): string[] {
  const notes = [...new Set(sourceNotes)]
  const {targets, rules: set} = settings
  const left = Object.keys(rules).filter(id => rules[id]?.needsSource === true && set[id]?.severity !== 'off')
  const without = targets.filter(({source}) => source === null).length
  if (without > 0 && left.length > 0) {
    notes.push(
      `No English was at hand for ${without === targets.length ? 'any' : 'some'} target, so these rules were left out there: ${left.join(', ')}. Name it with --source DIR`
    )
  }
  if (unreached > 0) {
    const documents = `${unreached} ${unreached === 1 ? 'document names a commit' : 'documents name commits'}`
    notes.push(
      isShallow
        ? `${documents} that the source’s shallow clone lacks, so their handoffs are not known: run git fetch --unshallow there (in a workflow, fetch-depth: 0)`
        : `${documents} that the source’s repository does not have, so their handoffs are not known: was its history rewritten, or is it another repository?`
    )
  }
  if (comparesQuotesWithSource && findings.some(({ruleId}) => ruleId === 'source-mismatch')) {
    notes.push('Quotes were compared with the English at hand, not with the handoff: where they differ, English may have moved on since')
  }
  return notes
}
