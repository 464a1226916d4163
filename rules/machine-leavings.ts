import {
  type Bitext,
  bitextRule,
  blockAt,
  conflictMarks,
  excerpt,
  languageOf,
  type Leaving,
  machineChatter,
  type Passage,
  passages,
  type Problem,
  sentences,
  wordsOnly,
  z
} from '../src/rule.ts'

const fewestLetters = 16
// What may end a sentence, with what may stand between it and the next one.
const stop = /[.!?…؟۔।॥။។։።。！？｡>]+["'”“’‘»›)\]*_」』）\s>]*/g

export default bitextRule({
  summary: 'what a machine or its handling left behind: “Here is the translation”, tokens, conflict marks, a sentence said twice',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({}),
  *check(bitext) {
    const {locale, source} = bitext
    const isEnglish = /^en\b/.test(locale)
    yield* tellConflicts(bitext)
    for (const passage of passages(bitext, 0)) {
      const known = passage.english ?? source?.text ?? ''
      const isClean = machineChatter(passage.text).length === 0
      const prose = isClean ? '' : wordsOnly(passage.text, ['text', 'mark', 'tag'])
      const told = machineChatter(prose).filter(leaving => !known.includes(prose.slice(leaving.start, leaving.end)))
      if (!isEnglish || source !== null) yield* told.map(leaving => tell(leaving, passage))
      const twice = passage.english === null ? null : repeatedSentence(passage, languageOf(locale))
      if (twice !== null) yield twice
    }
  }
})

/** Whole lines, of units or not: a conflict may begin in one and end in another. */
function* tellConflicts({target, source}: Bitext): Generator<Problem> {
  for (const range of conflictMarks(target.text)) {
    const mark = target.text.slice(range.start, range.end)
    if (target.blocks[blockAt(target, range.start)]?.kind === 'code' || source?.text.includes(mark) === true) continue
    yield {message: `${excerpt(mark)} is a mark of a merge conflict: choose one of the two versions, and take the marks out`, range}
  }
}

function tell({start, end, what}: Leaving, {text, range, units}: Passage): Problem {
  return {
    message: `${excerpt(text.slice(start, end))} is ${what}: take it out`,
    range: {start: range.start + start, end: range.start + end},
    units
  }
}

/** The first sentence that follows itself, where the English repeats none. */
function repeatedSentence({text, range, english, units}: Passage, language: string): Problem | null {
  const found = followsItself(text, language)
  if (found === null || english === null || followsItself(english, 'en') !== null) return null
  return {
    message: `${excerpt(text.slice(found.start, found.end))} stands twice in a row, and only once in English: take one out`,
    range: {start: range.start + found.start, end: range.start + found.end},
    units
  }
}

function followsItself(text: string, language: string) {
  if (text.length < 2 * fewestLetters || !mayRepeat(text)) return null
  const all = sentences(text, language)
  return (
    all.find(({start, end}, index) => {
      const before = all[index - 1]
      const own = text.slice(start, end).trim()
      return before !== undefined && own.length >= fewestLetters && text.slice(before.start, before.end).trim() === own
    }) ?? null
  )
}

/** Whether two sentences of a text begin alike; where one ends in a link, nobody knows before a closer look. */
function mayRepeat(text: string): boolean {
  const start = /^[\s>]*/.exec(text)?.[0].length ?? 0
  const openings = new Set([text.slice(start, start + fewestLetters)])
  for (const {0: ending, index} of text.matchAll(stop)) {
    const next = index + ending.length
    if (next + fewestLetters > text.length) return false
    const opening = text.slice(next, next + fewestLetters)
    if (ending.includes(']') || openings.has(opening)) return true
    openings.add(opening)
  }
  return false
}
