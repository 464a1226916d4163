import type {XMLElement} from 'xmlbuilder'
import type {Pieces} from '../pieces.ts'
import {logCommand} from '../visible.ts'

/** How XML reports begin, and what becomes of characters that no XML file may hold. */
export const xmlForm = [{version: '1.0', encoding: 'UTF-8'}, undefined, {invalidCharReplacement: '\ufffd'}] as const

// What a terminal obeys and XML lets stand.
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const layout = {pretty: true, dontPrettyTextNodes: true}

/** An XML document in one. */
export function writeXml(root: XMLElement): string {
  return `${calmMarkup(root.end(layout))}\n`
}

/**
 * An XML report, a piece for each child of its root.
 *
 * @param root - Without children.
 * @param add - Adds the child of one of `items`; it is gone again when it is written.
 */
export function* xmlPieces<Item>(root: XMLElement, items: Iterable<Item>, add: (item: Item) => XMLElement): Pieces {
  const alone = writeXml(root)
  let before = `${alone.slice(0, -'/>\n'.length)}>\n`
  for (const item of items) {
    const child = add(item)
    yield before + calmMarkup(child.toString({...layout, offset: 1}))
    child.remove()
    before = ''
  }
  yield before === '' ? `</${root.name}>\n` : alone
}

/** The same markup, of which no text can act in a terminal, nor in the log of a build service. */
export function calmMarkup(markup: string): string {
  return markup.replace(acting, reference).replace(logCommand, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
