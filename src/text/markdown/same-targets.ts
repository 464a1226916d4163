import {countOf} from '../count-of.ts'
import {signs} from '../signs.ts'

// What makes a link otherwise than `](…)`, or hides one: tags, escapes, code, images, entities.
const closerLook = signs.angle | signs.backslash | signs.backtick | signs.image | signs.ampersand | signs.tripleColon | signs.torn

/**
 * Whether two texts plainly have the same links: the same targets behind as many brackets, as written.
 *
 * @param present - The signs in both.
 */
export function sameTargets(english: string, target: string, present: number): boolean {
  if ((present & closerLook) !== 0 || countOf(english, '[') !== countOf(target, '[')) return false
  const wanted = targetsIn(english)
  const found = targetsIn(target)
  if (wanted === null || found === null || wanted.length !== found.length) return false
  return wanted.length <= 1 ? wanted[0] === found[0] : wanted.sort().join(' ') === found.sort().join(' ')
}

/** What stands in parentheses behind closing brackets; `null` where a URL stands elsewhere, too. */
function targetsIn(text: string): string[] | null {
  const targets: string[] = []
  let rest = 0
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', rest)) {
    const end = text.indexOf(')', at)
    if (end < 0 || hasUrl(text, rest, at)) return null
    targets.push(text.slice(at + 2, end))
    rest = end
  }
  return hasUrl(text, rest, text.length) ? null : targets
}

function hasUrl(text: string, start: number, end: number): boolean {
  return /:\/\/|www\./.test(text.slice(start, end))
}
