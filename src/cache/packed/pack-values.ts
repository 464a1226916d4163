import type {NumberWriter} from './bytes.ts'
import {cite, follow, isBetween, newWay, sides, type Texts, type Way} from './cites.ts'
import {aroundQuotations, type Column, columnBelow, entriesOf, itemsOf, newColumn, withinQuotations, writeColumns} from './columns.ts'
import {mostKnown, offsetNames, quotation, quotations, shortestAgain, tags} from './tags.ts'

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
    way.before = way.offset
    way.offset = value
  } else numbers.put(value)
}

function putText(column: Column<NumberWriter>, value: string, telling: Telling): void {
  const {told} = telling
  if (putKnown(column, value)) return
  const before = told.get(value)
  if (before === undefined) putNew(column, value, telling)
  else {
    column.numbers.put(tags.again)
    column.numbers.put(told.size - before)
  }
  if (before === undefined && value.length >= shortestAgain) told.set(value, told.size)
}

/** A text that stood here before as it is. */
function putKnown(column: Column<NumberWriter>, value: string): boolean {
  const {numbers, known, last} = column
  const place = known.indexOf(value)
  column.last = value === last || place >= 0 ? value : null
  if (value === last) numbers.put(tags.same)
  else if (place >= 0) {
    numbers.put(tags.known)
    numbers.put(place)
  }
  return column.last !== null
}

/** A text that was not told before. */
function putNew(column: Column<NumberWriter>, value: string, telling: Telling): void {
  const {numbers} = column
  const {texts, way} = telling
  const side = sides.find(which => isBetween(value, which, texts, way))
  const cited = side === undefined ? cite(value, texts, way) : null
  const parts = [...value.matchAll(quotations)].map(([, part = '']) => part)
  const around = value.replace(quotations, quotation)
  if (side !== undefined) numbers.put(tags.between + side)
  else if (cited !== null) {
    numbers.put(tags.cited + cited.which + (cited.isFromLast ? 2 : 0) + (cited.isQuoted ? 4 : 0))
    numbers.put(cited.distance)
    numbers.put(cited.length)
    follow(cited, texts, way)
  } else if (parts.length > 0 && around.split(quotation).length === parts.length + 1) {
    numbers.put(tags.quoting)
    const outside = columnBelow(column, aroundQuotations)
    if (!putKnown(outside, around)) putPlain(outside, around)
    for (const part of parts) putText(columnBelow(column, withinQuotations), part, telling)
  } else putPlain(column, value)
}

function putPlain(column: Column<NumberWriter>, value: string): void {
  column.numbers.put(tags.text)
  column.last = value
  column.texts.push(value)
  if (column.known.length < mostKnown) column.known.push(value)
}
