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

/** The texts of one kind of edit, without those that are blank. */
export function textsOf(edits: readonly Edit[], op: Edit['op']): string[] {
  return edits
    .filter(edit => edit.op === op)
    .map(({text}) => text.trim())
    .filter(text => text !== '')
}
