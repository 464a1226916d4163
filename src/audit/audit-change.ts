import type {AuditChange, DocumentMove, MoveKind, Standing} from '../model/audit.ts'
import type {CalendarDate} from '../model/brand.ts'
import type {DocumentReport} from '../model/finding.ts'
import {trendPoint} from './standing.ts'
import {toDo} from './words.ts'

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
    total: {then: before.total, now: after.total},
    locales: names.map(name => ({name, then: standingIn(before.locales, name), now: standingIn(after.locales, name)})),
    documents: moves.sort((a, b) => distanceOf(b) - distanceOf(a) || (a.path < b.path ? -1 : 1))
  }
}

function standingIn(locales: Readonly<Record<string, Standing>>, name: string): Standing | null {
  return Object.hasOwn(locales, name) ? (locales[name] ?? null) : null
}

function moveOf(before: ComparedDocument | undefined, after: ComparedDocument | undefined): DocumentMove | null {
  const known = after ?? before
  const [then, now] = [before, after].map(document => (document === undefined ? null : toDo(document.words)))
  if (known === undefined || then === undefined || now === undefined) return null
  const kind = kindOf(then, now)
  return kind === null ? null : {path: known.path, locale: known.locale, kind, toDo: {then, now}}
}

/** Of words to do; `null`: as many as before. */
function kindOf(then: number | null, now: number | null): MoveKind | null {
  if (then === null) return 'new'
  if (now === null) return 'gone'
  if (then === now) return null
  if (then === 0) return 'stale'
  if (now === 0) return 'current'
  return now > then ? 'worse' : 'better'
}

function distanceOf({toDo: {then, now}}: DocumentMove): number {
  return Math.abs((now ?? 0) - (then ?? 0))
}
