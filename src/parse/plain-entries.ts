import type {FrontMatterEntry} from '../model/document.ts'

// A key that YAML can only read as it stands, and behind it on its line a value that it can only read as it stands: in
// quotes without any inside, or without signs of YAML's own, a `: ` or ` #`.
const line = /([A-Za-z][\w.-]{0,100}):(?:[ ]+("[^"\\\r\n]*"|'[^'\r\n]*'|[\p{L}\p{N}/(][^\r\n]*))?[ ]*(?:\r?\n|$)/uy
const sign =
  /^[^"'].*(?::(?:[ \t]|$)|[ \t]#)|^[^"']:$|[\t\0-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}-\u{9f}\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}\u{d800}-\u{dfff}]/u

/**
 * The entries of front matter of which every line is a plain key and a plain value; `null` where some line is not, and
 * only a parser of YAML can tell.
 *
 * @param base - Offset of the text in its file.
 * @see YAML 1.2.2, 7.3.3 “Plain Style”
 */
export function plainEntries(body: string, base: number): FrontMatterEntry[] | null {
  const entries: FrontMatterEntry[] = []
  line.lastIndex = 0
  for (let at = 0; at < body.length; at = line.lastIndex) {
    line.lastIndex = at
    const match = line.exec(body)
    if (match === null) return null
    const [, key = '', written = ''] = match
    const value = withoutSpaces(written)
    if (sign.test(value)) return null
    const colon = at + key.length + 1
    const start = value === '' ? colon : body.indexOf(value, colon)
    entries.push({
      key,
      keyRange: {start: base + at, end: base + at + key.length},
      value: isQuoted(value) ? value.slice(1, -1) : value,
      valueRange: {start: base + start, end: base + start + value.length}
    })
  }
  return entries
}

function isQuoted(value: string): boolean {
  return value.startsWith('"') || value.startsWith("'")
}

/** The text without the spaces at its end. */
function withoutSpaces(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === ' ') end--
  return text.slice(0, end)
}
