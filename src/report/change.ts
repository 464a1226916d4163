import type {Comparison} from '../model/comparison.ts'
import type {Finding} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {details, escaped, findingsTable, linkTo, mostShown, table} from './markdown-parts.ts'
import {counted} from './counted.ts'
import {knownBefore} from './pretty.ts'
import type {ReportContext} from './report-context.ts'

/** What a change does to the translations, in GitHub’s Markdown: what it breaks, leaves behind and clears. */
export function reportChange({result, outdated, cleared}: Comparison, {rules}: ReportContext): string {
  const isOutdated = new Set(outdated)
  const broken = result.findings.filter(finding => !isOutdated.has(finding))
  const {summary} = result
  return `${[
    '## tulint',
    headline(broken, outdated, cleared, summary.documents),
    ...section('New in the translations that this change touches', broken),
    ...(outdated.length === 0 ? [] : leftBehind(outdated, result.documents, id => rules[id]?.docsUrl ?? null)),
    ...(cleared.length === 0 ? [] : [details(`Cleared: ${counted(cleared.length, 'problem')}`, findingsTable(cleared))]),
    ...(summary.known === null || summary.known === 0 ? [] : [`${knownBefore(summary.known)}.`]),
    ...summary.notes.map(note => `> ${escaped(note)}`)
  ].join('\n\n')}\n`
}

function headline(broken: readonly Finding[], outdated: readonly Finding[], cleared: readonly Finding[], documents: number): string {
  const translations = new Set(outdated.map(({path}) => path)).size
  const locales = new Set(outdated.map(({locale}) => locale)).size
  const parts = [
    ...(broken.length === 0 ? [] : [`adds ${counted(broken.length, 'problem')}`]),
    ...(cleared.length === 0 ? [] : [`clears ${cleared.length}`]),
    ...(outdated.length === 0
      ? []
      : [`leaves ${counted(translations, 'translation')} in ${counted(locales, 'locale')} behind their English`])
  ]
  const mark = broken.length === 0 ? '✅' : broken.some(({severity}) => severity === 'error') ? '❌' : '⚠️'
  if (parts.length === 0) return `✅ This change adds no problem to the ${counted(documents, 'translation')} that it concerns.`
  return `${mark} This change ${parts.join(', ')}.`
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const shown = findings.length > mostShown ? ` (the worst ${mostShown} of ${findings.length})` : ''
  return [`### ${title}${shown}`, findingsTable(findings)]
}

/** How much of each locale, and of which English. */
function leftBehind(
  outdated: readonly Finding[],
  documents: Comparison['result']['documents'],
  docsOf: (ruleId: string) => string | null
): string[] {
  const ruleIds = [...new Set(outdated.map(({ruleId}) => ruleId))].sort()
  const sources = new Map(documents.map(({path, sourcePath}) => [path, sourcePath]))
  const byLocale = [...groupBy(outdated, ({locale}) => locale)].sort(([a], [b]) => (a < b ? -1 : 1))
  const byEnglish = [...groupBy(outdated, ({source, path}) => source?.path ?? sources.get(path) ?? path)]
  const rows = byEnglish.slice(0, mostShown).map(([path, findings]) => [
    escaped(path),
    [...new Set(findings.map(({locale}) => locale))]
      .sort()
      .map(locale => escaped(locale))
      .join(', ')
  ])
  return [
    '### Translations that this change of English leaves behind',
    table(
      ['locale', 'documents', ...ruleIds.map(id => linkTo(id, docsOf(id)))],
      byLocale.map(([locale, findings]) => [
        escaped(locale),
        String(new Set(findings.map(({path}) => path)).size),
        ...ruleIds.map(id => String(findings.filter(({ruleId}) => ruleId === id).length))
      ])
    ),
    details(
      byEnglish.length > rows.length ? `The first ${mostShown} of ${byEnglish.length} English documents` : 'By English document',
      [table(['English', 'locales'], rows), findingsTable(outdated)].join('\n\n')
    )
  ]
}
