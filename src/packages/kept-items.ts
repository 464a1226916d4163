import {type Document, firstUnitWithin} from '../model/document.ts'
import {normalText} from '../text/normalize.ts'
import type {Gap} from './gaps.ts'

/** Gives what a stretch of the target has of texts without units. */
export interface Keeper {
  /** The target’s lines that say the same as some lines of the source without translations: code, images, bare names. */
  readonly quiet: (raw: string) => string | null
  /** A text with the target’s words for its images. */
  readonly images: (raw: string) => string
}

const image = /!\[([^\]\n]{0,1000})\]\(([^()\s]{1,1000})/g

export function keeper({text, units}: Document, {target, targetItems}: Gap): Keeper {
  const quiet = new Map<string, string>()
  for (const {range} of targetItems) {
    const raw = text.slice(range.start, range.end)
    if (firstUnitWithin(units, range) === null) quiet.set(keyOf(raw), raw)
  }
  const alts = new Map([...text.slice(target.start, target.end).matchAll(image)].map(([, alt = '', url = '']) => [url, alt]))
  return {
    quiet: raw => quiet.get(keyOf(raw)) ?? null,
    images: raw => raw.replace(image, (whole, _, url: string) => (alts.has(url) ? `![${alts.get(url) ?? ''}](${url}` : whole))
  }
}

function keyOf(raw: string): string {
  return normalText(raw.replace(image, '![]($2'), true)
}
