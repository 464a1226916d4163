import {escaped} from '../markdown-parts.ts'
import {grouped} from './numbers.ts'

const longest = 80 // Characters: a path can have thousands.

/** A text from a document or the file system in a table: its end where it is long, which tells more of a path. */
export function cell(text: string): string {
  return escaped(
    text.length > longest
      ? `…${Array.from(text)
          .slice(1 - longest)
          .join('')}`
      : text
  )
}

/** Empty where there is none. */
export function amount(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : grouped(count)
}
