import {useEffect, useMemo, useState} from 'preact/hooks'
import {grouped, groupedOf, percent} from '../../numbers.ts'
import {addressOf, type Choice, everything} from '../address.ts'
import {choose, total} from '../choose.ts'
import {Matrix} from '../matrix.tsx'
import type {PageIndex} from '../page-data.ts'
import {Controls} from './controls.tsx'

const rowsAtOnce = 60

interface DocumentsViewProps {
  readonly index: PageIndex
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

/** Documents that can be searched, chosen and sorted. */
export function DocumentsView({index, choice, onChoose}: DocumentsViewProps) {
  const [most, setMost] = useState(rowsAtOnce)
  const address = addressOf({page: 'documents', choice})
  useEffect(() => setMost(rowsAtOnce), [address])
  const chosen = useMemo(() => choose(index, choice), [index, address])
  const sum = useMemo(() => total(chosen), [chosen])
  const share = sum.current + sum.toDo === 0 ? null : sum.current / (sum.current + sum.toDo)
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      <Controls index={index} choice={choice} onChoose={onChoose} />
      <p role="status">
        {`${groupedOf(chosen.length, 'English document')}, ${groupedOf(sum.documents, 'translation')}: ${percent(share)} current, `}
        {`${groupedOf(sum.toDo, 'word')} to be done, ${groupedOf(sum.findings, 'finding')}`}
      </p>
      {chosen.length === 0 ? (
        <p>
          Nothing answers this choice. <a href={addressOf({page: 'documents', choice: everything})}>Show all documents</a>
        </p>
      ) : (
        <Matrix columns={index.columns} rows={chosen.slice(0, most)} choice={choice} />
      )}
      {chosen.length > most ? (
        <p>
          <button type="button" onClick={() => setMost(most + 10 * rowsAtOnce)}>
            Show more
          </button>{' '}
          {grouped(most)} of {grouped(chosen.length)} are shown.
        </p>
      ) : null}
    </section>
  )
}
