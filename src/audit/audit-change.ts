import type {AuditChange, DocumentMove, MoveKind, Standing} from '../model/audit.ts'
import type {CalendarDate} from '../model/brand.ts'
import type {DocumentReport} from '../model/finding.ts'
import {trendPoint} from './standing.ts'
import {wordsToDo} from '../model/word-counts.ts'

/** What is compared of a document. */
export type ComparedDocument = Pick<DocumentReport, 'path' | 'locale' | 'words'>

/** What changed from an earlier day to today. */
export function auditChange(day: CalendarDate, then: readonly ComparedDocument[], now: readonly ComparedDocument[]): AuditChange {
  const [before, after] = [trendPoint(day, then), trendPoint(day, now)]
  const names = [...new Set([...Object.keys(before.locales), ...Object.keys(after.locales)])].sort()
  const earlier = new Map(then.map(document => [document.path, document]))
  const later = new Map(now.map(document => [document.path, document]))
  const moves = [...new Set([...earlier.keys(), ...later.keys()])].flatMap(path => moveOf(earlier.get(path), later.get(path)) ?? [])
  return {
    day,
    total: {before: before.total, now: after.total},
    locales: names.map(name => ({name, before: standingIn(before.locales, name), now: standingIn(after.locales, name)})),
    documents: moves.sort((a, b) => distanceOf(b) - distanceOf(a) || (a.path < b.path ? -1 : 1))
  }
}

function standingIn(locales: Readonly<Record<string, Standing>>, name: string): Standing | null {
  return Object.hasOwn(locales, name) ? (locales[name] ?? null) : null
}

function owedBy(document: ComparedDocument | undefined): number | null {
  return document === undefined ? null : wordsToDo(document.words)
}

function moveOf(then: ComparedDocument | undefined, now: ComparedDocument | undefined): DocumentMove | null {
  const known = now ?? then
  const words = {before: owedBy(then), now: owedBy(now)}
  const kind = kindOf(words.before, words.now)
  return known === undefined || kind === null ? null : {path: known.path, locale: known.locale, kind, toDo: words}
}

/** Of words to do; `null`: as many as before. */
function kindOf(before: number | null, now: number | null): MoveKind | null {
  if (before === null) return 'new'
  if (now === null) return 'gone'
  if (before === now) return null
  if (before === 0) return 'stale'
  if (now === 0) return 'current'
  return now > before ? 'worse' : 'better'
}

function distanceOf({toDo: {before, now}}: DocumentMove): number {
  return Math.abs((now ?? 0) - (before ?? 0))
}
