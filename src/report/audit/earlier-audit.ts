import {z} from 'zod'
import type {Audit} from '../../model/audit.ts'
import type {CalendarDate, DocumentPath, Locale} from '../../model/brand.ts'
import type {WordCounts} from '../../model/finding.ts'
import {UsageError} from '../../model/usage-error.ts'
import {count, day, type Fields} from '../report-schema.ts'

/** What of an audit’s JSON a later one is compared with. */
export interface EarlierAudit {
  readonly day: CalendarDate
  readonly documents: readonly {readonly path: DocumentPath; readonly locale: Locale; readonly words: WordCounts}[]
}

const isText = (value: unknown) => typeof value === 'string'

const words = z.object({
  current: count,
  stale: count,
  missing: count,
  orphaned: count,
  untranslated: count
} satisfies Fields<WordCounts>)

const schema = z.object({
  schemaVersion: z.literal(1 satisfies Audit['schemaVersion']),
  day: z.custom<CalendarDate>(value => day.safeParse(value).success, 'no day'),
  documents: z.array(
    z.object({
      path: z.custom<DocumentPath>(isText, 'no path'),
      locale: z.custom<Locale>(isText, 'no locale'),
      words
    })
  ),
  owners: z.array(z.unknown()) // A report of `tulint check` has none.
})

export const earlierHint = 'Name what tulint audit --format json wrote, or a day as YYYY-MM-DD'

/**
 * Hold that a JSON value is an audit.
 *
 * @param name - What people call it: its file.
 * @throws UsageError when it is none.
 */
export function asEarlierAudit(name: string, value: unknown): EarlierAudit {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  if (typeof value === 'object' && value !== null && 'findings' in value && 'summary' in value) {
    throw new UsageError(`“${name}” is a report of tulint check, not of tulint audit`, earlierHint)
  }
  const [issue] = checked.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  throw new UsageError(`“${name}” is no report of tulint audit: ${place}${issue?.message ?? 'it is damaged'}`, earlierHint)
}
