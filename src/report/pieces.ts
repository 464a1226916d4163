/**
 * A report in pieces, in order: that of many documents is longer than one text can be in Node (some 512 MiB).
 * No `Iterable`: a text would be one, of its characters.
 */
export type Pieces = Generator<string, void, undefined>

const enough = 65_536 // Code units that are worth a write of their own.

/** The same report in fewer pieces. */
export function* joined(pieces: Pieces): Pieces {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < enough) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}
