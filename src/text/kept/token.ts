import type {Range} from '../../model/range.ts'

/** Something in a text that its translation must keep: a number, a URL, a code span. */
export interface Token {
  /** What must be equal on both sides. */
  readonly key: string
  /** What else it may be read as: `1.000` is a thousand where points group. */
  readonly otherKeys?: readonly string[]
  /** Makes up for its like on the other side, but is not missed itself: a number written as a word. */
  readonly isOptional?: boolean
  /** In the text that it was read from. */
  readonly range: Range
}
