import type {PackageSegment} from '../../model/work-package.ts'
import {logCommand, visible} from '../visible.ts'
import {notesFor} from './notes.ts'
import type {PackageFormat} from './package-format.ts'

/**
 * PO: the id as context, the English that was as previous text, what needs work as fuzzy, what is gone as obsolete.
 *
 * @see https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */
export const po: PackageFormat = {
  extension: '.po',
  write({locale, segments}, version) {
    const head = [
      'Project-Id-Version: tulint work package',
      'Report-Msgid-Bugs-To: ',
      'PO-Revision-Date: ',
      'Last-Translator: ',
      'Language-Team: ',
      `Language: ${locale.replaceAll('-', '_')}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      `X-Generator: tulint ${version}`
    ]
    const header = `msgid ""\nmsgstr ""\n${head.map(line => quoted(`${line}\n`)).join('\n')}\n`
    return [header, ...segments.map(entryOf)].join('\n')
  }
}

function entryOf(segment: PackageSegment): string {
  const {id, path, state, handoff, source, target} = segment
  const isGone = state === 'gone'
  const comments = notesFor(segment).map(([about, note]) => `#. ${about}: ${visible(note)}`)
  // A lone surrogate, which no URI can hold, becomes a replacement character.
  const reference = `#: ${encodeURI(Buffer.from(path).toString())}:${id}`
  const lines = [
    ...comments,
    reference,
    ...(target !== '' && !isGone ? ['#, fuzzy'] : []),
    ...(state === 'stale' && handoff !== '' ? [`#| msgid ${quoted(handoff)}`] : [])
  ]
  const texts = [`msgctxt ${quoted(id)}`, `msgid ${quoted(isGone ? handoff || target : source)}`, `msgstr ${quoted(target)}`]
  const written = isGone ? [reference, ...texts.map(line => `#~ ${line}`)] : [...lines, ...texts]
  return written.map(line => `${line}\n`).join('')
}

const escapes: Readonly<Record<string, string>> = {'\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t'}

/** Other control characters have an octal form, and so has what would be a command in a log. */
function quoted(text: string): string {
  const plain = text.replace(/[\\"\n\r\t]/g, one => escapes[one] ?? one)
  return `"${plain.replace(/[\u0000-\u001f\u007f]/g, octal).replace(logCommand, octal)}"`
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
}
