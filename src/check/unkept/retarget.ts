import type {Bitext} from '../../model/bitext.ts'
import type {Document} from '../../model/document.ts'
import type {TextEdit} from '../../model/finding.ts'
import type {Range} from '../../model/range.ts'
import {excerpt} from '../../text/excerpt.ts'
import {type Definition, type Destination, findDefinitions} from '../../text/markdown/destinations.ts'
import {isLocalized} from '../../text/markdown/link-key.ts'
import {writeDestination} from '../../text/markdown/write-destination.ts'
import {type Mending, mendingOf} from './mending.ts'

/** A link or image of English, and the one that stands in its place. */
export interface Redirected {
  /** Index of the unit that they stand in; `null` outside units. */
  readonly unit: number | null
  /** In offsets of the unit's English; outside units, of the original's file. */
  readonly lost: Destination
  /** In offsets of the target file. */
  readonly gained: Destination
}

/**
 * Lead a link or an image where it leads in English, its own form kept and nothing else touched: the URL in it or that of its
 * definition. What leads to a page of the locale's own may be meant.
 *
 * @param isOnly - Whether no other could stand in its place.
 */
export function retarget(bitext: Bitext, {unit, lost, gained}: Redirected, isOnly: boolean): Mending {
  const english = (unit === null ? bitext.original?.text : bitext.english[unit]) ?? ''
  const raw = lost.written.form === 'reference' ? lost.url : english.slice(...boundsOf(lost))
  const {edit, isShared} = editOf(bitext, lost, raw, gained)
  // What is left of a URL that a blank cut in two stands behind it.
  const isTorn = gained.written.form === 'shown' && lost.url.startsWith(gained.url)
  if (edit === null || isTorn) return {}
  const place = lost.written.form === 'reference' ? null : unit
  const message = `${lost.kind === 'link' ? 'Link to' : 'Show'} ${excerpt(lost.url)}`
  const isCertain = isOnly && !isShared && !isLocalized(gained.url, bitext.locale)
  return mendingOf(bitext, {unit: place, english: raw, gone: gained.url}, {message, edits: [edit]}, isCertain)
}

interface DestinationEdit {
  readonly edit: TextEdit | null
  /** Whether it may redirect others as well. */
  readonly isShared: boolean
}

function editOf({original, target}: Bitext, lost: Destination, raw: string, gained: Destination): DestinationEdit {
  if (gained.written.form !== 'reference') {
    const text = writeDestination(lost, raw, gained.written)
    const [start, end] = boundsOf(gained)
    return {edit: text === null ? null : {range: {start, end}, text}, isShared: false}
  }
  const [definition, ...others] = definitionsOf(target).filter(({url}) => url === gained.url)
  if (definition === undefined || others.length > 0) return {edit: null, isShared: true}
  const text = writeDestination(lost, raw, definition.written)
  const {start, end}: Range = definition.written
  const isSame = original !== null && definitionsOf(original).some(({label, url}) => label === definition.label && url === lost.url)
  return {edit: text === null ? null : {range: {start, end}, text}, isShared: !isSame}
}

const known = new WeakMap<Document, readonly Definition[]>()

function definitionsOf(document: Document): readonly Definition[] {
  const definitions = known.get(document) ?? findDefinitions(document.text)
  known.set(document, definitions)
  return definitions
}

function boundsOf({range, written}: Destination): [start: number, end: number] {
  return [range.start + written.start, range.start + written.end]
}
