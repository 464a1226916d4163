import {
  type Bitext,
  bitextRule,
  type Block,
  type CodeBlock,
  codeKey,
  type CodeLine,
  type CodePart,
  type Document,
  endOfLine,
  excerpt,
  findStretches,
  findUnkeptThroughout,
  hedged,
  holdsWord,
  isInSync,
  leastConfidence,
  type Mending,
  mendingOf,
  type Problem,
  type Range,
  readCodeBlock,
  readCodeSpans,
  signs,
  type Stretch,
  type Token,
  type UnkeptThroughout,
  wordsOnly,
  writeCodeSpan,
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
    const read = (text: string) => readCodeSpans(text).map(span => ({key: codeKey(unescaped(span.text), inSpans), ...span}))
    for (const unkept of findUnkeptThroughout(bitext, {english: read, target: read, signs: signs.backtick | signs.angle, ...options})) {
      yield* hedged(bitext, tellSpans(bitext, unkept), unkept.unit !== null)
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
function* tellSpans(bitext: Bitext, {unit, lost, added, at}: UnkeptThroughout<Span>): Generator<Problem> {
  const english = bitext.english[unit ?? -1] ?? ''
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
  for (const [index, span] of left.entries()) {
    const {text} = span
    const twin = others[index]
    yield twin === undefined
      ? {message: `The code ${excerpt(text)} of the English is lost here`, range: at, units}
      : {
          message: `The code ${excerpt(twin.text)} is ${excerpt(text)} in English`,
          range: twin.range,
          units,
          ...(lost.length * added.length === 1 ? restored(bitext, unit, span, twin) : {})
        }
  }
  for (const {text, range} of others.slice(left.length)) {
    if (!english.includes(text)) yield {message: `The code ${excerpt(text)} is not in the English`, range, units}
  }
}

/** The English code in the span’s place, unless what stands in either was only set as code, or may be meant. */
function restored(bitext: Bitext, unit: number | null, {text, range}: Span, twin: Span): Mending {
  const english = (unit === null ? bitext.original?.text : bitext.english[unit]) ?? ''
  const target = unit === null ? '' : (bitext.target.units[unit]?.target.text ?? '')
  if (holdsWord(wordsOnly(target), text) || (unit !== null && holdsWord(wordsOnly(english), twin.text))) return {}
  const written = english.slice(range.start, range.end)
  const own = bitext.target.text.slice(twin.range.start, twin.range.end)
  const edits = [{range: twin.range, text: writeCodeSpan(written, own)}]
  return mendingOf(bitext, {unit, english: written, gone: own}, {message: `Write ${excerpt(text)}`, edits}, isCodeItself(text, twin.text))
}

/** Whether more differs than what some translate: words in quotation marks, what stands for other text. */
function isCodeItself(english: string, own: string): boolean {
  return codeKey(english, ['placeholders', 'strings']) !== codeKey(own, ['placeholders', 'strings'])
}

/** Blocks of code are compared where there are as many of them; another number is `block-structure`’s business. */
function* tellBlocks(bitext: Bitext, stretch: Stretch, mayDiffer: readonly CodePart[]): Generator<Problem> {
  const {original, target} = bitext
  if (original === null) return
  const theirs = stretch.original.flatMap(index => codeAt(original, index))
  const ours = stretch.target.flatMap(index => codeAt(target, index))
  if (theirs.length !== ours.length) return
  for (const [index, block] of ours.entries()) {
    const english = theirs[index]
    const problem = english === undefined ? null : compare(bitext, original, english, block, mayDiffer)
    if (problem !== null) yield problem
  }
}

function codeAt({blocks}: Document, index: number): Block[] {
  const block = blocks[index]
  return block?.kind === 'code' ? [block] : []
}

function compare(bitext: Bitext, original: Document, english: Block, block: Block, mayDiffer: readonly CodePart[]): Problem | null {
  const {target} = bitext
  const [wanted, found] = [codeOf(original, english), codeOf(target, block)]
  const place = (line: CodeLine | undefined) =>
    line === undefined
      ? {start: block.range.end, end: block.range.end}
      : {start: block.range.start + line.range.start, end: block.range.start + line.range.end}
  if (wanted.language !== found.language) {
    const [is, was] = [found.language, wanted.language].map(one => (one === '' ? 'no language' : excerpt(one)))
    return {
      message: `The code block names ${is}, in English it names ${was}`,
      range: {start: block.range.start, end: endOfLine(target.text, block.range.start)},
      ...languageRestored(bitext, original, english.range.start, wanted, block.range.start, found)
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
    const message = `The line of code ${excerpt(b.line.text)} is ${excerpt(a.line.text)} in English`
    const isOne = theirs.length === ours.length && ours.every(({key}, other) => other === index || key === theirs[other]?.key)
    return {message, range: place(b.line), ...(isOne ? lineRestored(bitext, a.line.text, b.line.text, place(b.line)) : {})}
  }
  return null
}

/** The English line in a line’s place; a line with a comment is left to a person, because that may be translated. */
function lineRestored(bitext: Bitext, english: string, own: string, range: Range): Mending {
  const edits = [{range, text: english}]
  if ([english, own].some(line => codeKey(line, ['comments']) !== line)) return {}
  return mendingOf(
    bitext,
    {unit: null, english, gone: own.trim()},
    {message: `Write ${excerpt(english)}`, edits},
    isCodeItself(english, own)
  )
}

/** The English fence’s language, where both blocks have fences. */
function languageRestored(bitext: Bitext, original: Document, from: number, wanted: CodeBlock, start: number, found: CodeBlock): Mending {
  if (wanted.info === null || found.info === null || wanted.language === '') return {}
  const name = original.text.slice(from + wanted.info.start, from + wanted.info.end)
  const edits = [{range: {start: start + found.info.start, end: start + found.info.end}, text: name}]
  return mendingOf(bitext, {unit: null, english: name}, {message: `Name ${excerpt(name)}`, edits})
}

function codeOf({text}: Document, {range, containers}: Block) {
  return readCodeBlock(text.slice(range.start, range.end), containers.filter(({kind}) => kind === 'quote' || kind === 'alert').length)
}

/** The lines that are compared, without empty ones and comments of their own. */
function linesOf(lines: readonly CodeLine[], mayDiffer: readonly CodePart[]): {readonly line: CodeLine; readonly key: string}[] {
  return lines.map(line => ({line, key: codeKey(line.text, mayDiffer)})).filter(({key}) => key !== '')
}
