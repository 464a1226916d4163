import {useEffect, useState} from 'preact/hooks'
import {percent} from '../../numbers.ts'
import {addressOf, everything} from '../address.ts'
import {Document} from '../document.tsx'
import type {PageIndex, RowDetail} from '../page-data.ts'
import {Name} from '../tallies.tsx'
import {readDetail} from './stored.ts'

interface DocumentViewProps {
  readonly index: PageIndex
  readonly name: string
  readonly column: number | null
}

/** One English document: its translations, or one of them, place by place. */
export function DocumentView({index, name, column}: DocumentViewProps) {
  const details = useDetails(index, name)
  if (details === null) return <p role="status">Reading …</p>
  const documents = details.flatMap(({documents: own}) => own)
  if (documents.length === 0) {
    return (
      <p>
        There is no document “{name}” in this report. <a href={addressOf({page: 'documents', choice: everything})}>Show all documents</a>
      </p>
    )
  }
  const shown = documents.filter(document => (column ?? document.column) === document.column)
  return (
    <>
      <nav class="sets" aria-label="Translations">
        <a href={addressOf({page: 'document', name, column: null})} aria-current={column === null ? 'page' : undefined}>
          all
        </a>
        {documents.map(document => (
          <a
            key={document.path}
            href={addressOf({page: 'document', name, column: document.column})}
            aria-current={column === document.column ? 'page' : undefined}
          >
            <Name name={index.columns[document.column]?.label ?? ''} /> {percent(document.share)}
          </a>
        ))}
      </nav>
      {shown.map(document => (
        <Document key={document.path} document={document} label={index.columns[document.column]?.label ?? ''} />
      ))}
    </>
  )
}

/** What is told of all rows of a name; `null` while it is read. */
function useDetails(index: PageIndex, name: string): readonly RowDetail[] | null {
  const [details, setDetails] = useState<readonly RowDetail[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const rows = index.rows.flatMap((row, position) => (row.name === name ? position : []))
    void Promise.all(rows.map(row => readDetail(index, row))).then(found => {
      if (isWanted) setDetails(found.filter(one => one !== null))
    })
    return () => {
      isWanted = false
    }
  }, [index, name])
  return details
}
