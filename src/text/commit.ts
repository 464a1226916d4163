import type {Drift} from '../model/bitext.ts'
import type {Commit} from '../model/handoff.ts'
import {excerpt} from './excerpt.ts'

const shownDigits = 8

/** A commit as messages name it: `on 2021-03-02 (“Rename the portal”, 1a2b3c4d)`. */
export function writeCommit({hash, date, subject}: Commit): string {
  const short = hash.slice(0, shownDigits)
  return `on ${date} (${subject === '' ? short : `${excerpt(subject)}, ${short}`})`
}

/**
 * Behind “… is missing here”: whether the translator left it out, or English gained it since.
 *
 * @param drift - `null` where the handoff has the text.
 * @param knowsHandoff - Without it nothing is said.
 */
export function sinceWhen(drift: Drift | null, knowsHandoff: boolean): string {
  if (!knowsHandoff) return ''
  if (drift === null) return ', though it was handed off'
  return drift.commit === null ? ': English gained it since the handoff' : `: English gained it ${writeCommit(drift.commit)}`
}
