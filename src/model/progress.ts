import type {DocumentPath} from './brand.ts'

/** How far a run is. */
export interface Progress {
  /** Documents read and checked. */
  readonly done: number
  /** Documents to be read, missing ones included. */
  readonly total: number
  /** The one that comes next; `null` after the last. */
  readonly path: DocumentPath | null
}
