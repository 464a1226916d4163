import {create, type XMLElement} from 'xmlbuilder'
import {groupBy} from '../../model/group-by.ts'
import type {PackageSegment, ReturnedSegment} from '../../model/work-package.ts'
import type {XmlElement} from '../../text/xml.ts'
import {writeXml, xmlForm} from '../machines/xml-form.ts'
import {notesFor} from './notes.ts'
import type {PackageFormat} from './package-format.ts'
import {addText, childOf, elementsOf, textIn} from './xml-text.ts'

/** XLIFF 2.0: a file for each document, a unit with one segment for each of its segments. @see XLIFF Version 2.0, OASIS Standard, 2014. */
export const xliff2: PackageFormat = {
  extension: '.xlf',
  write({locale, segments}, version) {
    const root = create('xliff', ...xmlForm).att({
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      version: '2.0',
      srcLang: 'en',
      trgLang: locale
    })
    root.com(` Work package of tulint ${version} `)
    for (const [path, some] of groupBy(segments, segment => segment.path)) {
      const file = root.ele('file', {id: `f${root.children.length}`, original: path})
      for (const segment of some) addUnit(file, segment)
    }
    if (segments.length === 0) root.ele('file', {id: 'f1'}).ele('group', {id: 'g1'}) // The least that the schema takes.
    return writeXml(root)
  }
}

function addUnit(file: XMLElement, segment: PackageSegment): void {
  const {id, unitId, state, handoff, source, target} = segment
  const isGone = state === 'gone'
  const unit = file.ele('unit', {id, ...(unitId === null ? {} : {name: unitId}), ...(isGone ? {translate: 'no'} : {})})
  const notes = unit.ele('notes')
  for (const [category, note] of notesFor(segment)) notes.ele('note', {category}, note)
  if (handoff !== '') notes.ele('note', {category: 'handoff'}, handoff)
  const own = unit.ele('segment', {state: 'initial', subState: `tulint:${state}`})
  addText(own.ele('source', {'xml:space': 'preserve'}), isGone ? handoff : source, mark)
  if (target !== '') addText(own.ele('target', {'xml:space': 'preserve'}), target, mark)
}

function mark(parent: XMLElement, hex: string): void {
  parent.ele('cp', {hex})
}

function codeOf({name, attributes}: XmlElement): string | undefined {
  return name === 'cp' ? attributes.get('hex') : undefined
}

const finished = new Set(['translated', 'reviewed', 'final'])

/** The segments of an XLIFF 2.x file that came back; one that a tool has split is joined. */
export function readXliff2(root: XmlElement): ReturnedSegment[] {
  return elementsOf(root, 'file').flatMap(file =>
    elementsOf(file, 'unit').map((unit): ReturnedSegment => {
      const segments = unit.children.filter(({name}) => name === 'segment' || name === 'ignorable')
      const isGone = unit.attributes.get('translate') === 'no'
      const join = (side: string) => segments.map(segment => textIn(childOf(segment, side), codeOf)).join('')
      const states = segments.flatMap(({name, attributes}) => (name === 'segment' ? [attributes.get('state') ?? 'initial'] : []))
      return {
        id: unit.attributes.get('id') ?? '',
        path: file.attributes.get('original') ?? null,
        source: isGone ? '' : join('source'),
        translation: isGone ? '' : join('target'),
        says: states.every(state => finished.has(state)) ? 'finished' : 'nothing'
      }
    })
  )
}
