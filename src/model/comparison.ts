import type {Finding, LintResult} from './finding.ts'

/** What became of findings between two runs; in the runs' order. */
export interface ComparedFindings {
  /** Of the later run alone. */
  readonly added: readonly Finding[]
  /** Of both, as the later run has them. */
  readonly remaining: readonly Finding[]
  /** Of the earlier run alone. */
  readonly cleared: readonly Finding[]
}

/** What a change did to the findings. */
export interface Comparison extends Omit<ComparedFindings, 'added'> {
  /** Of the documents that the change concerns, with the findings that it added alone; the others count as suppressed. */
  readonly result: LintResult
  /** Of the added ones, those in translations that the change left as they were: that of their English caused them. */
  readonly outdated: readonly Finding[]
}
