import type {NormalText} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import {normalText, tellingLength} from '../text/normalize.ts'

const mostWork = 200_000_000 // Code units looked through for one document, under a second; what is left over counts as missing.
const tag = /<\/?(?:pre|code|samp|br|p|div|b|i|em|strong)\b[^<>]{0,500}>/gi

/**
 * Whether a text of the source stands as it is in what a bilingual document keeps outside its units, as code and
 * preformatted text is: English made prose of it since, and nothing is missing. A short text counts with its block.
 */
export function keptOutsideUnits(target: Document): (english: string, block: string) => boolean {
  let kept: NormalText | null = null
  let work = 0
  return (english, block) => {
    kept ??= bare(textOutsideUnits(target))
    work += kept.length
    const own = bare(english)
    const wanted = own.length >= tellingLength ? own : bare(block)
    return wanted.length >= tellingLength && work < mostWork && kept.includes(wanted)
  }
}

function textOutsideUnits({text, units, strays}: Document): string {
  const spans = [...units, ...strays].map(({range}) => range).sort((a, b) => a.start - b.start)
  const pieces: string[] = []
  let from = 0
  for (const {start, end} of spans) {
    if (start > from) pieces.push(text.slice(from, start))
    from = Math.max(from, end)
  }
  return [...pieces, text.slice(from)].join('\n')
}

function bare(text: string): NormalText {
  return normalText(text.replace(tag, ' '), true)
}
