import {codeAt} from '../code-at.ts'
import {signs} from '../signs.ts'

const hiding = signs.ampersand | signs.backslash // Entities and escapes.
const pathWithVariable = signs.slash | signs.template | signs.paired // `/p:Lamp=$(Hall)/x`

/**
 * Whether two texts plainly have the same identifiers: the same words with a capital, a dot or another mark inside them, or
 * a hyphen before them.
 *
 * @param present - The signs in both.
 */
export function sameNames(english: string, target: string, present: number): boolean {
  if ((present & hiding) !== 0 || (present & pathWithVariable) === pathWithVariable) return false
  const wanted = namesIn(english)
  const found = namesIn(target)
  return wanted.length === found.length && wanted.sort().join(' ') === found.sort().join(' ')
}

function namesIn(text: string): string[] {
  const names: string[] = []
  let start = 0
  let isName = false
  let before = none
  const {length} = text
  for (let index = 0; index <= length; index++) {
    const kind = index < length ? kindOf(codeAt(text, index)) : none
    if (kind !== none) {
      if (before === none) start = index
      isName ||= isTelling(before, kind)
    } else if (isName) {
      const name = text.slice(start, index).replace(stops, '')
      names.push(hyphenated.test(name) ? name : name.replace(compound, ''))
      isName = false
    }
    before = kind
  }
  return names
}

/** The end of a sentence: looked for where a row of stops begins, as each is then read once. */
const stops = /(?<![.:,-])[.:,-]+$/
/** What makes a compound of a name, `NuGet-Paket`: the same, from the first of such parts. */
const compound = /(?=-[A-Z])(?<=[A-Za-z\d])(?<![A-Za-z\d]-[A-Z][a-z]*)(?:-[A-Z][a-z]*)+$/
/** Options, addresses and paths have hyphens of their own. */
const hyphenated = /^-|[@/]/

/** Whether two characters side by side stand in no plain word. */
function isTelling(before: number, kind: number): boolean {
  switch (kind) {
    case mark:
      return true
    case capital:
      return before === small || before === digit || before === point
    case hyphen:
      return before === none
    default:
      return before === point || (before === hyphen && kind === digit)
  }
}

const [none, small, capital, digit, point, hyphen, mark] = [0, 1, 2, 3, 4, 5, 6]

const kinds = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (/[a-z]/.test(character)) kinds[code] = small
  else if (/[A-Z]/.test(character)) kinds[code] = capital
  else if (/\d/.test(character)) kinds[code] = digit
  else if (/[.:,]/.test(character)) kinds[code] = point
  else if (character === '-') kinds[code] = hyphen
  else if (/[_@/~%$#+]/.test(character)) kinds[code] = mark
}

/** What a character is to an identifier; of no text’s character `none`. */
function kindOf(code: number): number {
  return code < 128 ? (kinds[code] ?? none) : none
}
