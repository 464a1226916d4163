import type {Block, Container, Document} from './document.ts'
import type {Range} from './range.ts'

/** A row of a table and how many cells it has. */
export interface Row {
  readonly row: Range
  count: number
}

/** The rows of each table of a document, in order. */
export function tableRows({blocks}: Document): ReadonlyMap<Container, readonly Row[]> {
  const tables = new Map<Container, Row[]>()
  for (const block of blocks) {
    const table = tableOf(block)
    if (table === undefined || block.row === null) continue
    const all = tables.get(table) ?? []
    tables.set(table, all)
    const last = all.at(-1)
    if (last?.row.start === block.row.start) last.count++
    else all.push({row: block.row, count: 1})
  }
  return tables
}

/** The table that a block is a cell of. */
export function tableOf(block: Block | undefined): Container | undefined {
  return block?.containers.find(({kind}) => kind === 'table')
}
