import type {XMLElement} from 'xmlbuilder'
import type {XmlElement} from '../../text/xml.ts'

/** What XML cannot hold, however it is written. */
const unwritable = /([^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}])/u

/**
 * Put a text into an element, with elements for the characters that XML cannot hold.
 *
 * @param mark - Adds the element for a character, named by four hexadecimal digits.
 */
export function addText(element: XMLElement, text: string, mark: (parent: XMLElement, code: string) => void): void {
  for (const [index, part] of text.split(unwritable).entries()) {
    if (index % 2 === 1) mark(element, part.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase())
    else if (part !== '') element.txt(part)
  }
}

/**
 * The text of an element, with that of the elements inside.
 *
 * @param codeOf - Of an element that stands for a character its four hexadecimal digits.
 */
export function textIn(element: XmlElement | undefined, codeOf: (element: XmlElement) => string | undefined): string {
  const parts = (element?.content ?? []).map(part => {
    if (typeof part === 'string') return part
    const code = codeOf(part)
    return code !== undefined && /^[0-9a-f]{4}$/i.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : textIn(part, codeOf)
  })
  return parts.join('')
}

/** The elements of a name anywhere inside, in order; elements inside those are left out. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap(child => (child.name === name ? [child] : elementsOf(child, name)))
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(child => child.name === name)
}
