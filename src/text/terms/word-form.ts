const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * What is left of a text where its words alone count: compatibility forms are one (NFKC), in lower case; white space,
 * punctuation and signs are gone.
 */
export function wordForm(plain: string): string {
  return (plain.normalize('NFKC').toLowerCase().match(word) ?? []).join('')
}
