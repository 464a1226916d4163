import type {Change, Edit} from '../model/bitext.ts'
import {excerpt} from './excerpt.ts'

/** A change of one place in words: `“20” became “30”`; `null` where more than one place changed. */
export function writeEdits({edits}: Change): string | null {
  const deleted = textsOf(edits, 'delete')
  const inserted = textsOf(edits, 'insert')
  if (deleted.length > 1 || inserted.length > 1) return null
  const [before] = deleted
  const [after] = inserted
  if (before !== undefined && after !== undefined) return `${excerpt(before)} became ${excerpt(after)}`
  if (before !== undefined) return `${excerpt(before)} was taken out`
  return after === undefined ? null : `${excerpt(after)} was added`
}

/**
 * Where a quote's words differ from another English, in one sentence; `null` where they do in more than one place.
 *
 * @param theirs - Who says the other: `the handoff`, `de-DE and fr-FR`.
 */
export function writeDifference({edits}: Change, theirs: string, isOne: boolean): string | null {
  const [before, ...moreBefore] = textsOf(edits, 'delete')
  const [after, ...moreAfter] = textsOf(edits, 'insert')
  const [says, doesNot] = isOne ? ['says', 'does not'] : ['say', 'do not']
  if (moreBefore.length + moreAfter.length > 0 || (before === undefined && after === undefined)) return null
  if (after === undefined) return `The quote says ${excerpt(before ?? '')}, which ${theirs} ${doesNot}`
  if (before === undefined) return `${theirs.charAt(0).toUpperCase()}${theirs.slice(1)} ${says} ${excerpt(after)}, which the quote does not`
  return `The quote says ${excerpt(before)} where ${theirs} ${says} ${excerpt(after)}`
}

/** The texts of one kind of edit, without those that are blank. */
export function textsOf(edits: readonly Edit[], op: Edit['op']): string[] {
  return edits
    .filter(edit => edit.op === op)
    .map(({text}) => text.trim())
    .filter(text => text !== '')
}
