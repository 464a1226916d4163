import type {Audit, AuditedDocument, NamedTally, Tally} from '../../model/audit.ts'
import {details, escaped, table} from '../markdown-parts.ts'
import {counted} from '../pretty.ts'
import {grouped, percent} from './numbers.ts'

const mostFirst = 25
const mostRows = 50

/** An audit in GitHub’s Markdown, for an issue, a wiki or a step summary. */
export function auditMarkdown({day, total, documents, locales, folders, owners, rules, notes}: Audit): string {
  const urgent = documents.filter(({priority}) => priority > 0)
  return `${[
    `# Translations on ${day}`,
    `**${percent(total.share)}** of the English words are translated as they stand today, in ${counted(total.documents, 'document')} of ${counted(locales.length, 'locale')}. ${toDoText(total)}`,
    '## Locales',
    tallies('locale', locales),
    ...(urgent.length === 0 ? [] : ['## What to do first', firstTable(urgent)]),
    ...section('By folder', 'folder', folders, '(root)'),
    ...section('By owner', 'owner', owners, '(nobody)'),
    ...(rules.length === 0
      ? []
      : [
          details(
            'By rule',
            table(
              ['rule', 'findings', 'documents'],
              rules.map(({ruleId, findings, documents: count}) => [escaped(ruleId), grouped(findings), grouped(count)])
            )
          )
        ]),
    ...notes.map(note => `> ${escaped(note)}`)
  ].join('\n\n')}\n`
}

function toDoText({words: {stale, missing, untranslated}, daysStale}: Tally): string {
  const parts = [
    [stale, 'of changed sentences'],
    [missing, 'that are missing'],
    [untranslated, 'left in English']
  ].flatMap(([count, what]) => (count === 0 ? [] : `${grouped(Number(count))} ${String(what)}`))
  if (parts.length === 0) return 'Nothing is to be done.'
  return `To be done, in words: ${parts.join(', ')}.${daysStale === null ? '' : ` The oldest change waits for ${counted(daysStale, 'day')}.`}`
}

function section(title: string, name: string, groups: readonly NamedTally[], unnamed: string): string[] {
  if (groups.length < 2) return []
  const urgent = groups.toSorted((a, b) => toDo(b) - toDo(a)).slice(0, mostRows)
  const shown = groups.length > urgent.length ? `${title} (${urgent.length} of ${groups.length}, the most to do first)` : title
  return [details(shown, tallies(name, urgent, unnamed))]
}

function toDo({words: {stale, missing, untranslated}}: Tally): number {
  return stale + missing + untranslated
}

function tallies(name: string, groups: readonly NamedTally[], unnamed = ''): string {
  return table(
    [name, 'current', 'documents', 'stale', 'missing', 'untranslated', 'oldest (days)', 'errors', 'warnings'],
    groups.map(({name: own, share, documents, words, daysStale, findings}) => [
      escaped(own === '' ? unnamed : own),
      percent(share),
      grouped(documents),
      grouped(words.stale),
      grouped(words.missing),
      grouped(words.untranslated),
      daysStale === null ? '' : grouped(daysStale),
      grouped(findings.error),
      grouped(findings.warning)
    ])
  )
}

function firstTable(documents: readonly AuditedDocument[]): string {
  const shown = documents.slice(0, mostFirst)
  const rows = shown.map(({path, locale, status, share, words, daysStale, owner, priority}) => [
    grouped(priority),
    escaped(path),
    escaped(locale),
    status,
    percent(share),
    grouped(words.stale + words.missing + words.untranslated),
    daysStale === null ? '' : grouped(daysStale),
    escaped(owner ?? '')
  ])
  return table(['priority', 'document', 'locale', 'status', 'current', 'words to do', 'days', 'owner'], rows)
}
