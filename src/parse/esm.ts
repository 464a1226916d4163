import {closingMark, literalEnd} from './braces.ts'

// What no English sentence looks like: “export the package” is prose, though MDX would stop there.
const opening =
  /import[ \t]+(?:['"]|[\w$*{][^'"`;]{0,2000}?\bfrom\s*['"])|export[ \t]+(?:default\s|(?:const|let|var|function|class|async)\s|[{*])/y
const token = /["'`{([\])}]|\/[/*]|\n/g
const nextLine = /[ \t]*(?:\r?\n|$|#{1,6}[ \t]|`{3}|:{3})/y // Blank, or what no statement goes on with.

/** Whether an `import` or `export` statement begins at `start`. */
export function opensEsm(text: string, start: number): boolean {
  opening.lastIndex = start
  return opening.test(text)
}

/** The end of the statements that begin at `start`, up to a blank line outside brackets; `null` where none comes before `limit`. */
export function esmEnd(text: string, start: number, limit: number): number | null {
  let depth = 0
  token.lastIndex = start
  for (let match = token.exec(text); match !== null && match.index < limit; match = token.exec(text)) {
    const [mark] = match
    const {index} = match
    if (mark === '\n') {
      nextLine.lastIndex = index + 1
      if (depth <= 0 && nextLine.test(text)) return index
    } else if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth--
    else if (mark !== '}') {
      const end = mark === '{' || mark === '`' ? closingMark(text, index, limit) : literalEnd(text, index)
      if (end === null && mark !== '"' && mark !== "'" && mark !== '//') return null
      token.lastIndex = end ?? token.lastIndex
    }
  }
  return depth > 0 || limit < text.length ? null : text.length
}
