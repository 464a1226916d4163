import {bitextRule, excerpt, fixOr, type Invisible, invisibles, passages, signs, z} from '../src/rule.ts'

const longestContext = 24

export default bitextRule({
  summary: 'an invisible character where the script has no use for it',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    allow: z
      .array(z.string().regex(/^U\+[\dA-F]{4,6}$/))
      .default([])
      .describe('Characters that may stand anywhere, as `U+00AD`.')
  }),
  *check(bitext, {allow}) {
    for (const {text, range, english, units, signs: present} of passages(bitext, 0)) {
      if ((present & signs.odd) === 0) continue
      const known = english ?? bitext.source?.text ?? ''
      for (const found of invisibles(text, bitext.locale)) {
        if (allow.includes(write(found)) || known.includes(String.fromCharCode(found.code))) continue
        yield {
          message: `Invisible ${write(found)} ${found.name}${times(found)} ${placeOf(found, text)}: take it out`,
          range: {start: range.start + found.start, end: range.start + found.end},
          units,
          ...fixOr(isUseless(found, text), 'Take it out', [
            {range: {start: range.start + found.start, end: range.start + found.end}, text: ''}
          ])
        }
      }
    }
  }
})

/** Soft hyphens, zero width spaces and byte order marks; beside a mark they may be what makes it one, as between Chinese and `**`. */
function isUseless({code, start, end}: Invisible, text: string): boolean {
  const around = text.charAt(start - 1) + text.charAt(end)
  return [0xad, 0x200b, 0xfeff].includes(code) && /[^\s]/.test(around) && !/[*_~`]/.test(around)
}

function write({code}: Invisible): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function times({start, end}: Invisible): string {
  return end - start === 1 ? '' : `, ${end - start} times,`
}

function placeOf({start, end}: Invisible, text: string): string {
  const before = /\S*\s*$/u.exec(text.slice(Math.max(0, start - longestContext), start))?.[0].trim() ?? ''
  const behind = /^\s*\S*/u.exec(text.slice(end, end + longestContext))?.[0].trim() ?? ''
  return before === '' ? (behind === '' ? 'by itself' : `before ${plain(behind)}`) : `after ${plain(before)}`
}

function plain(piece: string): string {
  return excerpt(piece.replace(/\p{Cf}/gu, ''))
}
