/**
 * `text.charCodeAt(index)`, for loops. V8 has a dozen kinds of strings (of one byte or two, slices, joins, names of
 * properties); where a loop has met more than four, it looks the method up anew for each character, which takes longer than
 * to read it.
 */
export function codeAt(text: string, index: number): number {
  return String.prototype.charCodeAt.call(text, index)
}
