import {type Bitext, formalKinds, type Pair} from '../model/bitext.ts'
import type {DocumentPath, Locale} from '../model/brand.ts'
import {type Document, findEntry} from '../model/document.ts'
import type {DocumentReport, DocumentStatus, HandoffReport, WordCounts} from '../model/finding.ts'
import type {Commit, Handoff} from '../model/handoff.ts'
import {noWords} from '../model/word-counts.ts'
import {normalText} from '../text/normalize.ts'
import {parseDate} from '../text/dates.ts'
import {countWords, proseWords} from '../text/words.ts'

const none = {total: 0, inSync: 0, changed: 0, removed: 0, missing: 0}
const fewestWords = 4 // In small letters: names and figures are the same in every language.

/** How a document that was read stands to its source. */
export function reportDocument(bitext: Bitext): Omit<DocumentReport, 'root'> {
  const {locale, target, source, alignment, handoff, quotes, english} = bitext
  const pairs = alignment?.pairs ?? []
  const count = (kind: Pair['kind']) => pairs.filter(pair => kindOf(pair, bitext) === kind).length
  const leaked = (quotes ?? []).some(({kind}) => kind !== 'same')
  const units = {
    total: target.units.length,
    inSync: alignment === null ? target.units.length : count('same'),
    changed: count('reworded'),
    removed: count('target-only'),
    missing: count('source-only') + (alignment?.droppedSections.length ?? 0)
  }
  return {
    locale,
    path: target.path,
    sourcePath: source?.path ?? null,
    kind: target.kind,
    status: leaked ? 'damaged' : statusOf(target, english, units, handoff),
    units,
    words: countedWords(bitext),
    translatedBy: translatorOf(target),
    author: findEntry(source ?? target, 'author')?.value ?? null,
    staleSince: firstOf([
      ...pairs.flatMap(pair => (pair.kind === 'same' || kindOf(pair, bitext) === 'same' ? [] : (pair.drift?.commit ?? []))),
      ...(alignment?.droppedSections ?? []).flatMap(({drift}) => drift?.commit ?? [])
    ]),
    dates: {
      source: dateOf(source, 'ms.date'),
      target: dateOf(target, 'ms.date'),
      handoff: dateOf(target, 'ms.lasthandoff') ?? handoff?.commit?.date ?? null
    },
    handoff: handoff === null ? null : reportHandoff(handoff)
  }
}

/** English that changed in form alone asks for no new translation; a quote that differs in form from its handoff leaked. */
function kindOf(pair: Pair, {knowsHandoff}: Bitext): Pair['kind'] {
  return pair.kind === 'reworded' && knowsHandoff && formalKinds.includes(pair.change.kind) ? 'same' : pair.kind
}

function countedWords(bitext: Bitext): WordCounts {
  const {target, source, alignment, english} = bitext
  const words = {...noWords}
  const translated = (unit: number) => (isUntranslated(target, english, unit) ? 'untranslated' : 'current')
  if (alignment === null) {
    for (const unit of target.units.keys()) words[translated(unit)] += countWords(english[unit] ?? '')
    return words
  }
  for (const pair of alignment.pairs) {
    const kind = kindOf(pair, bitext)
    if (pair.kind === 'target-only') words.orphaned += countWords(english[pair.unit] ?? '')
    else if (pair.kind === 'source-only') words.missing += countWords(pair.source.text)
    else if (kind === 'same') words[translated(pair.unit)] += countWords(english[pair.unit] ?? '')
    else if (pair.kind === 'reworded') words.stale += countWords(pair.source.text)
  }
  for (const {range} of alignment.droppedSections) words.missing += countWords(source?.text.slice(range.start, range.end) ?? '')
  return words
}

function isUntranslated({units}: Document, english: readonly string[], unit: number): boolean {
  const [target, text] = [units[unit]?.target.text ?? '', english[unit] ?? '']
  return normalText(target) === normalText(text) && proseWords(text).length >= fewestWords
}

function translatorOf(target: Document): DocumentReport['translatedBy'] {
  const value = findEntry(target, 'ms.translationtype')?.value ?? ''
  return /^(?:MT|machine)/i.test(value) ? 'machine' : /^(?:HT|human)/i.test(value) ? 'human' : null
}

function firstOf(commits: readonly Commit[]): Commit | null {
  return commits.reduce<Commit | null>((first, commit) => (first === null || commit.date < first.date ? commit : first), null)
}

/**
 * A document that is not there, has no source, or could not be read.
 *
 * @param english - Its source, where that could be read.
 */
export function reportAbsence(
  locale: Locale,
  path: DocumentPath,
  sourcePath: DocumentPath | null,
  english: Document | null,
  status: DocumentStatus
): Omit<DocumentReport, 'root'> {
  const prose = english?.blocks.filter(({kind}) => kind !== 'code' && kind !== 'directive') ?? []
  const missing = prose.reduce((sum, {range}) => sum + countWords(english?.text.slice(range.start, range.end) ?? ''), 0)
  return {
    locale,
    path,
    sourcePath,
    kind: 'plain',
    status,
    units: none,
    words: {...noWords, missing: status === 'missing' ? missing : 0},
    translatedBy: null,
    author: english === null ? null : (findEntry(english, 'author')?.value ?? null),
    staleSince: null,
    dates: {source: dateOf(english, 'ms.date'), target: null, handoff: null},
    handoff: null
  }
}

function reportHandoff({evidence, proved, commit, path, behind}: Handoff): HandoffReport {
  return {
    evidence,
    proved,
    commit: commit?.hash ?? null,
    path,
    date: commit?.date ?? null,
    commitsBehind: behind?.commits ?? null,
    daysBehind: behind?.days ?? null
  }
}

function statusOf(target: Document, english: readonly string[], units: DocumentReport['units'], handoff: Handoff | null): DocumentStatus {
  if (target.strays.length > 0) return 'damaged'
  if (units.total > 0 && target.units.every(({target: {text}}, index) => normalText(text) === normalText(english[index] ?? '')))
    return 'untranslated'
  return units.changed + units.removed + units.missing > 0 || (handoff?.lastChange ?? null) !== null ? 'stale' : 'in-sync'
}

function dateOf(document: Document | null, key: string): string | null {
  const entry = document === null ? null : findEntry(document, key)
  if (entry === null) return null
  const parsed = parseDate(entry.value)
  return parsed.kind === 'date' ? parsed.date : null
}
