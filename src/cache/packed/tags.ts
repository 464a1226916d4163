/** What a value is, told before it. */
export const tags = {
  null: 0,
  true: 1,
  false: 2,
  whole: 3,
  number: 4,
  text: 5,
  /** A text that was told of the same value before. */
  again: 6,
  list: 7,
  /** An object whose keys are whole numbers. */
  entries: 8,
  object: 9,
  /** The text that stood here last. */
  same: 10,
  /** One of the first texts that stood here. */
  known: 11,
  /** What stands in quotation marks is told apart from what stands around: a message is one of few. */
  quoting: 12,
  /** Two of them: the stretch between the last two offsets, of which text. */
  between: 13,
  /** Eight of them: which text, from where, and whether in quotation marks. */
  cited: 15
} as const

export const mostKnown = 32 // Texts of a place.

/** Numbers that are told as distances, by the member that holds them: offsets ascend, mostly. */
export const offsetNames: ReadonlySet<string> = new Set(['start', 'end', 'offset'])

/** What stands in quotation marks, and what stands for it. */
export const quotations = /“([^”]*)”/g
export const quotation = '“”'

export const shortestAgain = 4 // Code units of a text that is told by its number when it comes again.
