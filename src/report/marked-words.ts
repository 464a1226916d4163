import type {Edit} from '../model/bitext.ts'
import type {Palette} from './palette.ts'
import {visible} from './visible.ts'

const wordsAround = 6 // Equal words that stay beside a change.

/** A sentence with its changed words marked; long equal runs are cut, so that every change stays in sight. */
export function markWords(edits: readonly Edit[], paint: Palette): string {
  return edits
    .map((edit, index) => {
      const text = visible(edit.text)
      if (edit.op === 'delete') return around(text, paint.deleted)
      if (edit.op === 'insert') return around(text, paint.inserted)
      return shorten(text, index > 0, index < edits.length - 1)
    })
    .join('')
}

/** Marks only what is seen: blanks at the ends stay outside. */
function around(text: string, mark: (text: string) => string): string {
  const core = text.trim()
  if (core === '') return mark(text)
  const start = text.indexOf(core)
  return text.slice(0, start) + mark(core) + text.slice(start + core.length)
}

function shorten(text: string, hasBefore: boolean, hasBehind: boolean): string {
  const words = text.split(/(?<= )/)
  const head = hasBefore ? wordsAround : 0
  const tail = hasBehind ? wordsAround : 0
  if (words.length <= head + tail + 2) return text
  return `${words.slice(0, head).join('')}… ${tail === 0 ? '' : words.slice(-tail).join('')}`
}
