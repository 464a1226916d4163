import type {FrontMatterEntry} from '../model/document.ts'
import type {Range} from '../model/range.ts'

// A key that YAML can only read as it stands, and behind it on its line a value that it can only read as it stands: in
// quotes without any inside, or without signs of YAML's own, a `: ` or ` #`. Or lines with one such value each behind a hyphen.
const value = String.raw`("[^"\\\r\n]*"|'[^'\r\n]*'|(?:[\p{L}\p{N}/(]|\.\p{L})[^\r\n]*)`
const lineEnd = String.raw`[ ]*(?:\r?\n|$)`
const line = new RegExp(String.raw`([A-Za-z][\w.-]{0,100}):(?:[ ]+${value})?${lineEnd}`, 'uy')
const item = new RegExp(String.raw`([ ]*)-[ ]+${value}${lineEnd}`, 'uy')
const sign =
  /^[^"'].*(?::(?:[ \t]|$)|[ \t]#)|^[^"']:$|[\t\0-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}-\u{9f}\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}\u{d800}-\u{dfff}]/u

/**
 * The entries of front matter of which every line is a plain key and a plain value, or a plain item of a list; `null` where
 * some line is not, and only a parser of YAML can tell.
 *
 * @param base - Offset of the text in its file.
 * @see YAML 1.2.2, 7.3.3 “Plain Style”, 8.2.1 “Block Sequences”
 */
export function plainEntries(body: string, base: number): FrontMatterEntry[] | null {
  const entries: FrontMatterEntry[] = []
  for (let at = 0, end = 0; at < body.length; at = end) {
    line.lastIndex = at
    const match = line.exec(body)
    if (match === null) return null
    const [, key = '', written = ''] = match
    const text = withoutSpaces(written)
    if (sign.test(text)) return null
    const list = text === '' ? listAt(body, line.lastIndex) : noListAt(line.lastIndex)
    if (list === null) return null
    end = list.end
    const colon = at + key.length + 1
    const start = text === '' ? colon : body.indexOf(text, colon)
    const isList = list.start < list.end
    const range = isList ? list : {start, end: start + text.length}
    entries.push({
      key,
      keyRange: {start: base + at, end: base + at + key.length},
      value: isList ? body.slice(list.start, list.end).trim() : isQuoted(text) ? text.slice(1, -1) : text,
      valueRange: {start: base + range.start, end: base + range.end}
    })
  }
  return entries
}

/** A list from its first hyphen to the end of its last line; empty where there is none, `null` where some item is not plain. */
function listAt(body: string, from: number): Range | null {
  let [indent, end]: [string | null, number] = [null, from]
  item.lastIndex = from
  for (let match = item.exec(body); match !== null; match = item.exec(body)) {
    const [, own = '', written = ''] = match
    if ((indent ?? own) !== own || sign.test(withoutSpaces(written))) return null
    indent = own
    end = item.lastIndex
  }
  return indent === null ? noListAt(from) : {start: from + indent.length, end}
}

function noListAt(offset: number): Range {
  return {start: offset, end: offset}
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
