import type {NormalText} from '../model/brand.ts'
import {byScript} from './by-script.ts'

const immaterialIn = byScript(() => /[^\p{L}\p{N}.,:;!?…]+/gu)

/**
 * What of a text asks for a new translation when it changes: its words, numbers and punctuation, and where its links
 * lead. Emphasis and code marks, tags, letter case, comments, the style of quotation marks, and the form of a link (its
 * protocol, the locale in its path) do not.
 */
export function materialText(text: NormalText): string {
  const told = text
    .replace(/<!--[^]{0,5000}?-->/g, '')
    .replace(/\]\([^()]{1,2000}\)|<https?:[^<>]{1,2000}>/g, plainTarget)
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, tag => /(?:href|src)="([^"]*)"/i.exec(tag)?.[1] ?? '')
  return told.replace(immaterialIn(told), '').toLowerCase()
}

/** A link's target without what may be written another way and leads to the same place. */
export function plainTarget(target: string): string {
  return target
    .toLowerCase()
    .replace(/https?:\/\//g, '')
    .replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/g, '')
    .replace(/(\]\()(?:\.\/)+/g, '$1')
    .replace(/\/(?=[)>#?]|$)/g, '')
}
