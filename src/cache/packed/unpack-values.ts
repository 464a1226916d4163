import type {NumberReader} from './bytes.ts'
import {between, type Citation, follow, newWay, noTexts, type Texts, type Way} from './cites.ts'
import {aroundQuotations, type Column, entriesOf, itemsOf, readColumns, withinQuotations} from './columns.ts'
import {mostKnown, offsetNames, quotation, shortestAgain, tags} from './tags.ts'

interface Hearing {
  readonly texts: Texts
  readonly way: Way
  /** Texts that were told. */
  readonly told: string[]
  readonly isWanted: boolean
}

/**
 * The values that bytes hold.
 *
 * @param count - Of values.
 * @param textsOf - What the value at this place cites; `null`: it is not wanted, and something else stands in its place.
 * @throws Error of what is not of this form.
 */
export function unpackValues(bytes: Buffer, count: number, textsOf: (index: number) => Texts | null): unknown[] {
  const {root, shapes} = readColumns(bytes)
  return Array.from({length: count}, (_, index) => {
    const texts = textsOf(index)
    return take(root, '', {texts: texts ?? noTexts, way: newWay(), told: [], isWanted: texts !== null})
  })

  function take(column: Column<NumberReader>, name: string, hearing: Hearing): unknown {
    const {numbers} = column
    const tag = numbers()
    switch (tag) {
      case tags.null:
        return null
      case tags.true:
        return true
      case tags.false:
        return false
      case tags.whole:
        return takeWhole(numbers(), name, hearing)
      case tags.number:
        return Number(column.texts.pop())
      case tags.list: {
        const length = numbers()
        const items: unknown[] = []
        for (let left = length; left > 0; left--) items.push(take(below(column, itemsOf), '', hearing))
        return items
      }
      case tags.entries:
        return takeEntries(column, hearing)
      case tags.object:
        return takeObject(column, shapes[numbers()] ?? [], hearing)
      default:
        return takeText(column, tag, hearing)
    }
  }

  function takeEntries(column: Column<NumberReader>, hearing: Hearing): Record<number, unknown> {
    const found: Record<number, unknown> = {}
    let key = 0
    for (let left = column.numbers(); left > 0; left--) {
      key += column.numbers()
      found[key] = take(below(column, entriesOf), '', hearing)
    }
    return found
  }

  function takeObject(column: Column<NumberReader>, keys: readonly string[], hearing: Hearing): object {
    const found: Record<string, unknown> = {}
    for (const key of keys) {
      const value = take(below(column, key), key, hearing)
      if (key === '__proto__') Object.defineProperty(found, key, {value, enumerable: true, configurable: true, writable: true})
      else found[key] = value
    }
    return found
  }
}

function takeWhole(number: number, name: string, {way}: Hearing): number {
  if (!offsetNames.has(name)) return number
  way.before = way.offset
  way.offset += number
  return way.offset
}

function takeText(column: Column<NumberReader>, tag: number, hearing: Hearing): string {
  const text = tag === tags.same ? column.last : takeOther(column, tag, hearing)
  if (text === null) throw new RangeError('There is no such text')
  column.last = tag === tags.same || tag === tags.known || tag === tags.text ? text : null
  if (!(tag === tags.same || tag === tags.known || tag === tags.again) && text.length >= shortestAgain) hearing.told.push(text)
  return text
}

function takeOther(column: Column<NumberReader>, tag: number, {texts, way, told, isWanted}: Hearing): string | null {
  const {numbers, texts: own, known} = column
  switch (tag) {
    case tags.known:
      return known[numbers()] ?? null
    case tags.again:
      return told[told.length - numbers()] ?? (isWanted ? null : '') // Of what is not wanted less was told.
    case tags.text:
      return keepKnown(own.pop() ?? null, known)
    case tags.between:
      return between(0, texts, way)
    case tags.between + 1:
      return between(1, texts, way)
    case tags.quoting:
      return takeQuoting(column, {texts, way, told, isWanted})
    default:
      return follow(citationOf(tag - tags.cited, numbers(), numbers()), texts, way)
  }
}

function takeQuoting(column: Column<NumberReader>, hearing: Hearing): string {
  const outside = below(column, aroundQuotations)
  const around = takeText(outside, outside.numbers(), {...hearing, told: []}).split(quotation)
  const within = below(column, withinQuotations)
  let text = around[0] ?? ''
  for (const next of around.slice(1)) text += `“${takeText(within, within.numbers(), hearing)}”${next}`
  return text
}

function keepKnown(text: string | null, known: string[]): string | null {
  if (text !== null && known.length < mostKnown) known.push(text)
  return text
}

function citationOf(kind: number, distance: number, length: number): Citation {
  return {which: kind % 2 === 0 ? 0 : 1, isFromLast: (kind & 2) > 0, isQuoted: kind >= 4, distance, length}
}

function below(column: Column<NumberReader>, name: string): Column<NumberReader> {
  const found = column.below.get(name)
  if (found === undefined) throw new RangeError('There is no such column')
  return found
}
