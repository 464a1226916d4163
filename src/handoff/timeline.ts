import type {NormalText} from '../model/brand.ts'
import type {Commit, Handoff} from '../model/handoff.ts'
import {daysBetween} from '../text/dates.ts'
import {bodyOf} from '../text/front-matter-range.ts'
import {materialText} from '../text/material.ts'
import {normalText} from '../text/normalize.ts'
import type {FileChange, History, Version} from '../workspace/history.ts'

/** What a source has gone through since a handoff. */
export interface Timeline {
  readonly behind: NonNullable<Handoff['behind']>
  /** The last commit that changed more than front matter and form; `null` where none did. */
  readonly lastChange: () => Promise<Commit | null>
  /** The commit since which a text of the handoff is gone; `null` where the history does not tell. */
  readonly lost: (text: string) => Promise<Commit | null>
  /** The commit since which a text is there that the handoff lacks. */
  readonly gained: (text: string) => Promise<Commit | null>
  /** The newest commit before or after the handoff at which the source held a text. */
  readonly holding: (text: string) => Promise<Commit | null>
}

const mostLookedAt = 200 // Versions, for a text that stands in the handoff nowhere.

/** Reads what a version said, in comparison form and without its front matter; nothing of one that is no text. */
export type ReadBody = (blob: string) => Promise<NormalText>

/** A reader that remembers what it read. */
export function bodyReader(history: History): ReadBody {
  const bodies = new Map<string, Promise<NormalText>>()
  return blob => {
    const body = bodies.get(blob) ?? history.text(blob).then(text => normalBody(text ?? ''))
    bodies.set(blob, body)
    return body
  }
}

/**
 * @param changes - Of the source's file, newest first.
 * @param now - The source's text as it is at hand.
 */
export function timelineOf(readBody: ReadBody, handoff: Version, changes: readonly FileChange[], now: string): Timeline {
  const since = changesSince(changes, handoff)
  const current = normalBody(now)
  // The handoff first; what is at hand comes last, behind them all: it may be uncommitted.
  const moments = [handoff, ...since.toReversed()].flatMap(({commit, blob}) => (blob === null ? [] : [{commit, blob}]))
  const newest = since[0]?.commit.date ?? handoff.commit.date

  return {
    behind: {commits: since.length, days: Math.max(0, daysBetween(handoff.commit.date, newest))},
    async lastChange() {
      let text = materialText(current)
      if (materialText(await readBody(handoff.blob)) === text) return null // Changed and changed back.
      for (let index = moments.length - 1; index >= 0; index--) {
        const before = materialText(await bodyAt(index))
        if (before !== text) return moments[index + 1]?.commit ?? null
        text = before
      }
      return null
    },
    lost: text => turn(text, true),
    gained: text => turn(text, false),
    async holding(text) {
      const normal = normalText(text)
      if (normal === '') return null
      for (const {blob, commit} of changes.slice(0, mostLookedAt)) {
        if (blob !== null && (await readBody(blob)).includes(normal)) return commit
      }
      return null
    }
  }

  async function bodyAt(index: number): Promise<NormalText> {
    const moment = moments[index]
    return moment === undefined ? current : readBody(moment.blob)
  }

  /** Bisect for the commit at which a text that the handoff had (`had`) or lacked turned into the other. */
  async function turn(text: string, had: boolean): Promise<Commit | null> {
    const normal = normalText(text)
    const holds = async (index: number) => (await bodyAt(index)).includes(normal)
    let before = 0
    let after = moments.length
    if (normal === '' || (await holds(before)) !== had || (await holds(after)) === had) return null
    while (after - before > 1) {
      const middle = (before + after) >> 1
      if ((await holds(middle)) === had) before = middle
      else after = middle
    }
    return moments[after]?.commit ?? null
  }
}

/** Those newer than the handoff: behind its own text, or by the day where its commit lies on another branch. */
function changesSince(changes: readonly FileChange[], {blob, commit}: Version): readonly FileChange[] {
  const own = changes.findIndex(change => change.blob === blob && change.commit.date <= commit.date)
  return own >= 0 ? changes.slice(0, own) : changes.filter(change => change.commit.date > commit.date)
}

function normalBody(text: string): NormalText {
  return normalText(bodyOf(text), true)
}
