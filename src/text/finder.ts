import type {NormalText} from '../model/brand.ts'

const mostWork = 300_000_000 // Code units looked through for one text, about a second; what is left over counts as absent.
const longestStep = 65_536 // Code units that one part may lie ahead and still tell where the next is looked for.

/**
 * Ask whether parts stand in a text, in about the order in which they stand there: each is looked for behind the one
 * before, then from the start, so that all parts of a text cost one reading of it.
 */
export function finderIn(text: NormalText): (part: NormalText) => boolean {
  let cursor = 0
  let work = 0
  return part => {
    if (part === '') return true
    if (work > mostWork) return false
    const ahead = text.indexOf(part, cursor)
    work += (ahead < 0 ? text.length : ahead) - cursor
    if (ahead >= 0) {
      if (ahead - cursor < longestStep) cursor = ahead + part.length
      return true
    }
    const before = text.indexOf(part)
    work += before < 0 ? text.length : before
    return before >= 0
  }
}
