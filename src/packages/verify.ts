import type {Document} from '../model/document.ts'
import type {PackageSegment} from '../model/work-package.ts'
import type {Attempt} from './attempt.ts'
import type {Translated} from './put-in.ts'
import type {PlacedBitext} from './segments.ts'

/**
 * Hold that a document came out as it was meant: what was put in is told no more, nothing else is told that was not before,
 * and every other unit is as it was.
 *
 * @param after - The document as it was read again.
 * @returns The segments that are at fault, by their ids, with the reason.
 */
export function blame({before, applied}: Attempt, after: PlacedBitext): Map<string, string> {
  // What a plain document's texts translate is told by likelihood: that cannot say whether a translation is where it was put.
  if (before.bitext.target.kind === 'plain') return new Map()
  const done = new Set(applied.map(({segment}) => segment.id))
  const expected = new Set(before.placed.filter(({segment}) => !done.has(segment.id)).map(({segment}) => keyOf(segment)))
  const blamed = new Map<string, string>()
  for (const {segment} of after.placed) {
    if (segment.state === 'untranslated' || expected.has(keyOf(segment))) continue
    const reason = `Once it is put in, English and the document would still differ: ${nameOf(segment)}`
    for (const one of concerned(segment, applied)) blamed.set(one.segment.id, reason)
  }
  if (blamed.size === 0 && harms(before, applied, after)) {
    const moving = applied.filter(({unit, source}) => unit === null || source === null)
    for (const {segment} of moving.length > 0 ? moving : applied) {
      blamed.set(segment.id, 'Once it is put in, units beside it would be read another way: it breaks their markup')
    }
  }
  return blamed
}

function keyOf({unitId, state, source, handoff}: PackageSegment): string {
  return `${unitId}\n${state === 'gone' ? handoff : source}`
}

function nameOf({state, source, handoff}: PackageSegment): string {
  const text = state === 'gone' ? handoff : source
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}” would be ${state}`
}

/** Which of what was put in is likely at fault. */
function concerned({unitId, source, handoff}: PackageSegment, applied: readonly Translated[]): readonly Translated[] {
  const same = applied.filter(
    ({segment}) =>
      (unitId !== null && segment.unitId === unitId) || (source !== '' && segment.source === source) || segment.source === handoff
  )
  if (same.length > 0) return same
  const moving = applied.filter(one => one.unit === null || one.source === null)
  return moving.length > 0 ? moving : applied
}

/** Whether units were lost or changed that nobody touched, or a translation is not read as it was written. */
function harms({bitext, placed}: PlacedBitext, applied: readonly Translated[], {bitext: {target}}: PlacedBitext): boolean {
  if (target.strays.length > bitext.target.strays.length) return true
  const touched = new Set([...placed, ...applied].map(({unit}) => unit))
  const units = new Set(target.units.map(one => `${one.id}\n${one.target.text}`))
  const isKept = bitext.target.units.every((one, unit) => touched.has(unit) || units.has(`${one.id}\n${one.target.text}`))
  const texts = new Set(target.units.map(one => one.target.text))
  return !isKept || applied.some(({translation}) => translation !== '' && !texts.has(translation))
}

/** What kinds of blocks a document has, one after the other, and what they stand in. */
export function shapeOf({blocks}: Document): string {
  return blocks.map(({kind, containers}) => [...containers.map(one => one.kind), kind].join('>')).join('\n')
}
