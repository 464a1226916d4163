const longest = 1000 // Code units.
const mostFolders = 3 // `**`: each takes a path's depth times as long.
const mostStars = 3 // In one name; each further one takes a name's length times as long.
const mostGroups = 4

/**
 * Why a glob is refused: globs are matched by regular expressions that try all ways, so some take longer than anyone
 * waits for a name that they do not match. `null`: it is none of those.
 */
export function globFault(glob: string): string | null {
  if (glob.length > longest) return `It is longer than ${longest} characters`
  const plain = glob.replaceAll(/\\./g, '_') // What is escaped stands for itself.
  if (countOf(plain, /(?:^|\/)\*\*(?=\/|$)/g) > mostFolders) return `It has more than ${mostFolders} times “**”`
  if (plain.split('/').some(name => countOf(name, /\*+(?!\()|\+(?!\()/g) > mostStars)) {
    return `A name in it has more than ${mostStars} times “*”`
  }
  if (countOf(plain, /\(/g) > mostGroups) return `It has more than ${mostGroups} groups in brackets`
  if (/\)[*+?{]|\][+{]/.test(plain)) return 'Something in it is to be repeated that is more than a character'
  return hasLooseGroup(plain) ? 'A group in it that holds wildcards or groups is to be repeated' : null
}

/** Whether something stands in `*(…)`, `+(…)` or `!(…)` that can be met in several ways. */
function hasLooseGroup(glob: string): boolean {
  for (const {index} of glob.matchAll(/[*+!]\(/g)) {
    const [inner = ''] = glob.slice(index + 2).split(')', 1)
    if (/[*+?[({]/.test(inner) || hasPrefixes(inner.split('|'))) return true
  }
  return false
}

/** Whether one of some alternatives begins as another one does. */
function hasPrefixes(alternatives: readonly string[]): boolean {
  return alternatives.some((one, index) => alternatives.some((other, at) => at !== index && other.startsWith(one)))
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
