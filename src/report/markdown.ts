import type {Finding, LintResult} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {severities} from '../model/severities.ts'
import {details, escaped, findingsTable, linkTo, mostShown, table} from './markdown-parts.ts'
import {counted} from './counted.ts'
import {knownBefore} from './pretty.ts'
import type {ReportContext} from './report-context.ts'

/** A report in GitHub's Markdown, for a step summary or a comment: tables by locale and by rule, then the worst findings. */
export function reportMarkdown(result: LintResult, {rules}: ReportContext): string {
  const {findings, documents, summary} = result
  const parts = [
    '## tulint',
    findings.length === 0
      ? `✅ No problems in ${counted(summary.documents, 'document')}.`
      : `${counted(findings.length, 'problem')} in ${new Set(findings.map(({path}) => path)).size} of ${counted(summary.documents, 'document')}.`
  ]
  if (findings.length > 0) {
    const ofLocale = groupBy(findings, ({locale}) => locale)
    const documentsOf = groupBy(documents, ({locale}) => locale)
    parts.push(
      table(
        ['locale', 'documents', 'errors', 'warnings', 'infos'],
        [...ofLocale].map(([locale, some]) => [
          escaped(locale),
          String(documentsOf.get(locale)?.length ?? 0),
          ...severities.map(severity => String(some.filter(one => one.severity === severity).length))
        ])
      ),
      table(
        ['rule', 'findings', 'finds'],
        Object.entries(summary.byRule)
          .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
          .map(([id, count]) => [linkTo(id, rules[id]?.docsUrl ?? null), String(count), escaped(rules[id]?.summary ?? '')])
      ),
      listed(findings)
    )
  }
  if (summary.known !== null && summary.known > 0) parts.push(`${knownBefore(summary.known)}.`)
  parts.push(...summary.notes.map(note => `> ${escaped(note)}`))
  return `${parts.join('\n\n')}\n`
}

function listed(findings: readonly Finding[]): string {
  const title = findings.length > mostShown ? `The first ${mostShown} of ${findings.length}` : 'All findings'
  return details(title, findingsTable(findings))
}
