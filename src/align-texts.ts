import {inTurn} from './bitexts/in-turn.ts'
import {type BitextRequest, openBitexts} from './bitexts/read-bitexts.ts'
import type {AlignedDocument, AlignedPair, AlignedText} from './model/aligned.ts'
import type {Bitext, Pair} from './model/bitext.ts'
import {distinctFailures} from './model/distinct-failures.ts'
import type {Document, Segment} from './model/document.ts'
import type {Failure} from './model/finding.ts'
import type {Range} from './model/range.ts'
import {lineStarts, spanOf} from './text/lines.ts'

/** Keys of the front matter whose values are translated. */
const translatedKeys = new Set(['title', 'titlesuffix', 'subtitle', 'linktitle', 'sidebar_label', 'description', 'summary', 'keywords'])

/**
 * Read the bitexts and say which text belongs to which: every document that has a source, one after the other.
 *
 * @param failures - Takes what cannot be read.
 * @throws UsageError when the request names what is not there.
 */
export async function* alignTexts(request: BitextRequest, failures: Failure[]): AsyncGenerator<AlignedDocument> {
  const {discover, read} = await openBitexts(request)
  for (const pair of inTurn(await discover(), request.onProgress)) {
    const {bitext, failures: own} = await read(pair)
    if (own.length > 0) failures.splice(0, failures.length, ...distinctFailures([...failures, ...own]))
    const document = bitext === null ? null : alignedDocument(bitext)
    if (document !== null) yield document
  }
}

function alignedDocument({target, source, locale, alignment}: Bitext): AlignedDocument | null {
  if (source === null || alignment === null) return null
  const [here, there] = [lineStarts(target.text), lineStarts(source.text)]
  const ours = (segment: Segment): AlignedText => ({text: segment.text, range: spanOf(here, segment.range)})
  const theirs = (range: Range): AlignedText => ({text: source.text.slice(range.start, range.end), range: spanOf(there, range)})
  const dropped = alignment.droppedSections.flatMap(({missing}) => missing)
  const pairs = [...alignment.pairs, ...dropped]
    .map(pair => ({pair, at: pair.kind === 'source-only' ? pair.at.start : (target.units[pair.unit]?.range.start ?? 0)}))
    .sort((a, b) => a.at - b.at)
    .flatMap(({pair}) => alignedPair(pair, target, ours, theirs))
  return {path: target.path, sourcePath: source.path, locale, pairs: [...alignedKeys(target, source, ours, theirs), ...pairs]}
}

function alignedPair(
  pair: Pair,
  {units}: Document,
  ours: (segment: Segment) => AlignedText,
  theirs: (range: Range) => AlignedText
): AlignedPair[] {
  if (pair.kind === 'source-only') return [{source: theirs(pair.source.range), target: null, unitId: null, confidence: pair.confidence}]
  const unit = units[pair.unit]
  if (unit === undefined) return []
  const range = pair.kind === 'same' ? pair.source : pair.kind === 'reworded' ? pair.source.range : null
  return [{source: range === null ? null : theirs(range), target: ours(unit.target), unitId: unit.id, confidence: unit.confidence}]
}

/** Titles and descriptions, which carry no spans: the key says what belongs together. */
function alignedKeys(
  target: Document,
  source: Document,
  ours: (segment: Segment) => AlignedText,
  theirs: (range: Range) => AlignedText
): AlignedPair[] {
  const english = new Map((source.frontMatter?.entries ?? []).map(entry => [entry.key, entry]))
  return (target.frontMatter?.entries ?? []).flatMap(({key, value, valueRange}) => {
    const entry = english.get(key)
    if (entry === undefined || !translatedKeys.has(key.toLowerCase()) || value === '' || entry.value === '') return []
    const text = target.text.slice(valueRange.start, valueRange.end)
    return [{source: theirs(entry.valueRange), target: ours({text, range: valueRange}), unitId: null, confidence: 1}]
  })
}
