import type {Change} from '../model/bitext.ts'
import type {DocumentPath, Locale} from '../model/brand.ts'
import type {Place} from '../model/checked-pair.ts'
import type {Document} from '../model/document.ts'
import type {Finding, Problem, Span, TextEdit} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {lineStarts, spanOf} from '../text/lines.ts'
import {ownText} from '../text/own-text.ts'
import {remembered, rememberedOf} from '../text/remembered.ts'
import {checkProblem} from './check-problem.ts'
import type {Citable} from './cited.ts'
import {fingerprintOf} from './finding-fingerprint.ts'
import type {RuleOrigin} from './rule.ts'
import {blaming, type Reported} from './run-rules.ts'

export function placeOf(locale: Locale, target: Document, source: Document | null): Place {
  return {
    locale,
    path: target.path,
    starts: startsOf(target),
    length: target.text.length,
    source: source === null ? null : {path: source.path, starts: startsOf(source), length: source.text.length}
  }
}

/** One list for all translations of a source. */
const startsOf = rememberedOf(({text}: Document) => lineStarts(text))

const sure = 0.9 // Findings below it say how sure they are.

/** Make a rule's problem a finding: lines and columns, the texts concerned, the fingerprint. */
export function toFinding({ruleId, severity, said, origin}: Reported<Problem>, place: Place, cited: Citable | null): Finding {
  blaming(ruleId, place.path, () => checkProblem(said, place.length, place.source?.length ?? null))
  const units = (said.units ?? []).flatMap(index => cited?.unit(index) ?? [])
  const stray = said.stray === undefined ? undefined : cited?.stray?.(said.stray)
  const unit = units[0] ?? stray
  const bare = said.range.end > said.range.start ? (cited?.text?.slice(said.range.start, said.range.end) ?? null) : null
  const quoteText = unit?.quote ?? null
  const targetText = unit?.target ?? ownOrNull(bare)
  const english = said.source ?? null
  const confidence = said.confidence ?? Math.min(1, ...units.map(one => one.confidence))
  return {
    ruleId,
    severity,
    message: ownText(confidence < sure ? `${said.message} (confidence ${confidence.toFixed(2)})` : said.message),
    locale: place.locale,
    path: place.path,
    range: spanOf(place.starts, said.range),
    unitIds: [...units.flatMap(({id}) => id ?? []), ...new Set(stray?.ids)],
    quoteText,
    handoffText: ownOrNull(said.handoffText),
    targetText,
    source:
      english === null || place.source === null
        ? null
        : {path: place.source.path, range: spanOf(place.source.starts, english.range), text: ownText(english.text)},
    change: said.change === undefined ? null : ownChange(said.change),
    changedIn: said.changedIn ?? null,
    confidence: Math.round(confidence * 1e4) / 1e4, // Further digits differ from one machine to the next.
    fix: said.fix === undefined ? null : {edits: placeEdits(said.fix, place)},
    suggestions: (said.suggestions ?? []).map(({message, edits}) => ({message: ownText(message), edits: placeEdits(edits, place)})),
    docsUrl: docsUrl(ruleId, origin),
    fingerprint: fingerprintOf({ruleId, path: place.path, quoteText, targetText, source: english}, unit === undefined ? said.message : '')
  }
}

function ownOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : ownText(text)
}

function ownChange({kind, edits}: Change): Change {
  return {kind, edits: edits.map(({op, text}) => ({op, text: ownText(text)}))}
}

function placeEdits(edits: readonly TextEdit[], {starts}: Place): TextEdit<Span>[] {
  return edits.map(({range, text}) => ({range: spanOf(starts, range), text: ownText(text)}))
}

/** A finding about a document that is not there, or not read: it stands at the file's first line. */
export function inventoryFinding({said, ...reported}: Reported<string>, locale: Locale, path: DocumentPath): Finding {
  const place = {locale, path, starts: [0], length: 0, source: null}
  return toFinding({...reported, said: {message: said, range: {start: 0, end: 0}}}, place, null)
}

/** In the report's order; of findings that say the same, the fingerprints are told apart by their place in it. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  // By document first: comparing paths is most of the work.
  const ofDocuments = [...groupBy(findings, ({path}) => path)].sort(([a], [b]) => compare(a, b))
  const sorted = ofDocuments.flatMap(([, own]) => own.sort(compareFindings))
  return sorted.map(finding => {
    const count = seen.get(finding.fingerprint) ?? 0
    seen.set(finding.fingerprint, count + 1)
    return count === 0 ? finding : {...finding, fingerprint: `${finding.fingerprint}-${count + 1}`}
  })
}

/** Findings of one document. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    a.range.start.offset - b.range.start.offset ||
    compare(a.ruleId, b.ruleId) ||
    a.range.end.offset - b.range.end.offset ||
    sourceOffset(a) - sourceOffset(b) ||
    compare(a.message, b.message)
  )
}

function sourceOffset({source}: Finding): number {
  return source?.range.start.offset ?? -1
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A rule’s page on the web; `null` where its plugin tells of none. */
export function docsUrl(ruleId: string, origin: RuleOrigin | undefined): string | null {
  return origin !== undefined ? origin.docsUrl : ownPage(ruleId)
}

/** One text for all findings of a rule, which are kept to the end of a run. */
const ownPage = remembered(ruleId => `https://github.com/tulint/tulint/blob/main/rules/${ruleId}.md`)
