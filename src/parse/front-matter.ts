import {isMap, isNode, isScalar, type Pair, parseDocument} from 'yaml'
import {append} from '../model/append.ts'
import type {FrontMatter, FrontMatterEntry, FrontMatterProblem} from '../model/document.ts'
import {frontMatterRange} from '../text/front-matter-range.ts'
import {plainEntries} from './plain-entries.ts'

const entryStart = /^[^\s#'"[\]{},&*!|>%@`:-][^\s:]{0,100}[ \t]*:(?=[ \t\r\n]|$)/gm

/**
 * The front matter of a document, every key with its place. Where the YAML is broken, each key is read by itself:
 * what cannot be read costs no other key its value.
 */
export function parseFrontMatter(text: string): FrontMatter | null {
  const range = frontMatterRange(text)
  if (range === null) return null
  const {start} = range.inner
  const body = text.slice(start, range.inner.end)
  const plain = plainEntries(body, start)
  if (plain !== null) return {range: {start: range.start, end: range.end}, entries: plain, nested: [], problems: []}
  const {entries, nested, problems} = readBody(body, start)
  return {range: {start: range.start, end: range.end}, entries, nested, problems}
}

function readBody(body: string, start: number): Entries {
  if (isNestedBeyondSense(body)) return recoverEntries(body, start, [tooDeep(body, start)])
  const faults = manyFaults(body, start)
  if (faults !== null) return entriesAsWritten(body, start, faults)
  const whole = readEntries(body, start)
  return whole.problems.length === 0 ? whole : recoverEntries(body, start, whole.problems)
}

const mostProblems = 100 // Beyond, it is no YAML, and nobody reads them all.
const firstPart = 16_000 // Code units: longer than nearly all front matter.

/**
 * Faults of a long text's first part, where they are so many that the rest makes no difference: the parser cannot be
 * stopped, and what it keeps of a fault is dear. Each part is eight times the last, so that all cost little beside the whole.
 */
function manyFaults(body: string, base: number): readonly FrontMatterProblem[] | null {
  for (let length = firstPart; length < body.length; length *= 8) {
    const {problems} = readEntries(body.slice(0, body.lastIndexOf('\n', length) + 1), base)
    // Each list or mapping that is open at the end of a part is a fault of the part's alone, and told last.
    if (problems.length > mostProblems + mostOpeners) return problems
  }
  return null
}

type Entries = Omit<FrontMatter, 'range'>

const noEntries: Entries = {entries: [], nested: [], problems: []}

function readEntries(body: string, base: number): Entries {
  const yaml = withoutStacks(() => parseDocument(body, {schema: 'failsafe', uniqueKeys: false, logLevel: 'silent'}))
  const problems = yaml.errors.map(({message, pos}) => ({
    message: message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '',
    range: {start: base + Math.min(pos[0], body.length), end: base + Math.min(Math.max(pos[0], pos[1]), body.length)}
  }))
  const items = isMap(yaml.contents) ? yaml.contents.items : []
  return {
    entries: items.flatMap(pair => readEntry(pair, body, base)),
    nested: items.flatMap(pair => readNested(pair, body, base)),
    problems
  }
}

/** The parser makes an error of each fault: where that was made is asked by nobody, and takes longer than all else. */
function withoutStacks<Result>(run: () => Result): Result {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function readEntry({key, value}: Pair, body: string, base: number): FrontMatterEntry[] {
  if (!isScalar(key) || !key.range) return []
  const keyRange = {start: base + key.range[0], end: base + key.range[1]}
  const colon = key.range[1] + (/^[ \t]*:/.exec(body.slice(key.range[1], key.range[1] + 1000))?.[0].length ?? 0) // `{a}` has none.
  const range = isNode(value) ? value.range : undefined
  if (!range || (isScalar(value) && range[0] === range[1])) {
    return [{key: String(key.value), keyRange, value: '', valueRange: {start: base + colon, end: base + colon}}]
  }
  const written = isScalar(value) ? String(value.value) : body.slice(range[0], range[1]).trim()
  return [{key: String(key.value), keyRange, value: written, valueRange: {start: base + range[0], end: base + range[1]}}]
}

function readNested({key, value}: Pair, body: string, base: number): FrontMatterEntry[] {
  if (!isScalar(key) || !isMap(value)) return []
  const scalars = value.items.filter(item => isScalar(item.value))
  return scalars.flatMap(item => readEntry(item, body, base)).map(entry => ({...entry, key: `${String(key.value)}.${entry.key}`}))
}

function recoverEntries(body: string, base: number, faults: readonly FrontMatterProblem[]): Entries {
  if (faults.length > mostProblems) return entriesAsWritten(body, base, faults)
  const entries: FrontMatterEntry[] = []
  const nested: FrontMatterEntry[] = []
  const problems: FrontMatterProblem[] = []
  for (const [chunk, start] of chunksOf(body)) {
    const read = isNestedBeyondSense(chunk) ? {...noEntries, problems: [tooDeep(chunk, base + start)]} : readEntries(chunk, base + start)
    append(problems, read.problems)
    append(nested, read.nested)
    if (read.problems.length === 0) append(entries, read.entries)
    else entries.push(asWritten(chunk, base + start))
    if (problems.length > mostProblems) return entriesAsWritten(body, base, problems)
  }
  return {entries, nested, problems}
}

function entriesAsWritten(body: string, base: number, problems: readonly FrontMatterProblem[]): Entries {
  const entries = chunksOf(body).map(([chunk, start]) => asWritten(chunk, base + start))
  return {entries, nested: [], problems: problems.slice(0, mostProblems)}
}

/** What each line that begins an entry begins, and its offset. */
function chunksOf(body: string): (readonly [chunk: string, start: number])[] {
  const starts = [...body.matchAll(entryStart)].map(match => match.index)
  return starts.map((start, index) => [body.slice(start, starts[index + 1] ?? body.length), start] as const)
}

/** The first line of an entry that is no YAML, taken at its word. */
function asWritten(chunk: string, base: number): FrontMatterEntry {
  const line = chunk.split('\n', 1)[0] ?? ''
  const colon = line.indexOf(':')
  const value = line.slice(colon + 1).trim()
  const start = value === '' ? base + colon + 1 : base + line.indexOf(value, colon + 1)
  return {
    key: line.slice(0, colon).trim(),
    keyRange: {start: base, end: base + line.slice(0, colon).trimEnd().length},
    value,
    valueRange: {start, end: start + value.length}
  }
}

const mostOpeners = 500

/** `yaml` recurses: deeply nested lists and mappings would end the process, not throw. */
function isNestedBeyondSense(body: string): boolean {
  return (body.match(/[[{]/g)?.length ?? 0) > mostOpeners || /(?:[-?:][ \t]+){100}/.test(body)
}

function tooDeep(body: string, base: number): FrontMatterProblem {
  return {message: 'lists or mappings are nested too deeply', range: {start: base, end: base + body.trimEnd().length}}
}
