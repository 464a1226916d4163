import type {TextEdit} from '../../model/finding.ts'
import {applyFixes} from '../apply-edits.ts'
import {readDestinations} from './destinations.ts'
import {type Damage, readInlineTags} from './inline-markup.ts'

/** Edits that make damaged markup whole, and whether the text has then the tags and links of its English. */
export interface MendedDamage {
  readonly edits: readonly TextEdit[]
  readonly isCertain: boolean
}

/** Write damaged markup as it must be, `](` or `<kbd>`; `null` where a target in full-width brackets does not end. */
export function mendDamage(text: string, damage: Damage, english: string): MendedDamage | null {
  const edits = editsOf(text, damage)
  return edits === null ? null : {edits, isCertain: tagsAndLinks(applyFixes(text, [edits]).text) === tagsAndLinks(english)}
}

function editsOf(text: string, {form, range}: Damage): TextEdit[] | null {
  const own = text.slice(range.start, range.end)
  if (form === 'tag')
    return [
      {
        range,
        text: own
          .replace(/[ \u00a0]/g, '')
          .replace('＜', '<')
          .replace('＞', '>')
      }
    ]
  const edits = [{range, text: ']('}]
  if (own.endsWith('(')) return edits
  const url = /^[\x21-\x7e]{1,2000}/.exec(text.slice(range.end))?.[0] ?? ''
  const end = range.end + url.length
  return text.charAt(end) === '）' ? [...edits, {range: {start: end, end: end + 1}, text: ')'}] : null
}

/** How many tags and links inline Markdown has. */
function tagsAndLinks(text: string): string {
  return `${readInlineTags(text).length} ${readDestinations(text).length}`
}
