import type {Bitext} from '../model/bitext.ts'
import type {DocumentPath, Locale} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import type {DocumentReport, DocumentStatus} from '../model/finding.ts'
import {normalize} from '../text/normalize.ts'
import {parseDate} from '../text/dates.ts'

const none = {total: 0, inSync: 0, changed: 0, removed: 0, missing: 0}

/** How a document that was read stands to its source. */
export function reportDocument({locale, target, source, alignment}: Bitext): DocumentReport {
  const pairs = alignment?.pairs ?? []
  const count = (kind: (typeof pairs)[number]['kind']) => pairs.filter(pair => pair.kind === kind).length
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
    status: statusOf(target, units),
    units,
    dates: {source: dateOf(source, 'ms.date'), target: dateOf(target, 'ms.date'), handoff: dateOf(target, 'ms.lasthandoff')}
  }
}

/** A document that is not there, has no source, or could not be read. */
export function reportAbsence(locale: Locale, path: DocumentPath, sourcePath: DocumentPath | null, status: DocumentStatus): DocumentReport {
  return {locale, path, sourcePath, kind: 'plain', status, units: none, dates: {source: null, target: null, handoff: null}}
}

function statusOf(target: Document, units: DocumentReport['units']): DocumentStatus {
  if (target.strays.length > 0) return 'damaged'
  if (units.total > 0 && target.units.every(({target: {text}, quote}) => normalize(text).text === normalize(quote.text).text))
    return 'untranslated'
  return units.changed + units.removed + units.missing > 0 ? 'stale' : 'in-sync'
}

function dateOf(document: Document | null, key: string): string | null {
  const value = document?.frontMatter?.entries.find(entry => entry.key === key)?.value
  if (value === undefined) return null
  const parsed = parseDate(value)
  return parsed.kind === 'date' ? parsed.date : null
}
