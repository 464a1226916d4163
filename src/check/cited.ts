import type {CitedUnits} from '../model/checked-pair.ts'
import type {Stray} from '../model/document.ts'

/** What a finding quotes of its document: the document, or what is kept of one that was dropped. */
export interface Citable {
  readonly units: CitedUnits
  readonly strays?: readonly Stray[]
  readonly text?: string
}
