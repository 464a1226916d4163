import {codeAt} from './code-at.ts'

/** What is known of a text that was read so far: where the rest is read on from. */
export interface Hash {
  readonly a: number
  readonly b: number
  /** Of what was read, in UTF-16 code units. */
  readonly length: number
}

/** Of nothing yet. */
export const noHash: Hash = {a: 0x811c9dc5, b: 0xc9dc5118, length: 0}

/**
 * A short name for what the parts say, the same on any machine: 64 bits in hexadecimal. No secret depends on it.
 *
 * @param before - Of what stands before the parts.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ FNV-1a, here as two 32-bit hashes over UTF-16 code units.
 */
export function fingerprint(parts: readonly string[], before: Hash = noHash): string {
  const {a, b} = hashOn(before, parts.join('\u0000'))
  return hexadecimal(a) + hexadecimal(b)
}

/** Read a text on from where another ended. */
export function hashOn(before: Hash, text: string): Hash {
  let {a, b} = before
  const {length} = text
  for (let index = 0; index < length; index++) {
    const unit = codeAt(text, index)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + before.length + index), 0x01000193)
  }
  return {a, b, length: before.length + length}
}

function hexadecimal(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0')
}
