import type {XMLElement} from 'xmlbuilder'

/** How XML reports begin, and what becomes of characters that no XML file may hold. */
export const xmlForm = [{version: '1.0', encoding: 'UTF-8'}, undefined, {invalidCharReplacement: '\ufffd'}] as const

/** A report as XML of which no text can act in the log of Azure Pipelines, which looks for its commands anywhere in a line. */
export function writeXml(root: XMLElement): string {
  return `${root.end({pretty: true, dontPrettyTextNodes: true}).replace(/(##vso)\[/gi, '$1&#91;')}\n`
}
