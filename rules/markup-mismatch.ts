import {
  type Bitext,
  bitextRule,
  blockAt,
  type Document,
  excerpt,
  findUnkeptThroughout,
  inOriginal,
  leastConfidence,
  mendDamage,
  mendEmphasis,
  type Mending,
  mendingOf,
  type Problem,
  type Range,
  readDamage,
  readEmphasis,
  readInlineTags,
  shiftEdits,
  signs,
  tieBlocks,
  type Token,
  type UnkeptThroughout,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'emphasis, tags or links that broke in the translation, so that readers see marks or miss them',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    emphasis: z
      .enum(['broken', 'all'])
      .default('broken')
      .describe(
        'What is told of emphasis: asterisks that readers see (`broken`), or also bold and italic text that is more or less than in English (`all`).'
      ),
    tags: z
      .array(z.string())
      .default(['kbd', 'sup', 'sub'])
      .describe('HTML tags inside text that a translation keeps: each is told that was lost or added.'),
    leastConfidence
  }),
  *check(bitext, {emphasis, tags, ...options}) {
    const names = new Set(tags.map(tag => tag.toLowerCase()))
    const read = (text: string): Mark[] => [...damage(text), ...inlineTags(text, names), ...(emphasis === 'all' ? emphases(text) : [])]
    const found = findUnkeptThroughout(bitext, {
      english: read,
      target: read,
      signs: signs.asterisk | (emphasis === 'all' ? signs.underscore : 0) | signs.angle | signs.torn,
      isOfOriginal: true,
      ...options
    })
    const originals = found.length === 0 ? bitext : {...bitext, english: inOriginal(bitext)}
    for (const unkept of found) yield* tell(originals, unkept)
    if (bitext.target.kind === 'bilingual') return
    if (bitext.original === null) yield* inPlainText(bitext.target)
    else
      yield* betweenSentences(
        bitext,
        bitext.original,
        new Set(found.map(({at}) => blockAt(bitext.target, at.start))),
        options.leastConfidence
      )
  }
})

type Mark = Token & {readonly kind: 'asterisk' | 'damage' | 'tag' | 'emphasis'; readonly text: string}

/** Emphasis that is whole in its sentence and broken beside the next one: `**好！**走。` Blocks in which something is told are left out. */
function* betweenSentences(bitext: Bitext, original: Document, told: ReadonlySet<number>, least: number): Generator<Problem> {
  for (const {original: english, target, unit, isWhole} of tieBlocks(bitext, least)) {
    const [theirs, ours] = [original.blocks[english]?.content, bitext.target.blocks[target]?.content]
    if (!isWhole || told.has(target) || theirs === undefined || ours === undefined) continue
    const {visible} = readEmphasis(bitext.target.text.slice(ours.start, ours.end))
    const [first, last] = [visible[0], visible.at(-1)]
    if (first === undefined || last === undefined) continue
    if (lengthOf(visible) <= lengthOf(readEmphasis(original.text.slice(theirs.start, theirs.end)).visible)) continue
    const range = {start: ours.start + first.start, end: ours.start + last.end}
    yield {message: 'Asterisks are shown to readers: the emphasis is broken', range, units: [unit]}
  }
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, {start, end}) => sum + end - start, 0)
}

/**
 * Without any English: bold text that is none, by two pairs of asterisks or more that readers see. What is escaped or stands
 * once may be the mark of a footnote, what stands beside a slash or a dot the pattern of a path.
 */
function* inPlainText({text, blocks}: Document): Generator<Problem> {
  for (const {content, prose} of blocks) {
    if (prose.length === 0) continue
    const own = text.slice(content.start, content.end)
    const pairs = readEmphasis(own).visible.filter(range => isPair(own, range))
    const [first, last] = [pairs[0], pairs.at(-1)]
    if (first === undefined || last === undefined || last.end - first.start < 4) continue
    const range = {start: content.start + first.start, end: content.start + last.end}
    yield {message: 'Asterisks are shown to readers: the emphasis is broken', range}
  }
}

function isPair(text: string, {start, end}: Range): boolean {
  return end - start >= 2 && !/[/.]/.test(text.charAt(start - 1) + text.charAt(end))
}

function damage(text: string): Mark[] {
  return [
    ...(/[*＊]/.test(text) ? readEmphasis(text).visible.flatMap(range => each(range, '*')) : []),
    ...readDamage(text).map(({form, range}): Mark => ({kind: 'damage', key: form, text: text.slice(range.start, range.end), range}))
  ]
}

/** Each asterisk of a run counts: of `**` one may be left. */
function each({start, end}: Range, key: string): Mark[] {
  return Array.from({length: end - start}, (_, index) => ({
    kind: 'asterisk',
    key,
    text: key,
    range: {start: start + index, end: start + index + 1}
  }))
}

function inlineTags(text: string, names: ReadonlySet<string>): Mark[] {
  return readInlineTags(text).flatMap(({name, range}): Mark[] =>
    names.has(name) ? [{kind: 'tag', key: `<${name}>`, text: `<${name}>`, range}] : []
  )
}

function emphases(text: string): Mark[] {
  return readEmphasis(text).spans.map(({start, end, isStrong}) => ({
    kind: 'emphasis',
    key: isStrong ? 'bold' : 'italic',
    text: text.slice(start, end),
    range: {start, end}
  }))
}

/** Emphasis as English has it, in the marks that the translation has. */
function emphasised(bitext: Bitext, unit: number): Mending {
  const segment = bitext.target.units[unit]?.target
  const mended = segment === undefined ? null : mendEmphasis(segment.text, bitext.english[unit] ?? '')
  if (segment === undefined || mended === null) return {}
  const edits = shiftEdits(mended.edits, segment.range.start)
  return mendingOf(bitext, {unit, english: ''}, {message: 'Write the marks so that they make emphasis', edits}, mended.isCertain)
}

/** Markup whole again, where the unit has then what English has. */
function mended(bitext: Bitext, unit: number, range: Range): Mending {
  const segment = bitext.target.units[unit]?.target
  const {start, text} = {start: segment?.range.start ?? 0, text: segment?.text ?? ''}
  const damage = readDamage(text).find(one => one.range.start === range.start - start)
  const found = damage === undefined ? null : mendDamage(text, damage, bitext.english[unit] ?? '')
  if (found === null) return {}
  return mendingOf(bitext, {unit, english: ''}, {message: 'Write it as markup', edits: shiftEdits(found.edits, start)}, found.isCertain)
}

function* tell(bitext: Bitext, {unit, lost, added, at}: UnkeptThroughout<Mark>): Generator<Problem> {
  const units = unit === null ? [] : [unit]
  const asterisks = added.filter(({kind}) => kind === 'asterisk')
  const [first, last] = [asterisks[0], asterisks.at(-1)]
  if (first !== undefined && last !== undefined) {
    const isOnlyHere = asterisks.length === 1 && unit !== null && !/[*_]/.test(bitext.english[unit] ?? '')
    const number = asterisks.length === 1 ? 'An asterisk is' : `${asterisks.length} asterisks are`
    yield {
      message: `${number} shown to readers: ${isOnlyHere ? 'the English has none' : 'the emphasis is broken'}`,
      range: {start: first.range.start, end: last.range.end},
      units,
      ...(unit === null ? {} : emphasised(bitext, unit))
    }
  }
  for (const {kind, text, range} of added) {
    if (kind === 'damage')
      yield {
        message: `${excerpt(text)} is shown to readers as it is: the markup is damaged`,
        range,
        units,
        ...(unit === null ? {} : mended(bitext, unit, range))
      }
    if (kind === 'tag') yield {message: `The tag ${excerpt(text)} is not in the English`, range, units}
    if (kind === 'emphasis') yield {message: `${excerpt(text)} is not emphasised in English`, range, units}
  }
  for (const {kind, text} of lost) {
    if (kind === 'tag') yield {message: `The tag ${excerpt(text)} of the English is lost here`, range: at, units}
    if (kind === 'emphasis') yield {message: `The emphasis of ${excerpt(text)} in English is lost here`, range: at, units}
  }
}
