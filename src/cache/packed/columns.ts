import {type NumberReader, numberReader, type NumberWriter, numberWriter} from './bytes.ts'

/** What stands at one place of many values, one behind the other. Like stands beside like, and packs well. */
export interface Column<Numbers> {
  readonly numbers: Numbers
  readonly texts: string[]
  /** The first texts that stood here as they are. */
  readonly known: string[]
  /** The text before; `null` where it was cited, maybe of texts that are not at hand. */
  last: string | null
  /** Of what lies below: members of objects, items of lists. */
  readonly below: Map<string, Column<Numbers>>
}

export const itemsOf = '[]'
export const entriesOf = '{}'
export const aroundQuotations = '“”'
export const withinQuotations = '“'

/** As JSON has it: texts, and what lies below, in the order of the numbers’ bytes. */
interface Outline {
  readonly bytes: number
  readonly texts: readonly string[]
  readonly below: Readonly<Record<string, Outline>>
}

export function newColumn(): Column<NumberWriter> {
  return {numbers: numberWriter(), texts: [], known: [], last: null, below: new Map()}
}

/** The column of a member; made where there is none. */
export function columnBelow(column: Column<NumberWriter>, name: string): Column<NumberWriter> {
  const known = column.below.get(name)
  if (known !== undefined) return known
  const made = newColumn()
  column.below.set(name, made)
  return made
}

export function writeColumns(root: Column<NumberWriter>, shapes: readonly (readonly string[])[]): Buffer {
  const parts: Uint8Array[] = []
  const outline = (column: Column<NumberWriter>): Outline => {
    const bytes = column.numbers.bytes()
    parts.push(bytes)
    return {
      bytes: bytes.length,
      texts: column.texts,
      below: Object.fromEntries([...column.below].map(([name, one]) => [`.${name}`, outline(one)]))
    }
  }
  const text = Buffer.from(JSON.stringify({shapes, root: outline(root)}))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(text.length)
  return Buffer.concat([size, text, ...parts])
}

/** @throws SyntaxError, TypeError, RangeError of what is not of this form. */
export function readColumns(bytes: Buffer): {readonly root: Column<NumberReader>; readonly shapes: readonly (readonly string[])[]} {
  let at = 4 + bytes.readUInt32LE()
  const {shapes, root}: {readonly shapes: readonly (readonly string[])[]; readonly root: Outline} = JSON.parse(
    bytes.toString('utf8', 4, at)
  )
  const column = (outline: Outline): Column<NumberReader> => {
    const numbers = numberReader(bytes.subarray(at, at + outline.bytes))
    at += outline.bytes
    const below = new Map(Object.entries(outline.below).map(([name, one]) => [name.slice(1), column(one)]))
    return {numbers, texts: [...outline.texts].reverse(), known: [], last: null, below}
  }
  return {root: column(root), shapes}
}
