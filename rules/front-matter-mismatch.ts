import {
  bitextRule,
  type Document,
  excerpt,
  type FrontMatter,
  type FrontMatterEntry,
  likelyTag,
  type Problem,
  type Range,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'front matter that is no YAML, lacks or repeats a key, names another locale, or differs where it must be as in English',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    same: z
      .array(z.string())
      .default(['uid', 'ms.assetid', 'ms.topic', 'ms.service', 'ms.subservice', 'ms.prod', 'ms.technology'])
      .describe('Keys that must have the value they have in English'),
    required: z.array(z.string()).default([]).describe('Keys that must stand in every document')
  }),
  *check({expectedLocale, target, source}, {same, required}) {
    const english = new Map<string, FrontMatterEntry>()
    for (const entry of source?.frontMatter?.entries ?? []) if (same.includes(entry.key)) english.set(entry.key, entry)
    const missing = new Set([...english.keys(), ...required])
    const {frontMatter} = target
    if (frontMatter === null) {
      const keys = [...missing].map(key => `“${key}”`).join(', ')
      if (missing.size > 0) yield {message: `There is no front matter: it must have ${keys}`, range: firstLine(target.text)}
      return
    }
    yield* unreadable(frontMatter)
    const firsts = new Map<string, FrontMatterEntry>()
    for (const entry of frontMatter.entries) {
      const {key, keyRange, value} = entry
      const first = firsts.get(key)
      if (first !== undefined) {
        yield {message: `The key “${key}” stands here again: its value above is ${shown(first.value)}`, range: keyRange}
        continue
      }
      firsts.set(key, entry)
      missing.delete(key)
      const original = english.get(key)
      if (original !== undefined && !isSameValue(value, original.value)) {
        yield {
          message: `“${key}” is ${shown(value)}, but ${shown(original.value)} in English`,
          range: placeOf(entry),
          source: {range: original.valueRange, text: original.value},
          ...fixWith(writtenValue(original, source), valuePlace(entry, target))
        }
      }
      if (key === 'ms.contentlocale' && value !== '' && expectedLocale !== null && likelyTag(value) !== likelyTag(expectedLocale)) {
        yield {
          message: `The locale ${excerpt(value)} is not the one of this folder, ${expectedLocale}`,
          range: placeOf(entry),
          suggestions: [{message: `Write ${expectedLocale}`, edits: [{range: placeOf(entry), text: expectedLocale}]}]
        }
      }
    }
    for (const key of missing) {
      const original = english.get(key)
      const range = {start: frontMatter.range.end - 3, end: frontMatter.range.end} // The closing fence.
      if (original === undefined) yield {message: `The key “${key}” is missing`, range}
      else {
        yield {
          message: `The key “${key}” is missing: in English it is ${shown(original.value)}`,
          range,
          source: {range: original.valueRange, text: original.value},
          ...fixWith(writtenValue(original, source), {start: range.start, end: range.start, before: `${key}: `, after: '\n'})
        }
      }
    }
  }
})

/** One problem for each entry that is no YAML: what follows from its first fault would tell it again. */
function* unreadable({entries, problems}: FrontMatter): Generator<Problem> {
  let next = 0
  let told: FrontMatterEntry | undefined
  for (const {message, range} of problems) {
    // What is unclosed is noticed where the next entry starts.
    while ((entries[next]?.keyRange.start ?? Infinity) < range.start) next++
    const entry = entries[next - 1]
    if (entry !== undefined && entry === told) continue
    told = entry
    yield {
      message: `${entry === undefined ? 'This' : `“${entry.key}”`} is no YAML: ${describeFault(message, entry?.value ?? '"')}`,
      range: entry === undefined ? range : placeOf(entry)
    }
  }
}

/** The parser’s word for a fault, or, for the ones that translations have, what a translator sees and can do. */
function describeFault(message: string, value: string): string {
  const inQuotes = 'put its value in quotation marks'
  if (/nested mappings/i.test(message)) {
    return value.includes(':')
      ? `a colon with a blank behind it stands in its value; ${inQuotes}`
      : 'the line behind it is indented; take its blanks out'
  }
  const fault = message.charAt(0).toLowerCase() + message.slice(1)
  return /^["'[{]/.test(value) ? fault : `${fault}; ${inQuotes}`
}

function placeOf({keyRange, value, valueRange}: FrontMatterEntry) {
  return value === '' ? keyRange : valueRange
}

/** Where a value is written, and what stands around it. */
interface ValuePlace extends Range {
  readonly before: string
  readonly after: string
}

/** Of a value that stands on one line; `null` of others, and where the front matter is no YAML. */
function valuePlace({value, valueRange}: FrontMatterEntry, {text, frontMatter}: Document): ValuePlace | null {
  const {start, end} = valueRange
  if (frontMatter === null || frontMatter.problems.length > 0 || text.slice(start, end).includes('\n')) return null
  return {start, end, before: value === '' && start === end ? ' ' : '', after: ''}
}

/** An English value as it is written, quotation marks and all; `null` of one that another place could not hold. */
function writtenValue({valueRange}: FrontMatterEntry, source: Document | null): string | null {
  const written = source?.text.slice(valueRange.start, valueRange.end) ?? ''
  return written === '' || /^[*&!|>]|[\r\n]/.test(written) ? null : written
}

function fixWith(value: string | null, place: ValuePlace | null): Pick<Problem, 'fix'> {
  if (value === null || place === null) return {}
  return {fix: [{range: {start: place.start, end: place.end}, text: `${place.before}${value}${place.after}`}]}
}

function shown(value: string): string {
  return value === '' ? 'empty' : excerpt(value, 48)
}

/** Whether two values say the same: quotation marks, indentation and either form of a list are the writer's. */
function isSameValue(a: string, b: string): boolean {
  const [ours, theirs] = [items(a), items(b)]
  return ours.length === theirs.length && ours.every((item, index) => item === theirs[index])
}

function items(value: string): string[] {
  return value
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/^-\s|\n[ \t]*-\s|,/)
    .map(item =>
      item
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .replace(/\s+/g, ' ')
    )
    .filter(item => !['', 'null', '~'].includes(item))
}

function firstLine(text: string) {
  const start = text.startsWith('\ufeff') ? 1 : 0
  return {start, end: start + (/^.*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0)}
}
