import {type Bitext, formalKinds, type Pair} from '../model/bitext.ts'
import type {DocumentPath, Locale} from '../model/brand.ts'
import {type Document, findEntry} from '../model/document.ts'
import type {DocumentReport, DocumentStatus, HandoffReport} from '../model/finding.ts'
import type {Handoff} from '../model/handoff.ts'
import {normalize} from '../text/normalize.ts'
import {parseDate} from '../text/dates.ts'

const none = {total: 0, inSync: 0, changed: 0, removed: 0, missing: 0}

/** How a document that was read stands to its source. */
export function reportDocument({locale, target, source, alignment, handoff, quotes, english, knowsHandoff}: Bitext): DocumentReport {
  const pairs = alignment?.pairs ?? []
  const count = (kind: Pair['kind']) => pairs.filter(pair => kindOf(pair) === kind).length
  // English that changed in form alone asks for no new translation; a quote that differs in form from its handoff leaked.
  const kindOf = (pair: Pair) => (pair.kind === 'reworded' && knowsHandoff && formalKinds.includes(pair.change.kind) ? 'same' : pair.kind)
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
    dates: {
      source: dateOf(source, 'ms.date'),
      target: dateOf(target, 'ms.date'),
      handoff: dateOf(target, 'ms.lasthandoff') ?? handoff?.commit?.date ?? null
    },
    handoff: handoff === null ? null : reportHandoff(handoff)
  }
}

/** A document that is not there, has no source, or could not be read. */
export function reportAbsence(locale: Locale, path: DocumentPath, sourcePath: DocumentPath | null, status: DocumentStatus): DocumentReport {
  return {locale, path, sourcePath, kind: 'plain', status, units: none, dates: {source: null, target: null, handoff: null}, handoff: null}
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
  if (units.total > 0 && target.units.every(({target: {text}}, index) => normalize(text).text === normalize(english[index] ?? '').text))
    return 'untranslated'
  return units.changed + units.removed + units.missing > 0 || (handoff?.lastChange ?? null) !== null ? 'stale' : 'in-sync'
}

function dateOf(document: Document | null, key: string): string | null {
  const entry = document === null ? null : findEntry(document, key)
  if (entry === null) return null
  const parsed = parseDate(entry.value)
  return parsed.kind === 'date' ? parsed.date : null
}
