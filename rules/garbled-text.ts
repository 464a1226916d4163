import {bitextRule, mojibake, passages, type Problem, type Range, signs, type TextEdit, wordsOnly, z} from '../src/rule.ts'

/** Damage at one place: what stands there, and what to do about it. */
interface Damage extends Range {
  readonly text: string
  readonly advice: string
  /** What stood there, where its bytes say it. */
  readonly meant?: string
}

/** Inside a text nobody means one: it came with a file that was put into another. */
const byteOrderMark = '\ufeff'
const names = 'amp|lt|gt|quot|apos|nbsp|copy|reg|mdash|ndash|hellip|[lr]squo|[lr]dquo'
const patterns: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/\ufffd+/g, 'stands for a lost character: put it back'],
  // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g, 'is a control character: take it out'],
  [/[\ue000-\uf8ff]+/g, 'is a private use character that other fonts do not show: write what it stands for'],
  [
    new RegExp(
      `&amp;(?:#\\d{1,6}|#[xX][\\da-fA-F]{1,5}|${names});|& ?# ?\\d{2,6} ;|& # ?\\d{2,6};|[&＆] {0,3}(?:${names})(?: {1,3}[;；]|；)|(?:& {1,3}|＆)(?:${names});`,
      'g'
    ),
    'is shown as it stands: write the character or its entity'
  ],
  [/(?<=\p{Ll}|\p{Lo})\?(?=\p{Ll})|\?(?:\?| (?=\?)){3,200}/gu, 'stands where letters were lost: put them back']
]

const telling = signs.odd | signs.misread | signs.ampersand | signs.question

export default bitextRule({
  summary: 'text in a wrong encoding (`Ã©`), lost letters, control characters, entities shown as text',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({}),
  *check(bitext) {
    for (const {text, range, english, units, signs: present} of passages(bitext, 0)) {
      if ((present & telling) === 0) continue
      const known = english ?? bitext.source?.text ?? ''
      const found = damages(text).filter(damage => !known.includes(damage.text))
      // One cause, one finding: a text in a wrong encoding is wrong throughout.
      for (const advice of new Set(found.map(damage => kindOf(damage)))) {
        const [first, ...others] = found.filter(damage => kindOf(damage) === advice)
        if (first === undefined) continue
        const more = others.length === 0 ? '' : `, and at ${others.length} more place${others.length === 1 ? '' : 's'} of this text`
        yield {
          message: `“${visible(first.text)}” ${first.advice}${more}`,
          range: {start: range.start + first.start, end: range.start + first.end},
          units,
          ...decoded(
            [first, ...others].flatMap(({start, end, meant}) =>
              meant === undefined ? [] : [{range: {start: range.start + start, end: range.start + end}, text: meant}]
            )
          )
        }
      }
    }
  }
})

function damages(text: string): Damage[] {
  const misread = mojibake(text).map((found): Damage => {
    const meant = found.meant.replaceAll(byteOrderMark, '')
    return {
      start: found.start,
      end: found.end,
      text: text.slice(found.start, found.end),
      ...(/[\ufffd\p{Cc}]/u.test(meant) ? {} : {meant}),
      advice: adviceOf(meant)
    }
  })
  const isMisread = (index: number) => misread.some(({start, end}) => index >= start && index < end)
  if (!patterns.some(([pattern]) => text.search(pattern) >= 0)) return misread
  const prose = wordsOnly(text)
  const others = patterns.flatMap(([pattern, advice]) =>
    [...prose.matchAll(pattern)].map((match): Damage => ({start: match.index, end: match.index + match[0].length, text: match[0], advice}))
  )
  return [...misread, ...others.filter(({start}) => !isMisread(start))]
}

function adviceOf(meant: string): string {
  if (meant === '') return 'is a byte order mark in a wrong encoding: take it out'
  return meant === '\ufffd' ? 'stands for a lost character: put it back' : `is “${visible(meant)}” in a wrong encoding`
}

function decoded(edits: readonly TextEdit[]): Pick<Problem, 'suggestions'> {
  return edits.length === 0
    ? {}
    : {suggestions: [{message: edits.every(({text}) => text === '') ? 'Take it out' : 'Read its bytes as UTF-8', edits}]}
}

function kindOf({advice}: Damage): string {
  return advice.replace(/“.*”/s, '')
}

/** What no one can see or print, as its code point. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\u00a0]/gu, one => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
}
