import type {DocumentStatus} from '../../../model/finding.ts'

// What HTML has no character for, or a browser shows nothing of.
const control =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A document's text as a page can show it: what is no character of a page, as `\u{1b}`. */
export function shown(text: string): string {
  return text.replace(control, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
}

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
