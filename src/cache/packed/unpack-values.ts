import type {NumberReader} from './bytes.ts'
import {type Citation, follow, newWay, noTexts, type Texts, type Way} from './cites.ts'
import {type Column, entriesOf, itemsOf, readColumns} from './columns.ts'
import {mostKnown, offsetNames, shortestAgain, tags} from './tags.ts'

interface Hearing {
  readonly texts: Texts
  readonly way: Way
  /** Texts that were told. */
  readonly told: string[]
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
  return Array.from({length: count}, (_, index) => take(root, '', {texts: textsOf(index) ?? noTexts, way: newWay(), told: []}))

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
  way.offset += number
  return way.offset
}

function takeText(column: Column<NumberReader>, tag: number, hearing: Hearing): string {
  const text = tag === tags.same ? column.last : takeOther(column, tag, hearing)
  if (text === null || text === undefined) throw new RangeError('There is no such text')
  column.last = tag === tags.same || tag === tags.known || tag === tags.text ? text : null
  return text
}

function takeOther({numbers, texts: own, known}: Column<NumberReader>, tag: number, {texts, way, told}: Hearing): string | undefined {
  if (tag === tags.known) return known[numbers()]
  if (tag === tags.again) return told[told.length - numbers()]
  if (tag !== tags.text) {
    const citation = citationOf(tag - tags.cited, numbers(), numbers())
    const text = follow(citation, texts, way)
    if (citation.length + (citation.isQuoted ? 2 : 0) >= shortestAgain) told.push(text) // Also where nothing is at hand to be cited.
    return text
  }
  const text = own.pop()
  if (text !== undefined && known.length < mostKnown) known.push(text)
  if (text !== undefined && text.length >= shortestAgain) told.push(text)
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
