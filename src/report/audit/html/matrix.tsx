import {useContext} from 'preact/hooks'
import {shareOf} from '../../../model/word-counts.ts'
import {grouped, percent} from '../numbers.ts'
import {addressOf, type Choice, everything, type SortKey} from './address.ts'
import type {ChosenRow} from './choose.ts'
import {Interactive, Jump} from './interactive.tsx'
import type {Cell, Column} from './page-data.ts'
import {age, heat, standingName, statusNames} from './wording.ts'
import {Name, Scrolling} from './tallies.tsx'

interface MatrixProps {
  readonly columns: readonly Column[]
  readonly rows: readonly ChosenRow[]
  readonly choice?: Choice
  readonly isSortable?: boolean
}

/** Documents by locales: how much of each is current, as figure and as colour. */
export function Matrix({columns, rows, choice = everything, isSortable = true}: MatrixProps) {
  const sortable = useContext(Interactive) && isSortable
  const shown = columns.map((column, index) => ({column, index})).filter(({index}) => (choice.column ?? index) === index)
  return (
    <Scrolling label="Documents by locale">
      <table class="matrix">
        <caption>How much of each document is current, by locale</caption>
        <thead>
          <tr>
            <Head title="document" sort="name" choice={choice} isSortable={sortable} />
            <Head title="priority" sort="priority" choice={choice} isSortable={sortable} />
            <Head title="words to do" sort="toDo" choice={choice} isSortable={sortable} />
            <Head title="oldest" sort="days" choice={choice} isSortable={sortable} />
            {shown.map(({column, index}) => (
              <Head key={index} title={column.label} sort={index} choice={choice} isSortable={sortable} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({index, row, sum}) => (
            <tr key={index}>
              <th scope="row">
                <Jump to={{page: 'document', name: row.name, column: choice.column}}>
                  <Path name={row.name} />
                </Jump>
              </th>
              <td class="number">{grouped(sum.priority)}</td>
              <td class="number minor">{grouped(sum.toDo)}</td>
              <td class="number minor">{sum.days === null ? '–' : age(sum.days)}</td>
              {shown.map(({index: column}) => (
                <Standing key={column} cell={row.cells[column] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}

interface HeadProps {
  readonly title: string
  readonly sort: SortKey
  readonly choice: Choice
  readonly isSortable: boolean
}

/** The name of a column, by which rows can be sorted. */
function Head({title, sort, choice, isSortable}: HeadProps) {
  const isSorted = choice.sort === sort
  const kind = sort === 'name' ? undefined : typeof sort === 'number' ? 'standing' : sort === 'priority' ? 'number' : 'number minor'
  if (!isSortable) {
    return (
      <th scope="col" class={kind}>
        <Name name={title} />
      </th>
    )
  }
  const isAscending = (sort === 'name' || typeof sort === 'number') !== choice.isReversed
  const next = {...choice, sort, isReversed: isSorted && !choice.isReversed}
  return (
    <th scope="col" class={kind} aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : undefined}>
      <a class="sort" href={addressOf({page: 'documents', choice: next})}>
        <Name name={title} />
        <span aria-hidden="true">{isSorted ? (isAscending ? ' ▲' : ' ▼') : ''}</span>
      </a>
    </th>
  )
}

function Standing({cell}: {readonly cell: Cell | null}) {
  if (cell === null) return <td class="standing none">·</td>
  const share = shareOf(cell.words)
  const says = cell.status === 'missing' || share === null ? standingName(cell) : percent(share)
  const isTold = ['damaged', 'orphaned', 'unreadable'].includes(cell.status)
  return (
    <td class={`standing ${share === null || !cell.isCompared ? 'none' : `heat-${heat(share)}`}`}>
      {says}
      {isTold && share !== null ? <span class="also">▲ {statusNames[cell.status]}</span> : null}
    </td>
  )
}

/** A path of which the last name stands out. */
function Path({name}: {readonly name: string}) {
  const cut = name.lastIndexOf('/') + 1
  return (
    <>
      {cut > 0 ? (
        <span class="folder">
          <Name name={name.slice(0, cut)} />
        </span>
      ) : null}
      <wbr />
      <Name name={name.slice(cut)} />
    </>
  )
}
