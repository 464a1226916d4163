import {
  type Bitext,
  bitextRule,
  type Block,
  codeKey,
  type CodeLine,
  type CodePart,
  type Document,
  excerpt,
  findStretches,
  findUnkeptThroughout,
  hedged,
  isInSync,
  leastConfidence,
  type Problem,
  readCodeBlock,
  readCodeSpans,
  type Stretch,
  type Token,
  type UnkeptThroughout,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'code that differs from the English code: changed, translated, lost or added',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({
    mayDiffer: z
      .array(z.enum(['comments', 'placeholders', 'strings']))
      .default(['comments'])
      .describe(
        'What of code a translation may say otherwise: `comments` in blocks of code; `placeholders`, as in `<name>`, `{name}` and `[name]`; `strings` in quotation marks.'
      ),
    leastConfidence
  }),
  *check(bitext, {mayDiffer, ...options}) {
    const inSpans = mayDiffer.filter(part => part !== 'comments')
    const read = (text: string) => readCodeSpans(text).map(span => ({...span, key: codeKey(unescaped(span.text), inSpans)}))
    for (const unkept of findUnkeptThroughout(bitext, {english: read, target: read, ...options})) {
      yield* hedged(bitext, tellSpans(unkept, bitext.english[unkept.unit ?? -1] ?? ''), unkept.unit !== null)
    }
    if (!isInSync(bitext)) return
    for (const stretch of findStretches(bitext, options.leastConfidence)) {
      if (!stretch.hasUnits) yield* hedged(bitext, tellBlocks(bitext, stretch, mayDiffer))
    }
  }
})

type Span = Token & {readonly text: string}

/** Quotes gain escapes where the English had none, in code too. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** A span lost and a span gained in one place are one that changed; the rest is lost or added. */
function* tellSpans({unit, lost, added, at}: UnkeptThroughout<Span>, english: string): Generator<Problem> {
  const units = unit === null ? [] : [unit]
  const left = [...lost]
  const others: Span[] = []
  for (const span of added) {
    const parts = span.text.split(/`{2,}/)
    const glued = left.filter(({text}) => parts.includes(text))
    if (parts.length < 2 || glued.length === 0) {
      others.push(span)
      continue
    }
    for (const one of glued) left.splice(left.indexOf(one), 1)
    yield {
      message: `Code ran together: put a word or a blank between ${parts.map(part => excerpt(part)).join(' and ')}`,
      range: span.range,
      units
    }
  }
  for (const [index, {text}] of left.entries()) {
    const twin = others[index]
    yield twin === undefined
      ? {message: `The code ${excerpt(text)} of the English is lost here`, range: at, units}
      : {message: `The code ${excerpt(twin.text)} is ${excerpt(text)} in English`, range: twin.range, units}
  }
  for (const {text, range} of others.slice(left.length)) {
    if (!english.includes(text)) yield {message: `The code ${excerpt(text)} is not in the English`, range, units}
  }
}

/** Blocks of code are compared where there are as many of them; another number is `block-structure`’s business. */
function* tellBlocks({original, target}: Bitext, stretch: Stretch, mayDiffer: readonly CodePart[]): Generator<Problem> {
  if (original === null) return
  const theirs = stretch.original.flatMap(index => codeAt(original, index))
  const ours = stretch.target.flatMap(index => codeAt(target, index))
  if (theirs.length !== ours.length) return
  for (const [index, block] of ours.entries()) {
    const english = theirs[index]
    const problem = english === undefined ? null : compare(original, english, target, block, mayDiffer)
    if (problem !== null) yield problem
  }
}

function codeAt({blocks}: Document, index: number): Block[] {
  const block = blocks[index]
  return block?.kind === 'code' ? [block] : []
}

function compare(original: Document, english: Block, target: Document, block: Block, mayDiffer: readonly CodePart[]): Problem | null {
  const [wanted, found] = [codeOf(original, english), codeOf(target, block)]
  const place = (line: CodeLine | undefined) =>
    line === undefined
      ? {start: block.range.end, end: block.range.end}
      : {start: block.range.start + line.range.start, end: block.range.start + line.range.end}
  if (wanted.language !== found.language) {
    const end = target.text.indexOf('\n', block.range.start)
    const [is, was] = [found.language, wanted.language].map(one => (one === '' ? 'no language' : excerpt(one)))
    return {
      message: `The code block names ${is}, in English it names ${was}`,
      range: {start: block.range.start, end: end < 0 ? block.range.end : end}
    }
  }
  const [theirs, ours] = [linesOf(wanted.lines, mayDiffer), linesOf(found.lines, mayDiffer)]
  const length = Math.max(theirs.length, ours.length)
  for (let index = 0; index < length; index++) {
    const [a, b] = [theirs[index], ours[index]]
    if (a?.key === b?.key) continue
    if (b === undefined)
      return {message: `The line of code ${excerpt(a?.line.text ?? '')} of the English is lost here`, range: place(undefined)}
    if (a === undefined) return {message: `The line of code ${excerpt(b.line.text)} is not in the English`, range: place(b.line)}
    return {message: `The line of code ${excerpt(b.line.text)} is ${excerpt(a.line.text)} in English`, range: place(b.line)}
  }
  return null
}

function codeOf({text}: Document, {range, containers}: Block) {
  return readCodeBlock(text.slice(range.start, range.end), containers.filter(({kind}) => kind === 'quote' || kind === 'alert').length)
}

/** The lines that are compared, without empty ones and comments of their own. */
function linesOf(lines: readonly CodeLine[], mayDiffer: readonly CodePart[]): {readonly line: CodeLine; readonly key: string}[] {
  return lines.map(line => ({line, key: codeKey(line.text, mayDiffer)})).filter(({key}) => key !== '')
}
