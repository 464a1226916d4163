import {useEffect, useRef, useState} from 'preact/hooks'
import {addressOf, everything, type View, viewOf} from '../address.ts'
import {choose, needsWork} from '../choose.ts'
import {Overview} from '../overview.tsx'
import type {PageIndex} from '../page-data.ts'
import {Frame} from '../report.tsx'
import {DocumentView} from './document-view.tsx'
import {DocumentsView} from './documents-view.tsx'

const firstRows = 8
const mostUrgent = {...everything, status: needsWork}

/** The page as its script shows it: one view at a time, each with an address of its own. */
export function App({index}: {readonly index: PageIndex}) {
  const {view, replace} = useAddress()
  const heading = useRef<HTMLHeadingElement | null>(null)
  const place = view.page === 'document' ? `document ${view.name}` : view.page
  const former = useRef(place)
  useEffect(() => {
    if (former.current === place) return
    former.current = place
    scrollTo(0, 0)
    heading.current?.focus({preventScroll: true}) // Who does not see the change hears it.
  }, [place])
  return (
    <Frame index={index} nav={<Views view={view} />} heading={heading} {...(view.page === 'document' ? {title: view.name} : {})}>
      {view.page === 'overview' ? <Overview index={index} first={choose(index, mostUrgent).slice(0, firstRows)} /> : null}
      {view.page === 'documents' ? (
        <DocumentsView index={index} choice={view.choice} onChoose={choice => replace({page: 'documents', choice})} />
      ) : null}
      {view.page === 'document' ? <DocumentView index={index} name={view.name} column={view.column} key={view.name} /> : null}
    </Frame>
  )
}

function Views({view}: {readonly view: View}) {
  return (
    <nav aria-label="Views">
      <a href={addressOf({page: 'overview'})} aria-current={view.page === 'overview' ? 'page' : undefined}>
        Overview
      </a>
      <a href={addressOf({page: 'documents', choice: everything})} aria-current={view.page === 'documents' ? 'page' : undefined}>
        Documents
      </a>
    </nav>
  )
}

/** The view that the address names; replacing it is no step that “back” would undo, as for each letter of a search. */
function useAddress(): {readonly view: View; readonly replace: (view: View) => void} {
  const [view, setView] = useState(() => viewOf(location.hash))
  useEffect(() => {
    const follow = () => setView(viewOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const replace = (next: View) => {
    history.replaceState(null, '', addressOf(next))
    setView(next)
  }
  return {view, replace}
}
