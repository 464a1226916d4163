import type {XMLElement} from 'xmlbuilder'
import {logCommand} from '../visible.ts'

/** How XML reports begin, and what becomes of characters that no XML file may hold. */
export const xmlForm = [{version: '1.0', encoding: 'UTF-8'}, undefined, {invalidCharReplacement: '\ufffd'}] as const

// What a terminal obeys and XML lets stand.
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export function writeXml(root: XMLElement): string {
  return `${calmMarkup(root.end({pretty: true, dontPrettyTextNodes: true}))}\n`
}

/** The same markup, of which no text can act in a terminal, nor in the log of a build service. */
export function calmMarkup(markup: string): string {
  return markup.replace(acting, reference).replace(logCommand, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
