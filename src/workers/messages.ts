import type {Lexicon} from '../align/translation/lexicon.ts'
import type {Taught} from '../bitexts/lexicons.ts'
import type {TracedPair} from '../check-pairs.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {Group} from './groups.ts'
import type {Tickets} from './tickets.ts'

/** What a worker begins with. */
export interface Orders<Options> {
  /** By which it reads the request that the main thread has read, too. */
  readonly options: Options
  /** What both must have read alike: of `commonGround`. */
  readonly common: string
  /** All pairs that there are, whichever of them are linted. */
  readonly everything: readonly DiscoveredPair[]
  readonly groups: readonly Group[]
  readonly tickets: Tickets
}

/** What a worker says. */
export type Saying =
  /** `at`: the pair’s position. */
  | {readonly kind: 'checked'; readonly at: number; readonly traced: TracedPair}
  /** The main thread learns it once for all. A worker waits for the answer. */
  | {readonly kind: 'lexicon'; readonly taught: Taught}

/** The answer to a worker’s question. */
export interface Answered {
  readonly lexicon: Lexicon | null
}

/** Whether a value is one of these; who sends it is of the same build. */
export function isSaying(value: unknown): value is Saying {
  return typeof value === 'object' && value !== null && 'kind' in value
}

export function isAnswered(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && 'lexicon' in value
}
