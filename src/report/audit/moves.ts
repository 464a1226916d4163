import type {AuditChange, MoveKind} from '../../model/audit.ts'

/** What became of documents, in the order in which it is told. */
export const moveWords: Readonly<Record<MoveKind, string>> = {
  stale: 'went stale',
  worse: 'has more to do',
  new: 'is new',
  better: 'has less to do',
  current: 'became current',
  gone: 'is gone'
}

const moveKinds: readonly MoveKind[] = ['stale', 'worse', 'new', 'better', 'current', 'gone']

/** How many documents each became of, where any did. */
export function countMoves(documents: AuditChange['documents']): {readonly kind: MoveKind; readonly count: number}[] {
  const counts = new Map<MoveKind, number>()
  for (const {kind} of documents) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return moveKinds.flatMap(kind => (counts.has(kind) ? {kind, count: counts.get(kind) ?? 0} : []))
}
