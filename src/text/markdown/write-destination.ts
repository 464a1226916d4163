import type {Destination, Written} from './destinations.ts'

/**
 * Write where a link of English leads in the form that a link of the target has, escaped as that form needs; as English
 * wrote it where the forms are one.
 *
 * @returns `null` where the form cannot hold it.
 */
export function writeDestination({url, written: theirs}: Destination, raw: string, {form}: Written): string | null {
  if (theirs.form === form) return raw
  switch (form) {
    case 'inline':
      if (/[\n<>\\]/.test(url)) return null
      return /\s/.test(url) ? (/[()]/.test(url) ? null : `<${url}>`) : url.replace(/[()]/g, String.raw`\$&`)
    case 'angled':
      return /[\n<>\\]/.test(url) ? null : url
    case 'double-quoted':
      return url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    case 'single-quoted':
      return url.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
    case 'colons':
      return /["\n]/.test(url) ? null : url
    case 'shown':
    case 'reference':
      return null
  }
}
