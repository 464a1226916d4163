import type {Bitext} from '../model/bitext.ts'
import type {Segment} from '../model/document.ts'
import type {Range} from '../model/range.ts'

/** Of each unit, where its English or what became of it stands in the source. */
export function placesOf({target, alignment}: Bitext): (Range | null)[] {
  const places: (Range | null)[] = target.units.map(() => null)
  for (const pair of alignment?.pairs ?? []) {
    if (pair.kind === 'same') places[pair.unit] = pair.source
    else if (pair.kind === 'reworded') places[pair.unit] = withoutMarks(pair.source)
  }
  return places
}

/** Block-quote marks before a segment’s first line are none of it. */
export function withoutMarks({range, text}: Segment): Range {
  return {start: range.start + (/^>[ \t>]*/.exec(text)?.[0].length ?? 0), end: range.end}
}
