/**
 * V8 looks characters up in the thousands of ranges of `\p{L}` one by one: 50 ns each, and 100 ms to compile a pattern that
 * holds it ten times. Most texts hold letters of few scripts. So of a pattern there are two, and of a text is asked which
 * it needs.
 *
 * @param make - Called when the first text asks: to make such a pattern takes a millisecond, and many runs need none.
 * @returns For a text, a pattern that finds in it what the one made finds.
 * @throws Error where the pattern has a property that is not known here.
 */
export function byScript(make: () => RegExp): (text: string) => RegExp {
  let wide: RegExp | null = null
  let narrow: RegExp | null = null
  return text => (beyond.test(text) ? (wide ??= make()) : (narrow ??= narrowed(make())))
}

/** What is no letter, mark or number of these: `Basic Latin`, `Latin-1 Supplement` and `Latin Extended-A`. */
const beyond = /[^\0-\u017f\u2000-\u206f]/

const letters = String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u017f`
const others = String.raw`\0-@[-\x60{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f`

/** What there is of a property among these characters, as ranges of a class. */
const ranges: Readonly<Record<string, string>> = {
  'p{L}': letters,
  'P{L}': others,
  'p{M}': '',
  'p{N}': String.raw`0-9\xb2\xb3\xb9\xbc-\xbe`,
  'p{Nd}': '0-9',
  'p{Script=Han}': '',
  'p{Script=Hiragana}': '',
  'p{Script=Katakana}': '',
  'p{Script=Hangul}': '',
  'p{Script=Thai}': ''
}

function narrowed({source, flags}: RegExp): RegExp {
  let isInClass = false
  const text = source.replace(/\\([pP]\{[^{}]*\})|\\.|[[\]]/gsu, (found, property: string | undefined) => {
    if (property === undefined) {
      if (found.length === 1) isInClass = found === '['
      return found
    }
    const own = ranges[property]
    if (own === undefined) throw new Error(`Not known of which letters \\${property} is`)
    return isInClass ? own : `[${own}]`
  })
  return new RegExp(text, flags)
}
