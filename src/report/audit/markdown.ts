import type {Audit, AuditedDocument, NamedTally, Tally} from '../../model/audit.ts'
import {wordsToDo} from '../../model/word-counts.ts'
import {details, escaped, table} from '../markdown-parts.ts'
import {amount, cell} from './markdown-cells.ts'
import {changeParts, trendTable} from './markdown-change.ts'
import {grouped, groupedOf, percent} from './numbers.ts'

const mostFirst = 25
const mostRows = 50
const longestNote = 500 // Characters.
/** Of the whole: GitHub takes 65,536 characters for an issue or a comment, and something else may stand above. */
const longest = 60_000

/** A part that is left out where it would make the whole too long. */
interface Section {
  readonly title: string
  readonly parts: readonly string[]
}

/** An audit in GitHub’s Markdown, for an issue, a wiki or a step summary. */
export function auditMarkdown({day, total, documents, locales, folders, owners, rules, notes, trend, since}: Audit): string {
  const urgent = documents.filter(({priority}) => priority > 0)
  const head = [
    `# Translations on ${day}`,
    `**${percent(total.share)}** of the English words are translated as they stand today, in ${groupedOf(total.documents, 'document')} of ${groupedOf(locales.length, 'locale')}. ${toDoText(total)}`
  ]
  return fit(head, [
    ...(since === null ? [] : [{title: `Since ${since.day}`, parts: changeParts(since)}]),
    {
      title: 'Locales',
      parts: [`## ${titled('Locales', locales)}`, tallies('locale', locales.length > mostRows ? mostToDo(locales) : locales)]
    },
    ...(trend === null ? [] : [{title: 'By month', parts: ['## By month', trendTable(trend)]}]),
    ...(urgent.length === 0 ? [] : [{title: 'What to do first', parts: ['## What to do first', firstTable(urgent)]}]),
    ...section('By folder', 'folder', folders, '(root)'),
    ...section('By owner', 'owner', owners, '(nobody)'),
    ...(rules.length === 0 ? [] : [{title: 'By rule', parts: [details('By rule', ruleTable(rules.slice(0, mostRows)))]}]),
    ...notes.map(note => ({title: 'a note', parts: [`> ${escaped(shortened(note))}`]}))
  ])
}

function fit(head: readonly string[], sections: readonly Section[]): string {
  const kept = [...head]
  const left: string[] = []
  let length = kept.join('\n\n').length
  for (const {title, parts} of sections) {
    const text = parts.join('\n\n')
    if (length + text.length + 2 > longest) left.push(title)
    else {
      kept.push(text)
      length += text.length + 2
    }
  }
  if (left.length > 0)
    kept.push(
      `> Left out, as the page would grow too long for an issue: ${escaped([...new Set(left)].join(', '))}. The CSV and the JSON have all.`
    )
  return `${kept.join('\n\n')}\n`
}

function shortened(note: string): string {
  return note.length > longestNote
    ? `${Array.from(note)
        .slice(0, longestNote - 1)
        .join('')}…`
    : note
}

function titled(title: string, groups: readonly NamedTally[]): string {
  return groups.length > mostRows ? `${title} (${mostRows} of ${grouped(groups.length)})` : title
}

function mostToDo(groups: readonly NamedTally[]): readonly NamedTally[] {
  return groups.toSorted((a, b) => wordsToDo(b.words) - wordsToDo(a.words)).slice(0, mostRows)
}

function ruleTable(rules: Audit['rules']): string {
  return table(
    ['rule', 'findings', 'documents'],
    rules.map(({ruleId, findings, documents}) => [cell(ruleId), grouped(findings), grouped(documents)])
  )
}

function toDoText({words: {stale, missing, untranslated}, daysStale}: Tally): string {
  const parts = [
    [stale, 'of changed sentences'],
    [missing, 'that are missing'],
    [untranslated, 'left in English']
  ].flatMap(([count, what]) => (count === 0 ? [] : `${grouped(Number(count))} ${String(what)}`))
  if (parts.length === 0) return 'Nothing is to be done.'
  return `To be done, in words: ${parts.join(', ')}.${daysStale === null ? '' : ` The oldest change waits for ${groupedOf(daysStale, 'day')}.`}`
}

function section(title: string, name: string, groups: readonly NamedTally[], unnamed: string): Section[] {
  if (groups.length < 2) return []
  return [{title, parts: [details(titled(title, groups), tallies(name, mostToDo(groups), unnamed))]}]
}

function tallies(name: string, groups: readonly NamedTally[], unnamed = ''): string {
  return table(
    [name, 'current', 'documents', 'stale', 'missing', 'untranslated', 'oldest (days)', 'errors', 'warnings'],
    groups.map(({name: own, share, documents, words, daysStale, findings}) => [
      cell(own === '' ? unnamed : own),
      percent(share),
      grouped(documents),
      grouped(words.stale),
      grouped(words.missing),
      grouped(words.untranslated),
      amount(daysStale),
      grouped(findings.error),
      grouped(findings.warning)
    ])
  )
}

function firstTable(documents: readonly AuditedDocument[]): string {
  const shown = documents.slice(0, mostFirst)
  const rows = shown.map(({path, locale, status, share, words, daysStale, owner, priority}) => [
    grouped(priority),
    cell(path),
    cell(locale),
    status,
    percent(share),
    grouped(wordsToDo(words)),
    amount(daysStale),
    cell(owner ?? '')
  ])
  return table(['priority', 'document', 'locale', 'status', 'current', 'words to do', 'days', 'owner'], rows)
}
