import {type ComponentChildren, createContext} from 'preact'
import {useContext} from 'preact/hooks'
import {addressOf, type Choice, everything, type View} from './address.ts'

/** Whether the page runs: without its script nothing can be chosen, and a link to a choice would lead nowhere. */
export const Interactive = createContext(false)

/** A link to a view of the page; without the script, its text. */
export function Jump({to, children}: {readonly to: View; readonly children: ComponentChildren}) {
  return useContext(Interactive) ? <a href={addressOf(to)}>{children}</a> : <>{children}</>
}

/** A link to the documents of which something holds; of nothing (`null`), text. */
export function Choosing({of, children}: {readonly of: Partial<Choice> | null; readonly children: ComponentChildren}) {
  return of === null ? <>{children}</> : <Jump to={{page: 'documents', choice: {...everything, ...of}}}>{children}</Jump>
}
