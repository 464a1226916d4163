import {useEffect, useMemo, useState} from 'preact/hooks'
import {counted} from '../../../counted.ts'
import {grouped, percent} from '../../numbers.ts'
import {addressOf, type Choice, everything, viewOf} from '../address.ts'
import {choose, total} from '../choose.ts'
import {Matrix} from '../matrix.tsx'
import type {PageIndex} from '../page-data.ts'
import {Controls} from './controls.tsx'

const rowsAtOnce = 100

/** Documents that can be searched, chosen and sorted. */
export function DocumentsView({index, choice: asked}: {readonly index: PageIndex; readonly choice: Choice}) {
  const [choice, setChoice] = useState(asked)
  const [most, setMost] = useState(rowsAtOnce)
  const address = addressOf({page: 'documents', choice})
  useEffect(() => setChoice(asked), [addressOf({page: 'documents', choice: asked})])
  useEffect(() => {
    setMost(rowsAtOnce)
    // While somebody types, the address follows without a step back for each letter.
    if (viewOf(location.hash).page === 'documents') history.replaceState(null, '', address)
  }, [address])
  const chosen = useMemo(() => choose(index, choice), [index, address])
  const sum = useMemo(() => total(chosen), [chosen])
  const share = sum.current + sum.toDo === 0 ? null : sum.current / (sum.current + sum.toDo)
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      <Controls index={index} choice={choice} onChoose={setChoice} />
      <p role="status">
        {counted(chosen.length, 'document')}
        {sum.documents === chosen.length ? '' : ` in ${counted(sum.documents, 'translation')}`}: {percent(share)} current,{' '}
        {grouped(sum.toDo)} words to be done, {counted(sum.findings, 'finding')}
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
