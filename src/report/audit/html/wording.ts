import type {DocumentStatus} from '../../../model/finding.ts'

export const statuses: readonly DocumentStatus[] = ['in-sync', 'stale', 'damaged', 'untranslated', 'orphaned', 'missing', 'unreadable']

export const statusNames: Readonly<Record<DocumentStatus, string>> = {
  'in-sync': 'current',
  stale: 'stale',
  damaged: 'damaged',
  untranslated: 'untranslated',
  orphaned: 'no English',
  missing: 'missing',
  unreadable: 'unreadable'
}

/** What is said of a document that stands so: without English at hand, nobody knows whether it is current. */
export function standingName({status, isCompared}: {readonly status: DocumentStatus; readonly isCompared: boolean}): string {
  return status === 'in-sync' && !isCompared ? 'not compared' : statusNames[status]
}

/** `1 day`, `12 days`, `3 months`, `2.5 years`: as long as people say it. */
export function age(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`
  if (days < 730) return `${Math.round(days / 30.44)} months`
  return `${(days / 365.25).toFixed(1)} years`
}

/** 0 … 5, the fuller the higher: 5 of what is whole alone. */
export function heat(share: number): number {
  return share === 1 ? 5 : [0.2, 0.5, 0.75, 0.9].filter(bound => share >= bound).length
}
