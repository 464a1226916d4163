import {
  bitextRule,
  type Block,
  type Document,
  excerpt,
  leastConfidence,
  type Problem,
  type Range,
  sinceWhen,
  type SourceOnly,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'English text that nothing in the target corresponds to',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({leastConfidence}),
  *check({source, alignment, knowsHandoff}, options) {
    if (source === null || alignment === null) return
    let row: SourceOnly[] = []
    for (const pair of alignment.pairs) {
      if (pair.kind !== 'source-only' || pair.confidence < options.leastConfidence) continue
      const first = row[0]
      if (first !== undefined && !isOneRow(source, row.at(-1) ?? first, pair)) {
        yield tell(row, source.blocks[first.source.block], source.text, knowsHandoff)
        row = []
      }
      row.push(pair)
    }
    if (row[0] !== undefined) yield tell(row, source.blocks[row[0].source.block], source.text, knowsHandoff)
  }
})

/** Cells of one table row, in Markdown or HTML, are one loss, not several. */
function isOneRow({text, blocks}: Document, a: SourceOnly, b: SourceOnly): boolean {
  const [one, other] = [blocks[a.source.block], blocks[b.source.block]]
  if (one?.row != null) return one.row.start === other?.row?.start
  return (
    one?.kind === 'html' &&
    one === other &&
    /^(?:\s|<\/?t[dh]\b[^<>]{0,200}>)*$/i.test(text.slice(a.source.range.end, b.source.range.start))
  )
}

function tell(pairs: readonly SourceOnly[], block: Block | undefined, english: string, knowsHandoff: boolean): Problem {
  const range = pairs
    .map(({source}) => source.range)
    .reduce((whole, one) => ({start: Math.min(whole.start, one.start), end: Math.max(whole.end, one.end)}))
  const text = english.slice(range.start, range.end)
  // Between cells of HTML stand tags and nothing else.
  const cells = block?.kind === 'html' ? pairs.map(pair => english.slice(pair.source.range.start, pair.source.range.end)) : [text]
  const shown = excerpt(cells.join(' | '))
  const grown = pairs.flatMap(pair => pair.grown ?? [])
  const drift = pairs.find(pair => pair.drift !== null)?.drift ?? null
  const when = sinceWhen(drift, knowsHandoff)
  return {
    message:
      grown.length > 0
        ? `The English has grown around this unit, and what is new is missing: ${shown}${when}`
        : `The English ${nameOf(block, range, pairs.length)} ${shown} is missing here${when}`,
    units: grown,
    confidence: pairs.reduce((most, {confidence}) => Math.max(most, confidence), 0),
    changedIn: drift?.commit ?? null,
    range: pairs[0]?.at ?? {start: 0, end: 0},
    source: {range, text}
  }
}

function nameOf(block: Block | undefined, range: Range, cells: number): string {
  if (cells > 1) return 'table row'
  const isWhole = block !== undefined && range.start <= block.content.start && range.end >= block.content.end
  switch (block?.kind) {
    case 'heading':
      return 'heading'
    case 'table-cell':
      return isWhole ? 'table cell' : 'sentence'
    case 'list-item':
      return isWhole ? 'list item' : 'sentence'
    default:
      return 'sentence'
  }
}
