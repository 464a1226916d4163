import {formalKinds} from '../model/bitext.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {TextEdit} from '../model/finding.ts'
import type {Refusal, ReturnedSegment} from '../model/work-package.ts'
import {applyFixes} from '../text/apply-edits.ts'
import {faultOf} from './check-translation.ts'
import {moveHandoff, type NewHandoff} from './move-handoff.ts'
import {putIn, type Translated} from './put-in.ts'
import {folded, type PlacedBitext, type PlacedSegment} from './segments.ts'
import {withoutMarks} from './places.ts'
import {withoutWrapper} from './write-unit.ts'

/** What becomes of a document when translations are put in. */
export interface Attempt {
  readonly path: DocumentPath
  readonly before: PlacedBitext
  readonly after: string
  /** What `after` would be if some translations were their English, which breaks no markup. */
  readonly inEnglish: (ids: ReadonlySet<string>) => string
  readonly applied: readonly Translated[]
  readonly refused: readonly Refusal[]
  /** Whether nothing is left that is stale, missing or gone. */
  readonly isComplete: boolean
}

export interface AttemptRequest {
  /** By their ids. */
  readonly returned: ReadonlyMap<string, ReturnedSegment>
  /** What was found not to fit, and why, by ids. */
  readonly excluded: ReadonlyMap<string, string>
  readonly handoffKeys: readonly string[]
  /** The English that it will be a translation of; `null` where no commit is known. */
  readonly handoff: NewHandoff | null
}

/** Put the returned segments of a document into its text. */
export function attempt(document: PlacedBitext, {returned, excluded, handoffKeys, handoff}: AttemptRequest): Attempt {
  const {bitext, source, placed} = document
  const {target} = bitext
  const asked = placed.filter(({segment}) => returned.has(segment.id))
  const reasons = new Map<string, string>()
  for (const one of asked) {
    const own = returned.get(one.segment.id)
    const fault = excluded.get(one.segment.id) ?? (own === undefined ? null : faultOf(own, one, document))
    if (fault !== null) reasons.set(one.segment.id, fault)
  }
  let translated = asked
    .filter(({segment}) => !reasons.has(segment.id))
    .map(one => ({...one, translation: one.source === null ? '' : (returned.get(one.segment.id)?.translation ?? '')}))
  let tried = putIn(bitext, source, placed, translated)
  // What is refused may have been what a neighbour rested on.
  for (let size = -1; tried.refused.size > 0 && size !== translated.length; ) {
    size = translated.length
    for (const [id, reason] of tried.refused) reasons.set(id, reason)
    translated = translated.filter(({segment}) => !reasons.has(segment.id))
    tried = putIn(bitext, source, placed, translated)
  }
  const applied = new Set(translated.map(({segment}) => segment.id))
  const isComplete = placed.every(({segment}) => segment.state === 'untranslated' || applied.has(segment.id))
  let edits: readonly TextEdit[] = tried.edits
  if (isComplete && handoff !== null) {
    const formal = formalSegments(document)
    edits = [
      ...putIn(bitext, source, [...placed, ...formal], [...translated, ...formal]).edits,
      ...moveHandoff(target, handoffKeys, handoff)
    ]
  }
  return {
    path: target.path,
    before: document,
    after: applyFixes(target.text, [edits]).text,
    inEnglish: ids => {
      const texts = translated.map(one => (ids.has(one.segment.id) ? {...one, translation: one.segment.source} : one))
      return applyFixes(target.text, [putIn(bitext, source, placed, texts).edits]).text
    },
    applied: translated,
    refused: asked.flatMap(({segment}) => refusal(segment, reasons.get(segment.id))),
    isComplete
  }
}

function refusal({id, path, unitId, source, handoff}: PlacedSegment['segment'], reason: string | undefined): Refusal[] {
  return reason === undefined ? [] : [{id, path, unitId, english: source === '' ? handoff : source, reason}]
}

/** Units whose English changed in form alone: the translation stays, the quote becomes that of the new handoff. */
function formalSegments({bitext, source, placed}: PlacedBitext): Translated[] {
  const known = new Set(placed.map(({unit}) => unit))
  return (bitext.alignment?.pairs ?? []).flatMap((pair): Translated[] => {
    const unit = pair.kind === 'reworded' ? bitext.target.units[pair.unit] : undefined
    if (pair.kind !== 'reworded' || unit === undefined || unit.quote === null) return []
    if (known.has(pair.unit) || !formalKinds.includes(pair.change.kind)) return []
    const range = withoutMarks(pair.source)
    const english = withoutWrapper(bitext.target.text, unit.range, folded(source.text.slice(range.start, range.end)))
    if (english === null) return []
    const segment = {
      id: `formal ${pair.unit}`,
      path: bitext.target.path,
      unitId: unit.id,
      state: 'stale' as const,
      section: '',
      handoff: unit.quote.text,
      source: english,
      target: unit.target.text,
      change: pair.change
    }
    return [{segment, unit: pair.unit, source: range, translation: unit.target.text}]
  })
}
