import {codeAt} from './code-at.ts'

/**
 * A short name for what the parts say, the same on any machine: 64 bits in hexadecimal. No secret depends on it.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ FNV-1a, here as two 32-bit hashes over UTF-16 code units.
 */
export function fingerprint(parts: readonly string[]): string {
  let a = 0x811c9dc5
  let b = 0xc9dc5118
  const text = parts.join('\u0000')
  const {length} = text
  for (let index = 0; index < length; index++) {
    const unit = codeAt(text, index)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + index), 0x01000193)
  }
  return hexadecimal(a) + hexadecimal(b)
}

function hexadecimal(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0')
}
