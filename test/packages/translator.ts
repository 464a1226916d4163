import {readCsv} from '../../src/text/csv.ts'

/** What stays as it is: code, link targets, tags, entities, escapes, URLs, placeholders, names. */
const kept =
  /(`[^`]*`|\]\([^)]*\)|<[^>]*>|&#?\w+;|\\.|https?:\S+|\{[^}]*\}|%\w+%|\$\([^)]*\)|\p{Lu}[\p{L}\p{N}]*|[\p{L}\p{N}]*[_\d\p{Lu}][\p{L}\p{N}_]*)|(\p{Ll}{3,})/gu

/** A translation that is none: words are read backwards, all else stays. */
export function pseudo(text: string): string {
  return text.replace(kept, (_, same: string | undefined, word: string | undefined) => same ?? [...(word ?? '')].reverse().join(''))
}

/** A translator who works in the file itself, as a tool would save it. */
export function translate(format: string, text: string): string {
  switch (format) {
    case 'po':
      return text
        .replace(/^#, fuzzy\n/gm, '')
        .replace(/^msgid (".+")\nmsgstr ".*"$/gm, (_, english: string) => `msgid ${english}\nmsgstr ${inPo(english)}`)
    case 'csv':
      return translateCsv(text)
    default:
      return text.replace(
        /(<(?:unit|trans-unit) [^>]*>)([^]*?)(<source[^>]*>)([^]*?)<\/source>(?:\s*<target[^>]*>[^]*?<\/target>)?/g,
        (whole, unit: string, between: string, source: string, english: string) =>
          unit.includes('translate="no"') ? whole : `${unit}${between}${source}${english}</source><target>${inXml(english)}</target>`
      )
  }
}

/** Of a string with its quotation marks. */
function inPo(english: string): string {
  const text = english.slice(1, -1).replace(/\\(["\\])/g, '$1')
  return `"${pseudo(text).replace(/["\\]/g, '\\$&')}"`
}

function inXml(english: string): string {
  if (english.includes('<')) return pseudo(english) // Elements stand for characters.
  const text = english.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return pseudo(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function translateCsv(text: string): string {
  const records = readCsv(text)
  if ('fault' in records) throw new Error(records.fault)
  const [head, ...rows] = records.map(({fields}) => [...fields])
  const english = head?.indexOf('english') ?? -1
  for (const row of rows) row[row.length - 1] = pseudo(row[english] ?? '')
  return [head ?? [], ...rows].map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}
