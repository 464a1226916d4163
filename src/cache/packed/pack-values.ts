import type {NumberWriter} from './bytes.ts'
import {cite, follow, newWay, type Texts, type Way} from './cites.ts'
import {type Column, columnBelow, entriesOf, itemsOf, newColumn, writeColumns} from './columns.ts'
import {mostKnown, offsetNames, shortestAgain, tags} from './tags.ts'

/** A value as JSON has it, and the texts that it may cite. */
export interface Citing {
  readonly value: unknown
  readonly texts: Texts
}

interface Telling {
  readonly texts: Texts
  readonly way: Way
  /** Texts that were told, by their number. */
  readonly told: Map<string, number>
}

/** Bytes of values that are much alike. What JSON leaves out is left out. */
export function packValues(values: readonly Citing[]): Buffer {
  const shapes: (readonly string[])[] = []
  const numberOfShape = new Map<string, number>()
  const root = newColumn()
  for (const {value, texts} of values) put(root, '', value, {texts, way: newWay(), told: new Map()})
  return writeColumns(root, shapes)

  function put(column: Column<NumberWriter>, name: string, value: unknown, telling: Telling): void {
    const {numbers} = column
    if (value === null || value === undefined) numbers.put(tags.null)
    else if (typeof value === 'boolean') numbers.put(value ? tags.true : tags.false)
    else if (typeof value === 'number') putNumber(column, name, value, telling)
    else if (typeof value === 'string') putText(column, value, telling)
    else if (Array.isArray(value)) {
      numbers.put(tags.list)
      numbers.put(value.length)
      for (const item of value) put(columnBelow(column, itemsOf), '', item, telling)
    } else {
      const members = Object.entries(value).filter(([, one]) => one !== undefined)
      putObject(column, members, telling)
    }
  }

  function putObject(column: Column<NumberWriter>, entries: readonly (readonly [string, unknown])[], telling: Telling): void {
    const {numbers} = column
    if (entries.length > 0 && entries.every(([key]) => /^(?:0|[1-9]\d{0,8})$/.test(key))) {
      numbers.put(tags.entries)
      numbers.put(entries.length)
      let last = 0
      for (const [key, value] of entries) {
        numbers.put(Number(key) - last)
        last = Number(key)
        put(columnBelow(column, entriesOf), '', value, telling)
      }
      return
    }
    numbers.put(tags.object)
    numbers.put(shapeOf(entries.map(([key]) => key)))
    for (const [key, value] of entries) put(columnBelow(column, key), key, value, telling)
  }

  function shapeOf(keys: readonly string[]): number {
    const name = JSON.stringify(keys)
    const number = numberOfShape.get(name) ?? shapes.push(keys) - 1
    numberOfShape.set(name, number)
    return number
  }
}

function putNumber({numbers, texts}: Column<NumberWriter>, name: string, value: number, {way}: Telling): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0) || Math.abs(value) > 2 ** 50) {
    numbers.put(tags.number)
    texts.push(JSON.stringify(value))
    return
  }
  numbers.put(tags.whole)
  if (offsetNames.has(name)) {
    numbers.put(value - way.offset)
    way.offset = value
  } else numbers.put(value)
}

function putText(column: Column<NumberWriter>, value: string, {texts, way, told}: Telling): void {
  const {numbers, texts: own, known} = column
  if (value === column.last) {
    numbers.put(tags.same)
    return
  }
  column.last = null
  const place = known.indexOf(value)
  if (place >= 0) {
    column.last = value
    numbers.put(tags.known)
    numbers.put(place)
    return
  }
  const before = told.get(value)
  if (before !== undefined) {
    numbers.put(tags.again)
    numbers.put(told.size - before)
    return
  }
  const cited = cite(value, texts, way)
  if (cited === null) {
    numbers.put(tags.text)
    column.last = value
    own.push(value)
    if (known.length < mostKnown) known.push(value)
  } else {
    numbers.put(tags.cited + cited.which + (cited.isFromLast ? 2 : 0) + (cited.isQuoted ? 4 : 0))
    numbers.put(cited.distance)
    numbers.put(cited.length)
    follow(cited, texts, way)
  }
  if (value.length >= shortestAgain) told.set(value, told.size)
}
