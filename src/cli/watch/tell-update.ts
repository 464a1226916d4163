import type {Finding, LintResult} from '../../model/finding.ts'
import {palette} from '../../report/palette.ts'
import {counted} from '../../report/counted.ts'
import {reportFindings} from '../../report/pretty.ts'
import {visible} from '../../report/visible.ts'

const mostNamed = 3 // Documents.
const mostWhole = 20 // Documents of which all findings are shown, not only new ones.
const mostShown = 50 // Findings.

/** What an update did to the report. */
export interface UpdateNews {
  readonly before: LintResult
  readonly after: LintResult
  readonly linted: readonly string[]
  /** From the first change to the report; `null` of what an earlier change concerned elsewhere, of which only the news count. */
  readonly milliseconds: number | null
}

/**
 * What people at a terminal are told of an update: what is found in the linted documents, what is new elsewhere, and how
 * things stand. Empty where there is nothing to tell.
 */
export function tellUpdate(
  {before, after, linted, milliseconds}: UpdateNews,
  form: {readonly color: boolean; readonly width: number}
): string {
  const fresh = newIn(after, before)
  const gone = newIn(before, after)
  const isSame = fresh.length + gone.length === 0 && before.summary.documents === after.summary.documents
  if (isSame && (linted.length === 0 || milliseconds === null)) return ''
  const isShownWhole = new Set(linted.length <= mostWhole && milliseconds !== null ? linted : [])
  const isFresh = new Set(fresh)
  const told = after.findings.filter(finding => isShownWhole.has(finding.path) || isFresh.has(finding))
  const shown = told.slice(0, mostShown)
  const more = told.length > shown.length ? `… and ${counted(told.length - shown.length, 'more problem')}\n\n` : ''
  const paint = palette(form.color)
  const {errors, warnings, documents} = after.summary
  const state =
    after.findings.length === 0
      ? paint.good(`✔ No problems in ${counted(documents, 'document')}`)
      : `${paint.bad(`✖ ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`)} in ${counted(documents, 'document')}`
  const news = [...(fresh.length > 0 ? [`${fresh.length} new`] : []), ...(gone.length > 0 ? [`${gone.length} gone`] : [])]
  const time = paint.faint(
    `${namesOf(linted)} linted${milliseconds === null ? ', which the change concerned too' : ` in ${timeOf(milliseconds)}`}`
  )
  return [
    ...(shown.length > 0 ? [`${reportFindings(shown, form)}\n\n${more}`] : []),
    `${state}${news.length > 0 ? ` (${news.join(', ')})` : ''}\n${time}\n`
  ].join('')
}

/** Findings of one result that another does not have. */
function newIn(result: LintResult, other: LintResult): Finding[] {
  const known = new Set(other.findings.map(({fingerprint}) => fingerprint))
  return result.findings.filter(({fingerprint}) => !known.has(fingerprint))
}

function namesOf(paths: readonly string[]): string {
  if (paths.length === 0) return 'no document'
  return paths.length > mostNamed ? counted(paths.length, 'document') : paths.map(visible).join(', ')
}

function timeOf(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
