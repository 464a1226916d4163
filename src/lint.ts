import {alignDocuments} from './align/align-documents.ts'
import {readBareText} from './align/holders.ts'
import {reportAbsence, reportDocument} from './check/document-report.ts'
import {inventoryFinding, type Place, placeOf, toFinding} from './check/findings.ts'
import type {Gathered, RuleTable} from './check/rule.ts'
import {runCorpusRules} from './check/run-corpus-rules.ts'
import {runInventoryRules, runRules} from './check/run-rules.ts'
import {documentSettings} from './check/settings-for.ts'
import {summarize} from './check/summary.ts'
import {discoverDocuments} from './discover/discover-documents.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import type {Bitext} from './model/bitext.ts'
import type {CalendarDate, DocumentPath, Locale} from './model/brand.ts'
import type {Document} from './model/document.ts'
import type {DocumentReport, Failure, Finding, LintResult} from './model/finding.ts'
import type {Settings} from './model/settings.ts'
import {parseDocument} from './parse/parse-document.ts'
import {canonicalLocale, undetermined} from './text/locale.ts'
import {UnreadableFile, type Workspace} from './workspace/workspace.ts'

export interface LintRequest {
  readonly workspace: Workspace
  readonly settings: Settings
  readonly rules: RuleTable
  /** Documents, folders or globs that narrow the run; empty: everything. */
  readonly only: readonly string[]
  readonly today: CalendarDate
  readonly version: string
}

/**
 * Discover, pair, read, parse, align, check: the whole run.
 *
 * @throws UsageError when the request names what is not there. A document that cannot be read is told in `failures`.
 */
export async function lint({workspace, settings, rules, only, today, version}: LintRequest): Promise<LintResult> {
  const circumstances = {today}
  const settingsOf = documentSettings(settings)
  const findings: Finding[] = []
  const documents: DocumentReport[] = []
  const failures: Failure[] = []
  const facts = new Map<string, Gathered<unknown>[]>()
  const places = new Map<string, Place>()
  const read = reader(workspace, failures)

  for (const pair of bySource(await discoverDocuments(workspace, settings, only))) {
    const target = pair.target === null ? null : read(pair.target, 'target')
    const source = pair.source === null ? null : read(pair.source, 'source')
    const locale = localeOf(pair, target)
    const ruleSettings = settingsOf(pair.expected, locale)
    const entry = {locale, path: pair.target, sourcePath: pair.source, hasSourceRoot: pair.hasSourceRoot}
    for (const said of runInventoryRules(entry, rules, ruleSettings)) findings.push(inventoryFinding(said, locale, pair.expected))
    if (target === null) {
      documents.push(reportAbsence(locale, pair.expected, pair.source, pair.target === null ? 'missing' : 'unreadable'))
      continue
    }
    const bitext = align(target, source, locale, pair)
    const place = placeOf(locale, target, source)
    const found = runRules(bitext, rules, ruleSettings, circumstances)
    for (const problem of found.problems) findings.push(toFinding(problem, place, target))
    for (const {ruleId, fact} of found.facts) {
      places.set(target.path, place)
      const gathered = facts.get(ruleId) ?? []
      if (gathered.push({path: target.path, locale, subject: pair.subject, fact}) === 1) facts.set(ruleId, gathered)
    }
    const report = reportDocument(bitext)
    documents.push(pair.source === null && pair.hasSourceRoot ? {...report, status: 'orphaned'} : report)
  }
  findings.push(...runCorpusRules(facts, places, rules, settings, settingsOf, circumstances))
  return summarize(version, findings, documents, failures, notesOn(settings, rules, findings))
}

/** Pairs of one source side by side, so that each source is read once for all locales. */
function bySource(pairs: readonly DiscoveredPair[]): DiscoveredPair[] {
  return [...pairs].sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0))
}

/** Reads and parses; a source is kept until the next one is asked for. */
function reader(workspace: Workspace, failures: Failure[]) {
  let last: {readonly path: DocumentPath; readonly document: Document | null} | null = null
  return (path: DocumentPath, role: 'source' | 'target'): Document | null => {
    if (role === 'source' && last?.path === path) return last.document
    const document = readDocument(path, role)
    if (role === 'source') last = {path, document}
    return document
  }

  function readDocument(path: DocumentPath, role: 'source' | 'target'): Document | null {
    try {
      return parseDocument(path, workspace.read(path), role)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw new Error(`Reading ${path} failed`, {cause: error})
      failures.push({path, message: error.message, hint: error.hint})
      return null
    }
  }
}

function align(target: Document, source: Document | null, locale: Locale, pair: DiscoveredPair): Bitext {
  const known = {locale, expectedLocale: pair.locale ?? pair.folderLocale, target, source}
  if (target.kind === 'plain') return {...known, alignment: null, unmarked: []}
  return source === null ? {...known, alignment: null, unmarked: readBareText(target)} : {...known, ...alignDocuments(target, source)}
}

/** @see contract.md, `--locale`: the one given, then the document's own word, then the folder's name. */
function localeOf(pair: DiscoveredPair, target: Document | null): Locale {
  const own = target?.frontMatter?.entries.find(({key}) => key === 'ms.contentlocale')?.value
  return pair.locale ?? (own === undefined ? null : canonicalLocale(own)) ?? pair.folderLocale ?? undetermined
}

/** What the reader of a report must know of what it rests on. */
function notesOn({targets, rules: set}: Settings, rules: RuleTable, findings: readonly Finding[]): string[] {
  const notes: string[] = []
  const left = Object.keys(rules).filter(id => rules[id]?.needsSource === true && set[id]?.severity !== 'off')
  const without = targets.filter(({source}) => source === null).length
  if (without > 0 && left.length > 0) {
    notes.push(
      `No English was at hand for ${without === targets.length ? 'any' : 'some'} target, so these rules were left out there: ${left.join(', ')}. Name it with --source DIR`
    )
  }
  if (findings.some(({ruleId}) => ruleId === 'source-mismatch')) {
    notes.push('Quotes were compared with the English at hand, not with the handoff: where they differ, English may have moved on since')
  }
  return notes
}
