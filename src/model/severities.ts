import type {Severity} from './finding.ts'

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** What has a severity, by it; what has the same one stays in its order. */
export function worstFirst<Item extends {readonly severity: Severity}>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
