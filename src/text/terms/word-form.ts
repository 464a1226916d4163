import {byScript} from '../by-script.ts'

const wordIn = byScript(() => /[\p{L}\p{M}\p{N}]+/gu)

/**
 * What is left of a text where its words alone count: compatibility forms are one (NFKC), in lower case; white space,
 * punctuation and signs are gone.
 */
export function wordForm(plain: string): string {
  const lower = plain.normalize('NFKC').toLowerCase()
  return (lower.match(wordIn(lower)) ?? []).join('')
}
