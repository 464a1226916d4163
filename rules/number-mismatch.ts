import {
  type Bitext,
  bitextRule,
  english as inEnglish,
  excerpt,
  findUnkept,
  knowsNumberWords,
  languageOf,
  leakedTokens,
  leastConfidence,
  type Mending,
  mendingOf,
  numbers,
  sameFigures,
  signs,
  tellUnkept,
  type Token,
  type Unkept,
  z
} from '../src/rule.ts'

/** Numbers up to here are written as words in many languages. */
const largestInWords = 12

/** “A file” becomes “1 file” where a language has no articles, and “both” becomes “2”. */
const largestImplied = 2

/** “Or one of these” becomes “one of the four” where a counter follows. */
const largestCounted = 10
const counter = /^\s?[つ个個種种]/

export default bitextRule({
  summary: 'a number that differs between a unit’s English and its target',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({leastConfidence}),
  *check(bitext, options) {
    const {target, locale, english} = bitext
    const hasWords = knowsNumberWords(languageOf(locale))
    const unkept = findUnkept<Token>(bitext, {
      english: text => numbers(text, inEnglish),
      target: text => numbers(text, locale),
      signs: signs.digit,
      isAlike: sameFigures,
      ...options
    })
    const told = unkept.flatMap(({unit, ...differing}) => {
      const [text, translation] = [english[unit] ?? '', target.units[unit]?.target.text ?? '']
      // What name a leaked token stands for, and which number is in it, nobody knows.
      if (leakedTokens(text).length > 0) return []
      const {lost, added} = withoutSpaced(differing)
      if (lost.length > 0 && added.length > 0) return [{unit, lost, added}]
      // A number that still stands there, or stood there already, was said once more or once less.
      const theirs = numbers(text, inEnglish)
      const [before, after] = [keysOf(theirs), keysOf(numbers(translation, locale))]
      const isWhole = theirs.every(one => isAmong(after, one))
      const isLost = (one: Token) => !isAmong(after, one) && !isUpTo(hasWords ? 1 : largestInWords, one)
      const isAdded = (one: Token) =>
        !isAmong(before, one) && !isUpTo(isWhole && isCount(target.text, one) ? largestCounted : largestImplied, one)
      return [{unit, lost: lost.filter(isLost), added: added.filter(isAdded)}]
    })
    yield* tellUnkept(bitext, told, 'number', one => rewritten(bitext, one))
  }
})

/** The English number in the other’s place, where no language would write it in another way. */
function rewritten(bitext: Bitext, {unit, lost, added}: Unkept<Token>): Mending {
  const [wanted, found] = [lost[0], added[0]]
  if (wanted === undefined || found === undefined || lost.length * added.length > 1) return {}
  const text = (bitext.english[unit] ?? '').slice(wanted.range.start, wanted.range.end)
  const own = bitext.target.text.slice(found.range.start, found.range.end)
  if (![text, own].every(number => /^\d{1,3}$|^[1-9]\d{4,}$/.test(number))) return {}
  return mendingOf(bitext, {unit, english: text}, {message: `Write ${excerpt(text)}`, edits: [{range: found.range, text}]}, false)
}

interface Differing {
  readonly lost: readonly Token[]
  readonly added: readonly Token[]
}

/** `(498,5)` is not one number where the target has `(498, 5)`, nor the other way round. */
function withoutSpaced({lost, added}: Differing): Differing {
  const gone = new Set([...spaced(lost, added), ...spaced(added, lost)])
  return {lost: lost.filter(({key}) => !gone.has(key)), added: added.filter(({key}) => !gone.has(key))}
}

/** The keys of numbers whose two halves stand apart among the others, and those of the halves. */
function spaced(all: readonly Token[], others: readonly Token[]): string[] {
  const keys = new Set(others.map(({key}) => key))
  return all.flatMap(({key}) => {
    const halves = key.split(/[.。]/)
    return halves.length === 2 && halves.every(half => keys.has(half)) ? [key, ...halves] : []
  })
}

function allKeys({key, otherKeys = []}: Token): string[] {
  return [key, ...otherKeys]
}

function keysOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(allKeys))
}

function isAmong(keys: ReadonlySet<string>, token: Token): boolean {
  return allKeys(token).some(key => keys.has(key))
}

function isCount(text: string, {range}: Token): boolean {
  return counter.test(text.slice(range.end, range.end + 2))
}

function isUpTo(largest: number, {key}: Token): boolean {
  return /^\d{1,2}$/.test(key) && Number(key) <= largest
}
