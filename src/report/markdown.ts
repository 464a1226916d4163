import type {Finding, LintResult, Severity} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {counted} from './pretty.ts'
import type {ReportContext} from './report-context.ts'
import {visible} from './visible.ts'

const mostShown = 50 // Findings of a report that people read on one page.
const severities = ['error', 'warning', 'info'] as const // The worst first.
const marks: Readonly<Record<Severity, string>> = {error: '❌', warning: '⚠️', info: 'ℹ️'}

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
      ...worst(findings)
    )
  }
  parts.push(...summary.notes.map(note => `> ${escaped(note)}`))
  return `${parts.join('\n\n')}\n`
}

function worst(findings: readonly Finding[]): string[] {
  const shown = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).slice(0, mostShown)
  const title = shown.length < findings.length ? `The first ${mostShown} of ${findings.length}` : 'All findings'
  const rows = shown.map(({severity, path, range, message, ruleId, docsUrl}) => [
    marks[severity],
    escaped(`${path}:${range.start.line}`),
    escaped(message),
    linkTo(ruleId, docsUrl)
  ])
  return [`<details><summary>${title}</summary>`, table(['', 'where', 'what', 'rule'], rows), '</details>']
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function linkTo(text: string, url: string | null): string {
  return url === null ? escaped(text) : `[${escaped(text)}](${url})`
}

/** A document's text as Markdown that shows it: what could act as markup is escaped, an address or a mention cut in two. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>()#|~&@:!]/g, String.raw`\$&`)
    .replace(/\b(?:https?|ftp|www)(?=[.\\])|(?=\\@)/gi, '$&<!-- -->')
}
