import {codeAt, codeNear} from './code-at.ts'

/**
 * Whether two texts may be the same in normal form; quicker than to bring them into it. Told by their ASCII letters, which
 * stay as they are, unless entities or tags stand between them.
 */
export function mayBeSame(one: string, other: string): boolean {
  let [a, b] = [0, 0]
  for (;;) {
    a = nextLetter(one, a)
    b = nextLetter(other, b)
    const [own, its] = [codeNear(one, a), codeNear(other, b)]
    if (own === ampersand || its === ampersand || own === angle || its === angle) return true
    if ((own | 0x20) !== (its | 0x20)) return false
    if (a >= one.length) return b >= other.length
    a++
    b++
  }
}

const ampersand = 0x26
const angle = 0x3c

function nextLetter(text: string, from: number): number {
  const {length} = text
  let index = from
  for (; index < length; index++) {
    const code = codeAt(text, index)
    const small = code | 0x20
    if ((small >= 0x61 && small <= 0x7a) || code === ampersand || code === angle) break
  }
  return index
}
