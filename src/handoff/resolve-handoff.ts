import type {DocumentPath} from '../model/brand.ts'
import {type Document, findEntry} from '../model/document.ts'
import type {Commit, Evidence, HandoffConflict} from '../model/handoff.ts'
import {parseDate} from '../text/dates.ts'
import type {History, Version} from '../workspace/history.ts'

/** Front matter keys that tell of the handoff: those of this platform and of other tools. */
const hashKey = 'ms.openlocfilehash'
const dayKey = 'ms.lasthandoff'
const sha1 = /^[0-9a-f]{40}$/i
const commitHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i

// A shallow clone knows no earlier names and not all versions: what it lacks contradicts nothing.
const needWhole: ReadonlySet<HandoffConflict['kind']> = new Set(['no-file', 'unknown-hash'])

/** Which version of the source a translation was made from, and what says so. */
export interface Resolved {
  readonly evidence: Evidence
  readonly proved: boolean
  readonly version: Version | null
  readonly conflicts: readonly HandoffConflict[]
  /** A commit that the document names and the history lacks. */
  readonly lacksCommit: boolean
}

interface Pin {
  readonly key: string
  readonly value: string
}

/**
 * Find the handoff of a target document: at the commit that it names, proved by the SHA-1 that it names; by that SHA-1
 * alone; on the day that it names (`design.md`, “Pivot alignment”).
 *
 * @param path - Of the source as it is called today, or of where it would stand.
 * @param pins - Keys that hold a commit, the first one counts.
 * @throws UnreadableFile
 */
export async function resolveHandoff(history: History, target: Document, path: DocumentPath, pins: readonly string[]): Promise<Resolved> {
  const pin = firstOf(target, pins)
  const hash = firstOf(target, [hashKey])
  const conflicts: HandoffConflict[] = []
  const tell = (conflict: HandoffConflict) => {
    if (!history.isShallow || !needWhole.has(conflict.kind)) conflicts.push(conflict)
  }
  const expected = hash !== null && sha1.test(hash.value) ? hash.value.toLowerCase() : null
  if (hash !== null && expected === null) tell({key: hash.key, kind: 'no-hash', found: null})

  const isCommit = pin !== null && commitHash.test(pin.value)
  if (pin !== null && !isCommit) tell({key: pin.key, kind: 'no-commit', found: null})
  const commit = isCommit ? await history.commit(pin.value.toLowerCase()) : null
  const pinned = commit === null ? [] : await history.at(commit.hash, path)
  const lacksCommit = isCommit && commit === null

  if (expected !== null) {
    for (const version of pinned) {
      if (await history.hasSha1(version, expected)) return {evidence: 'commit', proved: true, version, conflicts, lacksCommit}
    }
    const found = await history.withSha1(expected, path)
    if (pin !== null && commit !== null) tell(contradiction(pin, hash?.key ?? hashKey, pinned, found?.commit ?? null))
    if (found !== null) return {evidence: 'hash', proved: true, version: found, conflicts, lacksCommit}
  } else if (pin !== null && commit !== null && pinned.length === 0) tell({key: pin.key, kind: 'no-file', found: null})

  const [version = null] = pinned
  if (version !== null) return {evidence: 'commit', proved: false, version, conflicts, lacksCommit}
  const dated = await versionOn(history, target, path)
  if (dated !== null) return {evidence: 'date', proved: false, version: dated, conflicts, lacksCommit}
  return {evidence: target.units.length > 0 ? 'quotes' : 'none', proved: false, version: null, conflicts, lacksCommit}
}

/** The commit and the hash name different files: which of the two is at fault is known where the hash is found. */
function contradiction(pin: Pin, hashKey: string, pinned: readonly Version[], found: Commit | null): HandoffConflict {
  if (found !== null) return {key: pin.key, kind: 'other-file', found}
  return pinned.length === 0 ? {key: pin.key, kind: 'no-file', found: null} : {key: hashKey, kind: 'unknown-hash', found: null}
}

/** What the source was at the end of the day of the handoff. */
async function versionOn(history: History, target: Document, path: DocumentPath): Promise<Version | null> {
  const day = firstOf(target, [dayKey])
  const reading = day === null ? null : parseDate(day.value)
  if (reading?.kind !== 'date') return null
  const change = (await history.changes(path)).find(({commit}) => commit.date <= reading.date)
  return change === undefined || change.blob === null ? null : {commit: change.commit, path: change.path, blob: change.blob}
}

function firstOf(target: Document, keys: readonly string[]): Pin | null {
  for (const key of keys) {
    const value = findEntry(target, key)?.value.trim() ?? ''
    if (value !== '') return {key, value}
  }
  return null
}
