import type {DocumentPath, NormalText} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import type {Handoff} from '../model/handoff.ts'
import type {History} from '../workspace/history.ts'
import {fitQuotes} from './fit-quotes.ts'
import {resolveHandoff} from './resolve-handoff.ts'
import {bodyReader, type ReadBody, type Timeline, timelineOf} from './timeline.ts'

/** A handoff whose text is known, with what the source has gone through since. */
export interface Past {
  readonly handoff: Handoff
  readonly text: string
  /** The text in comparison form, without its front matter. */
  readonly body: NormalText
  readonly timeline: Timeline
}

/** What is known of a handoff: all of it, or what the document says alone. */
export interface FoundHandoff {
  readonly handoff: Handoff
  readonly past: Past | null
  /** A commit that the document names and the history lacks. */
  readonly lacksCommit: boolean
}

export type ReadPast = (target: Document, path: DocumentPath, source: Document | null) => Promise<FoundHandoff>

/**
 * Reads the pasts of one source's documents; what it reads for one locale it keeps for the next.
 *
 * @param pins - Front matter keys that hold the commit of a handoff.
 */
export function pastReader(history: History, pins: readonly string[]): ReadPast {
  let last: {readonly path: DocumentPath; readonly readBody: ReadBody} | null = null
  return async (target, path, source) => {
    if (last?.path !== path) last = {path, readBody: bodyReader(history)}
    const {readBody} = last
    const {proved, version: named, conflicts, lacksCommit, ...resolved} = await resolveHandoff(history, target, path, pins)
    const version = proved ? named : await fitQuotes(target, named, await history.changes(path), readBody)
    const evidence = version === named ? resolved.evidence : 'quotes'
    const unknown = {evidence, proved, conflicts, commit: null, path: null, behind: null, lastChange: null}
    if (version === null) return {handoff: unknown, past: null, lacksCommit}
    const known = {...unknown, commit: version.commit, path: version.path}
    const [text, body] = [await history.text(version.blob), await readBody(version.blob)]
    if (source === null || text === null) return {handoff: known, past: null, lacksCommit}
    const timeline = timelineOf(readBody, version, await history.changes(path), source.text)
    const handoff = {...known, behind: timeline.behind, lastChange: await timeline.lastChange()}
    return {handoff, past: {handoff, text, body, timeline}, lacksCommit}
  }
}
