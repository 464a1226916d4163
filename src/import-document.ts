import type {Document} from './model/document.ts'
import type {Refusal, ReturnedSegment} from './model/work-package.ts'
import {type Attempt, attempt} from './packages/attempt.ts'
import type {NewHandoff} from './packages/move-handoff.ts'
import {blame, shapeOf} from './packages/verify.ts'
import {whyUnknown} from './packages/why-unknown.ts'
import {parseDocument} from './parse/parse-document.ts'
import type {PlacedDocument} from './read-segments.ts'
import {crlfSha1} from './workspace/sha1.ts'
import type {DocumentChange} from './workspace/write-documents.ts'

/** What an import makes of one document. */
export interface ImportedDocument extends DocumentChange {
  /** Segments put in or taken out. */
  readonly segments: number
  /** Whether nothing is left to translate, so that the document’s handoff, where it names one, is the exported English. */
  readonly isComplete: boolean
}

/** What became of the segments of one document. */
export interface DocumentImport {
  /** `null` where none was put in. */
  readonly document: ImportedDocument | null
  readonly refusals: readonly Refusal[]
}

const mostRounds = 6 // What does not fit is left out, and the rest tried anew.

/**
 * Put translations into a document, and read it again as it would be.
 *
 * @param returned - Segments that name the document, or that it has.
 * @param handoffKeys - Keys of the front matter that can hold the handoff’s commit.
 * @param readAs - The document if its file held another text.
 */
export async function importDocument(
  before: PlacedDocument,
  returned: readonly ReturnedSegment[],
  handoffKeys: readonly string[],
  readAs: (text: string) => Promise<PlacedDocument | null>
): Promise<DocumentImport> {
  const handoff = await handoffOf(before)
  const own = new Set(before.placed.map(({segment}) => segment.id))
  const why = whyUnknown(before)
  const unknown = returned.filter(({id}) => !own.has(id)).map(one => refusalOf(one, why(one)))
  const request = {returned: new Map(returned.map(one => [one.id, one])), handoffKeys, handoff}
  const excluded = new Map<string, string>()
  for (let round = 0; round < mostRounds; round++) {
    const tried = attempt(before, {...request, excluded})
    if (tried.applied.length === 0) return {document: null, refusals: [...unknown, ...tried.refused]}
    const after = await readAs(tried.after)
    const blamed = after === null ? [] : [...blame(tried, after), ...breaking(tried, after.bitext.target)]
    if (blamed.length === 0) {
      const {path, after: text, applied, refused, isComplete} = tried
      const document = {path, before: before.bitext.target.text, after: text, segments: applied.length, isComplete}
      return {document, refusals: [...unknown, ...refused]}
    }
    for (const [id, reason] of blamed) excluded.set(id, reason)
  }
  for (const id of own) if (!excluded.has(id)) excluded.set(id, 'What belongs beside it does not fit')
  return {document: null, refusals: [...unknown, ...attempt(before, {...request, excluded}).refused]}
}

/** The translations that make other blocks than their English would, with the reason. */
function breaking({path, applied, inEnglish}: Attempt, after: Document): Map<string, string> {
  const all = applied.map(({segment}) => segment.id)
  /** With these translated, and the others in English. */
  const shapeWith = (ids: readonly string[]) => {
    const translated = new Set(ids)
    const text = inEnglish(new Set(all.filter(id => !translated.has(id))))
    return shapeOf(parseDocument(path, text, 'target'))
  }
  const expected = shapeWith([])
  const guilty = (ids: readonly string[]): readonly string[] => {
    if (shapeWith(ids) === expected) return []
    const half = Math.floor(ids.length / 2)
    const parts = half === 0 ? [] : [...guilty(ids.slice(0, half)), ...guilty(ids.slice(half))]
    return parts.length > 0 ? parts : ids
  }
  const reason = 'The translation has Markdown that breaks its block, or makes another'
  return new Map((shapeOf(after) === expected ? [] : guilty(all)).map(id => [id, reason]))
}

/** What a document will be a translation of when all is translated. */
async function handoffOf({from, source}: PlacedDocument): Promise<NewHandoff | null> {
  if (from.revision === null || from.history === null) return null
  const commit = await from.history.commit(from.revision)
  return commit === null ? null : {commit: commit.hash, date: commit.date, sha1: crlfSha1(source.text)}
}

export function refusalOf({id, path, source}: ReturnedSegment, reason: string): Refusal {
  return {id, path, unitId: null, english: source, reason}
}
