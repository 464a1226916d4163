import {
  addDays,
  type CalendarDate,
  daysBetween,
  documentRule,
  endOfLine,
  excerpt,
  type FrontMatterEntry,
  parseDate,
  type Range,
  writeDays,
  z
} from '../src/rule.ts'

const article = 'ms.date'
const handoff = 'ms.lasthandoff'

interface Written {
  readonly text: string
  readonly range: Range
}

export default documentRule({
  summary: 'a date in the front matter that is none, lies in the future or precedes what it must follow',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({
    keys: z.array(z.string()).default([article, handoff, 'date']).describe('Front matter keys that hold a date'),
    futureDays: z.int().min(0).default(1).describe('Days that a date may lie after today: where it was written, it may be tomorrow'),
    handoffLead: z
      .int()
      .min(0)
      .nullable()
      .default(31)
      .describe('Days that `ms.date` may lie after `ms.lasthandoff`: English is dated for its publication; `null`: any number')
  }),
  *check({frontMatter, text}, {keys, futureDays, handoffLead}, {hasCome}) {
    const dates = new Map<string, {readonly date: CalendarDate; readonly range: Range}>()
    for (const entry of frontMatter?.entries ?? []) {
      const written = keys.includes(entry.key) ? writtenValue(entry, text) : null
      if (written === null) continue
      const reading = parseDate(written.text)
      const {range} = written
      switch (reading.kind) {
        case 'placeholder':
          yield {message: `${excerpt(written.text)} in “${entry.key}” is a template's placeholder: the date is missing`, range}
          break
        case 'none':
          yield {message: `${excerpt(written.text)} in “${entry.key}” is no date: ${reading.reason}`, range}
          break
        case 'date': {
          const {date} = reading
          if (!hasCome(addDays(date, -futureDays))) yield {message: `The date ${date} in “${entry.key}” lies in the future`, range}
          // What lies in the future is told; its order with other dates would tell it again.
          else dates.set(entry.key, {date, range})
          break
        }
      }
    }
    const [dated, handed] = [dates.get(article), dates.get(handoff)]
    if (dated === undefined || handed === undefined || handoffLead === null) return
    const lead = daysBetween(handed.date, dated.date)
    if (lead > handoffLead) {
      yield {
        message: `The handoff of ${handed.date} is ${writeDays(lead)} before the date of what was handed off, ${dated.date}`,
        range: handed.range
      }
    }
  }
})

/** A value or, where a template's comment stands in its place, that comment; `null` where nothing stands. */
function writtenValue({value, valueRange}: FrontMatterEntry, text: string): Written | null {
  if (value.trim() !== '') return {text: value, range: valueRange}
  const comment = /^[ \t]*(#.*?)[ \t]*$/.exec(text.slice(valueRange.end, endOfLine(text, valueRange.end)))?.[1]
  if (comment === undefined || parseDate(comment).kind !== 'placeholder') return null
  const start = text.indexOf(comment, valueRange.end)
  return {text: comment, range: {start, end: start + comment.length}}
}
