import {decodeEntity} from './normalize.ts'

/** An element of an XML file, by its local name: `basic:note` is `note`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its texts and elements, as they follow one another. */
  readonly content: readonly (string | XmlElement)[]
  /** Its own text and that of the elements inside. */
  readonly text: string
  /** From 1. */
  readonly line: number
}

export interface XmlFault {
  readonly fault: string
  readonly line: number
}

// What stands between `<` and `>`; declarations and comments are passed over.
const token =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|(<!DOCTYPE)(?:[^[\]<>]|\[[^\]]*\])*>|<(\/?)([^\s<>/=!?"']+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const deepest = 200 // Elements inside one another.

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  readonly content: (string | XmlElement)[]
  readonly line: number
  text: string
}

/**
 * Read the elements of an XML file: enough for data, with CDATA, without entities of its own.
 *
 * @param doctype - A DOCTYPE is never followed; `refused`, it is a fault.
 * @returns The outermost element, or the first fault.
 * @see Extensible Markup Language (XML) 1.0, 2.1 “Well-Formed XML Documents”.
 */
export function readXml(text: string, doctype: 'ignored' | 'refused' = 'ignored'): XmlElement | XmlFault {
  const outer: Open = {name: '', attributes: new Map(), children: [], content: [], line: 1, text: ''}
  const open: Open[] = [outer]
  let line = 1
  let index = text.startsWith('\ufeff') ? 1 : 0
  while (index < text.length) {
    token.lastIndex = index
    const match = token.exec(text)
    const top = open.at(-1) ?? outer
    if (match === null) return {fault: `This is no tag: “${text.slice(index, index + 40).split(/\s*\n/, 1)[0] ?? ''}”`, line}
    const [whole, data, declaration, slash, name, written, selfClosing, words] = match
    if (declaration !== undefined && doctype === 'refused') return {fault: 'A DOCTYPE, which no such file needs', line}
    if (data !== undefined) add(top, data)
    else if (words !== undefined) add(top, decode(words))
    else if (name !== undefined && slash === '/') {
      if (open.length === 1 || top.name !== name) {
        const wanted = open.length === 1 ? 'nothing is open' : `<${top.name}> of line ${top.line} is open`
        return {fault: `</${name}> closes nothing: ${wanted}`, line}
      }
      close(open)
    } else if (name !== undefined) {
      if (open.length > deepest) return {fault: `More than ${deepest} elements stand inside one another`, line}
      open.push({name, attributes: readAttributes(written ?? ''), children: [], content: [], line, text: ''})
      if (selfClosing === '/') close(open)
    }
    line += whole.match(/\n/g)?.length ?? 0
    index = token.lastIndex
  }
  const last = open.at(-1)
  if (open.length > 1 && last !== undefined) return {fault: `<${last.name}> is never closed`, line: last.line}
  return outer.children[0] ?? {fault: 'There is no element', line: 1}
}

function add(element: Open, text: string): void {
  element.text += text
  element.content.push(text)
}

/** End the innermost element. */
function close(open: Open[]): void {
  const done = open.pop()
  const parent = open.at(-1)
  if (done === undefined || parent === undefined) return
  const element = {...done, name: done.name.replace(/^.*:/, '')}
  parent.children.push(element)
  parent.content.push(element)
  parent.text += done.text
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  return new Map([...written.matchAll(attribute)].map(([, name = '', double, single]) => [name, decode(double ?? single ?? '')]))
}

function decode(text: string): string {
  return text.replace(/&[#\w]{1,40};/g, reference => {
    const {text: decoded, end} = decodeEntity(reference, 0)
    return end === reference.length ? decoded : reference
  })
}
