import stripJsonComments from 'strip-json-comments'
import {type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap} from 'yaml'
import {type ConfigPath, type ConfigPlace, type ConfigProblem, configError} from './config-problem.ts'

const mostTold = 50

/** A configuration as it was read, not yet checked. */
export interface ReadConfig {
  readonly value: unknown
  /** Where a problem stands; `null` in a program. */
  readonly placeOf: (problem: ConfigProblem) => ConfigPlace | null
}

/**
 * Read YAML or JSON with comments.
 *
 * @param file - As messages name it.
 * @param within - The key whose value is the configuration: in a package.json.
 * @throws UsageError for all faults of syntax.
 */
export function readConfigText(file: string, text: string, form: 'yaml' | 'json', within: string | null = null): ReadConfig {
  const value = form === 'json' ? strictJson(text) : undefined
  if (value === undefined) return readWithPlaces(file, text, form, within)
  let read: ReadConfig | null = null // Of thousands of faults, for the first.
  return {
    value: valueWithin(value, within),
    placeOf(problem) {
      read ??= readWithPlaces(file, text, form, within)
      return read.placeOf(problem)
    }
  }
}

/** JSON without comments, in a thirtieth of the time; `undefined` of what is none, and of a key that stands twice. */
function strictJson(text: string): unknown {
  let keys = -1 // The whole is the value of a key that stands nowhere.
  try {
    const value: unknown = JSON.parse(text, function (this: unknown, _, inner: unknown) {
      if (!Array.isArray(this)) keys++
      return inner
    })
    return (text.match(/"(?:[^"\\]|\\.)*"\s*:/g) ?? []).length === keys ? value : undefined
  } catch {
    return undefined
  }
}

/** JSON is read as the YAML that it is, so that both tell places. */
function readWithPlaces(file: string, text: string, form: 'yaml' | 'json', within: string | null): ReadConfig {
  const lines = new LineCounter()
  // White space stands in for comments, so offsets stay.
  const plain = form === 'json' ? stripJsonComments(text) : text
  const document = parseDocument(plain, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false, // The parser compares each key with all before it.
    schema: form === 'json' ? 'json' : 'core'
  })
  const placeAt = (offset: number): ConfigPlace => {
    const {line, col} = lines.linePos(offset)
    return {line: Math.max(line, 1), column: Math.max(col, 1)}
  }
  const faulty = [...document.errors.map(({message, pos}) => ({message, offset: pos[0]})), ...repeatedKeys(document)]
  if (faulty.length > 0) {
    const faults = new Map(faulty.slice(0, mostTold).map(({message, offset}) => [problem(message), placeAt(offset)]))
    throw configError(file, [...faults.keys()], fault => faults.get(fault) ?? null)
  }
  const prefix = within === null ? [] : [within]
  return {
    value: valueOf(document, file, within),
    placeOf: ({path, at}) => placeAt(offsetOf(document, [...prefix, ...path], at))
  }
}

function repeatedKeys(document: Document): {readonly message: string; readonly offset: number}[] {
  const found: {readonly message: string; readonly offset: number}[] = []
  const look = (map: YAMLMap) => {
    const known = new Set<unknown>()
    for (const {key} of map.items) {
      const name: unknown = isScalar(key) ? key.value : key
      if (known.has(name)) found.push({message: 'Map keys must be unique', offset: startOf(key) ?? 0})
      known.add(name)
    }
  }
  visit(document, {Map: (_, map) => look(map)})
  return found
}

function valueOf(document: Document, file: string, within: string | null): unknown {
  try {
    return valueWithin(document.toJS(), within)
  } catch (error) {
    // An alias of nothing, or aliases that multiply.
    if (error instanceof ReferenceError) throw configError(file, [problem(error.message)], () => null)
    throw error
  }
}

function valueWithin(value: unknown, key: string | null): unknown {
  if (key === null) return value
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
}

function problem(message: string): ConfigProblem {
  return {path: [], at: 'value', message, hint: null}
}

/** Where the last of a path's steps stands that the text has. */
function offsetOf(document: Document, path: ConfigPath, at: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find(({key}) => String(isScalar(key) ? key.value : key) === String(step)) : undefined
    const value = isSeq(node) ? node.items[Number(step)] : pair?.value
    const place = at === 'key' && index === path.length - 1 ? startOf(pair?.key) : (startOf(value) ?? startOf(pair?.key))
    if (place === undefined) return offset
    offset = place
    // Behind an alias stands a text of its own: its place is where the alias is.
    node = value
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
