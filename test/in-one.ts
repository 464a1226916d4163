/** All of a report that comes in pieces. */
export function inOne(pieces: Iterable<string>): string {
  return [...pieces].join('')
}
