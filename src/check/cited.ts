import {lowerBoundBy} from '../model/ascending.ts'
import type {CitedUnit} from '../model/checked-pair.ts'
import type {Document, Segment} from '../model/document.ts'
import {ownText} from '../text/own-text.ts'
import {rememberedWith} from '../text/remembered.ts'

/** What a finding quotes of its document: units and strays by their indices, and what stands in neither. */
export interface Citable {
  readonly unit: (index: number) => CitedUnit | undefined
  readonly stray?: (index: number) => CitedStray | undefined
  readonly text?: string
}

interface CitedStray {
  readonly ids: readonly string[]
  readonly target: string | null
  readonly quote: string | null
}

export function citable(document: Document): Citable {
  return {unit: index => citedUnit(document, index), stray: index => citedStray(document, index), text: document.text}
}

/** Of a document that was dropped, the units that were kept, in ascending order. */
export function citableUnits(cited: readonly CitedUnit[]): Citable {
  return {
    unit(index) {
      const one = cited[lowerBoundBy(cited, index, each => each.index)]
      return one?.index === index ? one : undefined
    }
  }
}

/** One for all findings in a unit: its texts may be long, and they many. `undefined`: there is no such unit. */
export const citedUnit = rememberedWith(({units}: Document, index: number): CitedUnit | undefined => {
  const unit = units[index]
  if (unit === undefined) return undefined
  const {id, target, quote, confidence} = unit
  return {index, id, start: target.range.start, target: ownText(target.text), quote: textOf(quote), confidence}
})

const citedStray = rememberedWith(({strays}: Document, index: number): CitedStray | undefined => {
  const stray = strays[index]
  return stray === undefined ? undefined : {ids: stray.ids.map(ownText), target: textOf(stray.target), quote: textOf(stray.quote)}
})

function textOf(segment: Segment | null): string | null {
  return segment === null ? null : ownText(segment.text)
}
