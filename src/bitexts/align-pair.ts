import {alignDocuments, type KnownEnglish, quotesOf} from '../align/align-documents.ts'
import {checkQuotes} from '../align/check-quotes.ts'
import {readBareText} from '../align/holders.ts'
import {placeUnits} from '../align/overlay.ts'
import {type FoundUnits, findUnits} from '../align/translation/find-units.ts'
import type {Lexicon} from '../align/translation/lexicon.ts'
import {dateDrift, handoffTexts, traceQuotes} from '../handoff/date-drift.ts'
import type {Past} from '../handoff/read-past.ts'
import {lowerBoundBy} from '../model/ascending.ts'
import type {Alignment, Bitext, Pair, QuoteCheck} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import type {Parse} from '../parse/parser-of.ts'
import {normalText} from '../text/normalize.ts'
import {translatableWords} from '../text/words.ts'

type Aligned = Pick<Bitext, 'target' | 'original' | 'places' | 'alignment' | 'english' | 'knowsHandoff' | 'quotes' | 'unmarked'>

/** A bilingual document, by way of its handoff where that is known: what differs there was never English. */
export async function alignBilingual(target: Document, source: Document | null, past: Past | null, parse: Parse): Promise<Aligned> {
  const plainly = {target, original: source, english: quotesOf(target), knowsHandoff: false, quotes: null}
  if (source === null) return {...plainly, places: target.units.map(() => null), alignment: null, unmarked: readBareText(target)}
  const withSource = () => {
    const aligned = alignDocuments(target, source)
    return {...plainly, ...aligned, places: placesIn(aligned.alignment, target)}
  }
  if (past === null) return withSource()
  const original = past.text === source.text ? source : parse(source.path, past.text, 'source')
  const checks = checkQuotes(target, past.body, original)
  const quotes = await traceQuotes(original === source ? checks : withoutRenewed(checks, target, source), target, past)
  if (quotes === null) return withSource()
  const english = handoffTexts(target, quotes)
  const {alignment, unmarked} = alignDocuments(target, source, {english})
  const places = original === source ? placesIn(alignment, target) : placeUnits(target, original, english)
  const dated = await dateDrift(alignment, english, source, past)
  return {target, original, places, alignment: dated, english, knowsHandoff: true, quotes, unmarked}
}

/**
 * A quote that is what the handoff's text has become by today, or English that no other unit's text has become, was
 * translated anew in a document that is up to date in part: it claims to be what it is.
 */
function withoutRenewed(checks: readonly QuoteCheck[], target: Document, source: Document): readonly QuoteCheck[] {
  if (checks.every(({kind}) => kind === 'same')) return checks
  const quoted = placesIn(alignDocuments(target, source).alignment, target)
  const english = handoffTexts(target, checks).map((text, unit) => (checks[unit]?.kind === 'absent' ? '' : text))
  const become = alignDocuments(target, source, {english}).alignment.pairs.flatMap(pair => {
    if (pair.kind === 'target-only' || pair.kind === 'source-only' || english[pair.unit] === '') return []
    return [{unit: pair.unit, range: pair.kind === 'same' ? pair.source : pair.source.range}]
  })
  return checks.map((check, unit) => {
    const quote = check.kind === 'same' ? null : (quoted[unit] ?? null)
    if (quote === null) return check
    const heirs = become.filter(({range}) => range.start < quote.end && quote.start < range.end)
    const isOwn = heirs.length === 0 ? check.kind === 'absent' : heirs.some(heir => heir.unit === unit)
    return isOwn ? {kind: 'same'} : check
  })
}

/** Where the English of units stands that is the same in the source, in the same order. */
function placesIn({pairs}: Alignment, {units}: Document): (Range | null)[] {
  const places: (Range | null)[] = units.map(() => null)
  for (const pair of pairs) if (pair.kind === 'same' && !pair.moved) places[pair.unit] = pair.source
  return places
}

/**
 * A plain document: its units are found first, in its handoff where that is known, from which the way to today's English
 * is a comparison of English with English; else in the source itself.
 *
 * @param language - Language subtag of the target.
 */
export async function alignPlain(
  plain: Document,
  source: Document,
  past: Past | null,
  language: string,
  lexicon: Lexicon | null,
  parse: Parse
): Promise<Aligned> {
  const handoff = past === null || past.text === source.text ? source : parse(source.path, past.text, 'source')
  const found = findUnits(plain, handoff, language, lexicon, past !== null)
  const target = {...plain, units: found.units}
  const english = found.places.map(place => textAt(handoff, place))
  const known: KnownEnglish =
    handoff === source ? {english, places: found.places, leftOut: confidencesAt(found)} : {english, leftOut: confidencesBy(found, handoff)}
  const {alignment: whole} = alignDocuments(target, source, known)
  // An image or a code span that English took out or put elsewhere asks for no translation.
  const isTold = (pair: Pair) =>
    pair.kind === 'same' || pair.kind === 'source-only' || found.places[pair.unit] === null || hasWords(english[pair.unit] ?? '')
  const alignment = {...whole, pairs: whole.pairs.filter(isTold)}
  const dated = past === null ? alignment : await dateDrift(alignment, english, source, past)
  return {
    target,
    original: handoff,
    places: found.places,
    alignment: dated,
    english,
    knowsHandoff: past !== null,
    quotes: null,
    unmarked: []
  }
}

function textAt({text}: Document, range: Range | null): string {
  return range === null ? '' : text.slice(range.start, range.end)
}

/** Of English, how sure it is that the target lacks it. */
function confidencesAt({leftOut}: FoundUnits): NonNullable<KnownEnglish['leftOut']> {
  return ({start, end}) => {
    const first = leftOut[lowerBoundBy(leftOut, start + 1, ({range}) => range.end)]
    return first !== undefined && first.range.start < end ? first.confidence : 1
  }
}

function hasWords(text: string): boolean {
  return translatableWords(text.replace(/!\[[^\]]{0,1000}\](?:\([^()]{0,1000}\))?/g, '')).length > 0
}

/** Of English that the handoff had, how sure it is that the target lacks it; what English gained since, it surely lacks. */
function confidencesBy({leftOut}: FoundUnits, handoff: Document): NonNullable<KnownEnglish['leftOut']> {
  const confidences = new Map(leftOut.map(({range, confidence}) => [normalText(textAt(handoff, range)), confidence]))
  return (_, text) => confidences.get(normalText(text)) ?? 1
}
