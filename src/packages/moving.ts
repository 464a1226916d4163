import {append} from '../model/append.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import type {Gaps} from './gaps.ts'

/** A segment by its place alone: `unit` is `null` for what is missing, `source` for what is gone. */
export interface Moving {
  readonly unit: number | null
  readonly source: Range | null
}

/** Whether putting it in makes text come or go. */
export function isMoving({unit, source}: Moving): boolean {
  return unit === null || source === null
}

/** Index of the gap that it stands in, or will; -1: in none. */
export function gapOf({unit, source}: Moving, gaps: Gaps, {units}: Document): number {
  if (source !== null && unit === null) return gaps.ofSource(source.start)
  return gaps.ofTarget(units[unit ?? -1]?.range.start ?? -1)
}

/** Gaps in which text comes or goes, and those with which they exchange units. */
export function gapsToRebuild(target: Document, gaps: Gaps, places: readonly (Range | null)[], segments: readonly Moving[]): Set<number> {
  const neighbours = new Map<number, Set<number>>()
  const join = (a: number, b: number) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b))
  for (const [unit, {range}] of target.units.entries()) {
    const place = places[unit] ?? null
    const [here, there] = [gaps.ofTarget(range.start), place === null ? -1 : gaps.ofSource(place.start)]
    if (here < 0 || there < 0 || here === there) continue
    join(here, there)
    join(there, here)
  }
  const open = segments.filter(isMoving).map(one => gapOf(one, gaps, target))
  const asked = new Set<number>()
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index < 0 || asked.has(index)) continue
    asked.add(index)
    append(open, neighbours.get(index) ?? [])
  }
  return asked
}
