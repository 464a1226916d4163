/**
 * `text.charCodeAt(index)` of an index that lies in the text, for loops. V8 has a dozen kinds of strings (of one byte or
 * two, slices, joins, names of properties); where a loop has met more than four, it looks the method up anew for each
 * character, which takes longer than to read it.
 */
export function codeAt(text: string, index: number): number {
  return String.prototype.charCodeAt.call(text, index)
}

/**
 * The same of an index that may lie before the text or behind it: `NaN`. By itself, as V8 never again puts a reading in
 * place of a call where one index was out of bounds.
 */
export function codeNear(text: string, index: number): number {
  return String.prototype.charCodeAt.call(text, index)
}
