import {shareOf, wordsToDo} from '../../../model/word-counts.ts'
import type {Choice, SortKey} from './address.ts'
import type {Cell, PageIndex, Row} from './page-data.ts'

/** A row as it was chosen: what of it counts, added up. */
export interface ChosenRow {
  /** Index into the rows. */
  readonly index: number
  readonly row: Row
  readonly sum: Readonly<Sum>
}

/** Words and age of documents together. */
export interface Sum {
  documents: number
  current: number
  toDo: number
  days: number | null
  priority: number
  findings: number
}

function nothing(): Sum {
  return {documents: 0, current: 0, toDo: 0, days: null, priority: 0, findings: 0}
}

/** Statuses that a choice can ask for beside each one’s own: all that ask for work. */
export const needsWork = 'to-do'

/** The rows of which a document answers the choice, in its order. */
export function choose({rows, rules, owners}: Pick<PageIndex, 'rows' | 'rules' | 'owners'>, choice: Choice): ChosenRow[] {
  const words = choice.search.toLowerCase().split(/\s+/).filter(Boolean)
  const rule = choice.rule === null ? null : rules.findIndex(({ruleId}) => ruleId === choice.rule)
  const owner = choice.owner === null ? null : owners.findIndex(({name}) => name === choice.owner)
  const isAsked = (cell: Cell) =>
    (choice.status === '' || (choice.status === needsWork ? wordsToDo(cell.words) > 0 : cell.status === choice.status)) &&
    (rule === null || cell.rules.includes(rule)) &&
    (owner === null || cell.owner === owner)
  const chosen: ChosenRow[] = []
  for (const [index, row] of rows.entries()) {
    if (choice.folder !== null && row.folder !== choice.folder) continue
    if (words.length > 0 && !isNamed(row, words)) continue
    const sum = nothing()
    for (const [column, cell] of row.cells.entries()) {
      if (cell !== null && (choice.column ?? column) === column && isAsked(cell)) addCell(sum, cell)
    }
    if (sum.documents > 0) chosen.push({index, row, sum})
  }
  return sorted(chosen, choice)
}

export function total(chosen: readonly ChosenRow[]): Sum {
  const all = nothing()
  for (const {sum} of chosen) add(all, sum)
  return all
}

function isNamed({name}: Row, words: readonly string[]): boolean {
  const low = name.toLowerCase()
  return words.every(word => low.includes(word))
}

function addCell(sum: Sum, {words, days, priority, findings}: Cell): void {
  add(sum, {documents: 1, current: words.current, toDo: wordsToDo(words), days, priority, findings})
}

function add(sum: Sum, more: Readonly<Sum>): void {
  sum.documents += more.documents
  sum.current += more.current
  sum.toDo += more.toDo
  sum.priority += more.priority
  sum.findings += more.findings
  if (more.days !== null) sum.days = Math.max(sum.days ?? 0, more.days)
}

/** The most first, but names and shares the least; rows without a number last. */
function sorted(chosen: readonly ChosenRow[], {sort, isReversed}: Choice): ChosenRow[] {
  const keyed = chosen.map(one => ({one, key: keyOf(one, sort)}))
  const direction = isReversed ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.one.index - b.one.index
    return (a.key < b.key ? -direction : a.key > b.key ? direction : 0) || a.one.index - b.one.index
  })
  return keyed.map(({one}) => one)
}

function keyOf({row, sum}: ChosenRow, sort: SortKey): string | number | null {
  switch (sort) {
    case 'name':
      return row.name
    case 'priority':
      return -sum.priority
    case 'toDo':
      return -sum.toDo
    case 'days':
      return sum.days === null ? null : -sum.days
    default: {
      const cell = row.cells[sort]
      return cell ? shareOf(cell.words) : null
    }
  }
}
