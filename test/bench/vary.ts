/**
 * A text with other words, so that nothing that remembers texts gains by having seen it: the same words are changed in a
 * quote and in its English, and nothing that a rule compares otherwise: no keys, numbers, code spans, links or tags.
 *
 * @param variant - 0 … 25; 0 leaves the text as it is.
 */
export function vary(text: string, variant: number): string {
  if (variant === 0) return text
  const [latin, kana] = [`x${String.fromCodePoint(0x61 + variant)}`, String.fromCodePoint(0x30a2 + variant)]
  return text
    .replace(/(?<=[\s>])\p{Ll}{6,40}(?=[\s.,;!?<]|$)/gu, word => word + latin)
    .replace(/[\p{Script=Katakana}ー]{3,40}|\p{Script=Han}{2,40}/gu, word => word + kana)
}

const pair = /<span data-ttu-id="[^"]*">([\s\S]*?)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">[\s\S]*?<\/span><\/span>/g

/** A bilingual document without its quotes: the translation that its readers see. */
export function withoutQuotes(text: string): string {
  return text.replace(pair, '$1')
}

/** Documents as one, with the front matter of the first and with ids of units that stand in it once. */
export function joined(documents: readonly string[]): string {
  return documents
    .map((text, index) => {
      const own = index.toString(16).padStart(5, '0')
      return (index === 0 ? text : text.replace(/^---\n[\s\S]*?\n---\n/, '\n\n')).replace(/(?<=data-[st]tu-id=")[^"-]+(?=-)/g, own)
    })
    .join('')
}
