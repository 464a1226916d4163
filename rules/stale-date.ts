import {
  type Bitext,
  type CalendarDate,
  type Commit,
  corpusRule,
  daysBetween,
  type Document,
  findEntry,
  type Gathered,
  parseDate,
  type Range,
  writeCommit,
  writeDays,
  z
} from '../src/rule.ts'

const handoff = 'ms.lasthandoff'

/** A date at its place in a front matter. */
interface Dated {
  readonly key: string
  readonly date: CalendarDate
  readonly range: Range
  readonly text: string
}

export interface Dates {
  readonly target: readonly Dated[]
  readonly source: readonly Dated[]
  readonly handoff: Dated | null
  readonly drift: Drift | null
}

/** English that changed after the handoff. */
interface Drift {
  /** Where the handoff is named. */
  readonly range: Range
  readonly handoff: CalendarDate
  readonly change: Commit
}

interface Sister {
  readonly locale: string
  readonly date: CalendarDate
}

export default corpusRule({
  summary:
    'a date older than the English one or, where English has none, than that of another locale; a handoff older than the English text; an age over the limit',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    keys: z.array(z.string()).default(['ms.date', 'date']).describe('Front matter keys that hold the date of the text'),
    maximumAge: z
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe('Days that the newest of these dates and `ms.lasthandoff` may lie before today; `null`: any number')
  }),
  gather(bitext, {keys}): Dates | null {
    const {target, source} = bitext
    const found = {
      target: readDates(target, keys),
      source: source === null ? [] : readDates(source, keys),
      handoff: readDates(target, [handoff])[0] ?? null,
      drift: readDrift(bitext)
    }
    return found.target.length === 0 && found.handoff === null && found.drift === null ? null : found
  },
  together: 'subject',
  *check(facts, {maximumAge}, {today}) {
    for (const own of facts) {
      const {path, fact} = own
      for (const dated of fact.target) {
        const {key, date, range} = dated
        const english = fact.source.find(other => other.key === key)
        if (english === undefined) {
          const newest = newestSister(facts, own, key, today)
          if (newest !== null && newest.date > date) {
            const days = writeDays(daysBetween(date, newest.date))
            yield {path, range, message: `The date ${date} is ${days} older than that of the ${newest.locale} translation, ${newest.date}`}
          }
        } else if (english.date > date) {
          const days = writeDays(daysBetween(date, english.date))
          yield {
            path,
            range,
            message: `The date ${date} is ${days} older than the English one, ${english.date}`,
            source: {range: english.range, text: english.text}
          }
        }
      }
      if (fact.drift !== null) {
        const {range, handoff: day, change} = fact.drift
        const days = writeDays(daysBetween(day, change.date))
        yield {
          path,
          range,
          message: `The handoff of ${day} is ${days} older than the English text, which last changed ${writeCommit(change)}`,
          changedIn: change
        }
      }
      const [first, ...others] = fact.handoff === null ? fact.target : [...fact.target, fact.handoff]
      if (first === undefined || maximumAge === null) continue
      const newest = others.reduce((a, b) => (b.date > a.date ? b : a), first)
      if (daysBetween(newest.date, today) > maximumAge) {
        // No word of today: the finding is the same tomorrow.
        yield {path, range: newest.range, message: `The newest date, ${newest.date}, is more than ${writeDays(maximumAge)} old`}
      }
    }
  }
})

/** The first date of each key; what is no date is left to `invalid-date`. */
function readDates(document: Document, keys: readonly string[]): Dated[] {
  return keys.flatMap(key => {
    const entry = findEntry(document, key)
    if (entry === null) return []
    const reading = parseDate(entry.value)
    return reading.kind === 'date' ? [{key, date: reading.date, range: entry.valueRange, text: entry.value}] : []
  })
}

/** The handoff beside the last commit that changed more of the source than its front matter. */
function readDrift({target, handoff: found}: Bitext): Drift | null {
  if (found === null || found.commit === null || found.lastChange === null || found.lastChange.date <= found.commit.date) return null
  const named = findEntry(target, handoff)
  const reading = named === null ? null : parseDate(named.value)
  // English may have changed between the commit that was handed off and the day of the handoff.
  if (named !== null && reading?.kind === 'date' && reading.date < found.lastChange.date) {
    return {range: named.valueRange, handoff: reading.date, change: found.lastChange}
  }
  const entries = [...(target.frontMatter?.entries ?? []), ...(target.frontMatter?.nested ?? [])]
  const pin = entries.find(({value}) => value.toLowerCase() === found.commit?.hash) ?? named
  return pin === null ? null : {range: pin.valueRange, handoff: found.commit.date, change: found.lastChange}
}

/** The newest date of a key among the other locales. One slip into the future would make all others seem old: it is passed over. */
function newestSister(sisters: readonly Gathered<Dates>[], own: Gathered<Dates>, key: string, today: CalendarDate): Sister | null {
  let newest: Sister | null = null
  for (const {locale, fact} of sisters) {
    const date = fact.target.find(dated => dated.key === key)?.date
    if (locale === own.locale || date === undefined || date > today) continue
    if (newest === null || date > newest.date || (date === newest.date && locale < newest.locale)) newest = {locale, date}
  }
  return newest
}
