import stringWidth from 'string-width'

// Characters that stand for themselves, whatever stands beside them; what joins, or is none, is for `string-width`.
const narrow = String.raw` -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027`
const wide = String.raw`\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60`
const allNarrow = new RegExp(`^[${narrow}]*$`)
const allPlain = new RegExp(`^[${narrow}${wide}]*$`)
const anyWide = new RegExp(`[${wide}]`, 'g')

/** How many columns of a terminal a text takes: what `string-width` says, which takes its time for every character. */
export function columnsOf(text: string): number {
  if (allNarrow.test(text)) return text.length
  return allPlain.test(text) ? text.length + (text.match(anyWide)?.length ?? 0) : stringWidth(text)
}
