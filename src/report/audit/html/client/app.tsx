import {useEffect, useRef, useState} from 'preact/hooks'
import {addressOf, everything, type View, viewOf} from '../address.ts'
import {Overview} from '../overview.tsx'
import type {PageIndex} from '../page-data.ts'
import {Frame} from '../report.tsx'
import {DocumentView} from './document-view.tsx'
import {DocumentsView} from './documents-view.tsx'

/** The page as its script shows it: one view at a time, each with an address of its own. */
export function App({index}: {readonly index: PageIndex}) {
  const view = useAddress()
  const heading = useRef<HTMLHeadingElement>(null)
  const place = view.page === 'document' ? `document ${view.name}` : view.page
  const former = useRef(place)
  useEffect(() => {
    if (former.current === place) return
    former.current = place
    scrollTo(0, 0)
    heading.current?.focus({preventScroll: true}) // Who does not see the change hears it.
  }, [place])
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(view, index)}
        </h1>
        <nav aria-label="Views">
          <a href={addressOf({page: 'overview'})} aria-current={view.page === 'overview' ? 'page' : undefined}>
            Overview
          </a>
          <a href={addressOf({page: 'documents', choice: everything})} aria-current={view.page === 'documents' ? 'page' : undefined}>
            Documents
          </a>
        </nav>
      </header>
      <Frame index={index}>
        {view.page === 'overview' ? <Overview index={index} /> : null}
        {view.page === 'documents' ? <DocumentsView index={index} choice={view.choice} /> : null}
        {view.page === 'document' ? <DocumentView index={index} name={view.name} column={view.column} key={view.name} /> : null}
      </Frame>
    </>
  )
}

function titleOf(view: View, {day}: PageIndex): string {
  return view.page === 'document' ? view.name : `Translations on ${day}`
}

function useAddress(): View {
  const [view, setView] = useState(() => viewOf(location.hash))
  useEffect(() => {
    const follow = () => setView(viewOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return view
}
