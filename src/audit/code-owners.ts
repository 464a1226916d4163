import ignore from 'ignore'

/** Who a CODEOWNERS file says owns what. */
export interface CodeOwners {
  /**
   * @param path - From the repository’s root, with `/`.
   * @returns As the file names them, with blanks between; `null`: nobody.
   */
  readonly ownersOf: (path: string) => string | null
  /** Lines with patterns that are not followed, as they could take for ever. */
  readonly leftOut: readonly number[]
}

interface Rule {
  readonly matches: (path: string) => boolean
  readonly owners: readonly string[]
}

const mostRules = 2000 // The last ones: each could be asked of each document.
const mostDeep = 2 // `**` in a pattern: each is tried at every folder of a path.
const mostSegments = 100 // Of a path.
const longest = 1000 // UTF-16 code units of a pattern.

/**
 * Read a CODEOWNERS file: of the patterns that match a path the last one counts, and one without owners unsets them. What
 * GitHub does not follow (`!`, `[`, `\#`) is left aside. Sections of GitLab are read as one list, in which their owners
 * stand where a line names none.
 *
 * @see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 * @see https://docs.gitlab.com/user/project/codeowners/reference/
 */
export function readCodeOwners(text: string): CodeOwners {
  const rules: Rule[] = []
  const leftOut: number[] = []
  let sectionOwners: readonly string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const said = line.replace(/(^|\s)#.*$/, '').trim()
    const section = /^\^?\[[^\]]+\](?:\[\d+\])?(.*)$/.exec(said)
    if (section !== null) {
      sectionOwners = words(section[1] ?? '')
      continue
    }
    const [pattern = '', ...named] = words(said)
    const owners = named.filter(owner => owner.includes('@'))
    if (pattern === '' || /^(?:!|\\#)|\[/.test(pattern) || owners.length < named.length) continue
    if (pattern.length > longest || pattern.split('**').length - 1 > mostDeep) leftOut.push(index + 1)
    else rules.push({matches: matcherOf(pattern), owners: named.length > 0 ? owners : sectionOwners})
  }
  const asked = rules.slice(-mostRules).reverse()
  return {
    leftOut,
    ownersOf(path) {
      if (!ignore.isPathValid(path) || path.split('/').length > mostSegments) return null
      const owners = asked.find(({matches}) => matches(path))?.owners ?? []
      return owners.length === 0 ? null : owners.join(' ')
    }
  }
}

/** What blanks separate, those with a backslash apart. */
function words(text: string): string[] {
  return text.match(/(?:\\.|[^\s\\])+/g) ?? []
}

/** Patterns are those of `.gitignore`; but `docs/*` is of the files in `docs` alone, not of those in folders there. */
function matcherOf(pattern: string): (path: string) => boolean {
  let manager: ignore.Ignore | null = null
  return path => {
    manager ??= ignore({ignorecase: false}).add(pattern.endsWith('/*') ? [pattern, `!${pattern}/`] : pattern)
    return manager.ignores(path)
  }
}
