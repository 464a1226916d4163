import {create, type XMLElement} from 'xmlbuilder'
import {groupBy} from '../../model/group-by.ts'
import type {PackageSegment, ReturnedSegment, SegmentState} from '../../model/work-package.ts'
import type {XmlElement} from '../../text/xml.ts'
import {writeXml, xmlForm} from '../machines/xml-form.ts'
import {notesFor} from './notes.ts'
import type {PackageFormat} from './package-format.ts'
import {idIn} from './segment-id.ts'
import {addText, childOf, elementsOf, textIn} from './xml-text.ts'

const states: Readonly<Record<SegmentState, string>> = {
  stale: 'needs-adaptation',
  missing: 'needs-translation',
  untranslated: 'needs-translation',
  gone: 'final'
}

/** XLIFF 1.2: a file for each document, a unit for each segment, the English that was as an alternative. @see XLIFF Version 1.2, OASIS Standard, 2008. */
export const xliff12: PackageFormat = {
  extension: '.xlf',
  write({locale, segments}, version) {
    const root = create('xliff', ...xmlForm).att({xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2'})
    const fileOf = (original: string) =>
      root.ele('file', {original, 'source-language': 'en', 'target-language': locale, datatype: 'x-markdown', 'xml:space': 'preserve'})
    const addHeader = (file: XMLElement) =>
      file.ele('header').ele('tool', {'tool-id': 'tulint', 'tool-name': 'tulint', 'tool-version': version})
    for (const [path, some] of groupBy(segments, segment => segment.path)) {
      const file = fileOf(path)
      addHeader(file)
      const body = file.ele('body')
      for (const segment of some) addUnit(body, segment, locale)
    }
    if (segments.length === 0) fileOf('').ele('body')
    return writeXml(root)
  }
}

function addUnit(body: XMLElement, segment: PackageSegment, locale: string): void {
  const {id, unitId, state, handoff, source, target} = segment
  const isGone = state === 'gone'
  const unit = body.ele('trans-unit', {
    id,
    ...(unitId === null ? {} : {resname: unitId}),
    ...(isGone ? {translate: 'no'} : {approved: 'no'}),
    'xml:space': 'preserve'
  })
  addText(unit.ele('source', {'xml:lang': 'en'}), isGone ? handoff : source, mark)
  if (target !== '') addText(unit.ele('target', {'xml:lang': locale, state: states[state]}), target, mark)
  for (const [about, note] of notesFor(segment)) unit.ele('note', {from: `tulint ${about}`}, note)
  if (state !== 'stale' || handoff === '' || target === '') return
  const before = unit.ele('alt-trans', {alttranstype: 'previous-version'})
  addText(before.ele('source', {'xml:lang': 'en'}), handoff, mark)
  addText(before.ele('target', {'xml:lang': locale}), target, mark)
}

/** XLIFF 1.2 has no element for such characters: a placeholder of a type of our own stands for one. */
function mark(parent: XMLElement, hex: string): void {
  parent.ele('x', {id: `c${parent.children.length}`, ctype: `x-cp-${hex}`})
}

function codeOf({name, attributes}: XmlElement): string | undefined {
  return name === 'x' ? /^x-cp-(.{4})$/.exec(attributes.get('ctype') ?? '')?.[1] : undefined
}

const finished = new Set(['translated', 'final', 'signed-off'])

/** The segments of an XLIFF 1.1 or 1.2 file that came back; also of one that `po2xliff` made, where the reference holds the id. */
export function readXliff12(root: XmlElement): ReturnedSegment[] {
  return elementsOf(root, 'file').flatMap(file =>
    elementsOf(file, 'trans-unit').flatMap((unit): ReturnedSegment[] => {
      const {attributes} = unit
      if (attributes.get('restype') === 'x-gettext-domain-header') return []
      const target = childOf(unit, 'target')
      const isGone = attributes.get('translate') === 'no'
      const isFinished = attributes.get('approved') === 'yes' || finished.has(target?.attributes.get('state') ?? '')
      const own = attributes.get('id') ?? ''
      const contexts = elementsOf(unit, 'context')
      const told = idIn(own) === null ? contexts.flatMap(({text}) => idIn(text) ?? []) : []
      const from = contexts.find(context => context.attributes.get('context-type') === 'sourcefile')?.text
      return [
        {
          id: told[0] ?? own,
          path: told[0] === undefined ? (file.attributes.get('original') ?? null) : (from ?? null),
          source: isGone ? '' : textIn(childOf(unit, 'source'), codeOf),
          translation: isGone ? '' : textIn(target, codeOf),
          says: isFinished ? 'finished' : 'nothing'
        }
      ]
    })
  )
}
