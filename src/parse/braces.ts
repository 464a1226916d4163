const token = /\\[\s\S]|[{}`'"]|\$\{|\/[/*]/g
// A quote mark that its line leaves open is an apostrophe; behind a colon, two slashes belong to a URL.
const literal = /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^\n][^'\\\n]*)*'|(?<!:)\/\/[^\n]*/y

/**
 * Where the brace or the template literal of JavaScript that opens at `open` is closed: the offset behind it, `limit`
 * at most, or `null`. What stands in strings, template literals and comments closes nothing.
 */
export function closingMark(text: string, open: number, limit: number): number | null {
  const stack: ('{' | '`')[] = []
  token.lastIndex = open
  for (let match = token.exec(text); match !== null && match.index < limit; match = token.exec(text)) {
    const [mark] = match
    const isTemplate = stack.at(-1) === '`'
    if (mark === '`' && !isTemplate) stack.push('`')
    else if (mark === '${' || (mark === '{' && !isTemplate)) stack.push('{')
    else if (isTemplate ? mark === '`' : mark === '}') {
      stack.pop()
      if (stack.length === 0) return token.lastIndex
    } else if (!isTemplate && mark !== '}') {
      const end = literalEnd(text, match.index)
      if (end === null && mark === '/*') return null
      token.lastIndex = end ?? token.lastIndex
    }
  }
  return null
}

/** The offset behind the string or comment of JavaScript that begins at `start`, or `null` where none does. */
export function literalEnd(text: string, start: number): number | null {
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2)
    return end < 0 ? null : end + 2
  }
  literal.lastIndex = start
  return literal.test(text) ? literal.lastIndex : null
}
