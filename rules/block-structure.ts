import {
  type Bitext,
  bitextRule,
  type Block,
  type BlockTie,
  type Container,
  type ContainerKind,
  editsOfContainer,
  directiveKey,
  type Document,
  endOfLine,
  excerpt,
  findStretches,
  hedged,
  isStillSo,
  leastConfidence,
  type Mending,
  mendingOf,
  matchInOrder,
  type Problem,
  type Range,
  setHeadingLevel,
  type Stretch,
  tableOf,
  tableRows,
  type TextEdit,
  tieBlocks,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'lists, tables, quotes, alerts, headings, directives or code blocks that differ from the English ones',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({leastConfidence}),
  *check(bitext, options) {
    const {original} = bitext
    if (original === null) return
    const ties = tieBlocks(bitext, options.leastConfidence)
    yield* hedged(bitext, containers(bitext, original, ties))
    const whole = ties.filter(({isWhole}) => isWhole)
    yield* hedged(bitext, headings(bitext, original, whole))
    yield* hedged(bitext, rows(bitext, original, ties))
    for (const stretch of findStretches(bitext, options.leastConfidence)) {
      if (!stretch.hasUnits) yield* hedged(bitext, machineBlocks(bitext, original, stretch))
    }
  }
})

const names: Readonly<Record<ContainerKind, string>> = {
  'bullet-list': 'a bulleted list',
  'ordered-list': 'a numbered list',
  quote: 'a quote',
  alert: 'an alert',
  table: 'a table'
}

function nameOf({kind, name}: Container): string {
  return kind === 'alert' ? `the alert “[!${name.toUpperCase()}]”` : names[kind]
}

/** What blocks stand in, told once for each container of the original, or of the target where it is the target’s alone. */
function* containers(bitext: Bitext, original: Document, ties: readonly BlockTie[]): Generator<Problem> {
  const {target} = bitext
  const told = new Set<Container>()
  for (const tie of ties) {
    const [english, block] = [original.blocks[tie.original], target.blocks[tie.target]]
    if (english === undefined || block === undefined || english.kind === 'html' || block.kind === 'html') continue
    const {lost, gained} = differing(english.containers, block.containers)
    const [first, second] = [lost[0], gained[0]]
    const which = first ?? second
    if (which === undefined || told.has(which)) continue
    for (const one of [...lost, ...gained]) told.add(one)
    const message = messageOf(first, second, english, block)
    const isOne = first !== undefined && lost.length === 1 && gained.length <= 1
    const edits = isOne ? editsOfContainer(bitext, original, ties, {lost: first, gained: second, tie}) : []
    yield {message, range: openingOf(target, block), units: [tie.unit], ...mendBlock(bitext, original, tie, edits)}
  }
}

function standsInListsAlone({containers}: Block): boolean {
  return containers.length > 0 && containers.every(({kind}) => kind === 'bullet-list' || kind === 'ordered-list')
}

function messageOf(lost: Container | undefined, gained: Container | undefined, english: Block, own: Block): string {
  if ((lost === undefined || gained === undefined) && standsInListsAlone(english) && standsInListsAlone(own))
    return `This stands on level ${own.containers.length} of its list, in English on level ${english.containers.length}`
  if (lost === undefined)
    return `In English this stands in no ${gained === undefined ? 'list' : nameOf(gained).replace(/^(?:an?|the) /, '')}`
  if (gained === undefined) return `In English this stands in ${nameOf(lost)}, here it stands outside`
  if (lost.kind === gained.kind && lost.kind === 'ordered-list') return `This list begins with ${gained.name}, in English with ${lost.name}`
  return `In English this stands in ${nameOf(lost)}, not in ${nameOf(gained)}`
}

/** What is left of two paths of containers when what they have in common at both ends is taken away. */
function differing(english: readonly Container[], own: readonly Container[]) {
  let start = 0
  while (start < Math.min(english.length, own.length) && isSame(english[start], own[start])) start++
  let end = 0
  while (end < Math.min(english.length, own.length) - start && isSame(english.at(-1 - end), own.at(-1 - end))) end++
  return {lost: english.slice(start, english.length - end), gained: own.slice(start, own.length - end)}
}

function isSame(a: Container | undefined, b: Container | undefined): boolean {
  return a?.kind === b?.kind && a?.name === b?.name
}

function* headings(bitext: Bitext, original: Document, ties: readonly BlockTie[]): Generator<Problem> {
  const {target} = bitext
  const [theirs, ours] = [depthsOf(original), depthsOf(target)]
  for (const tie of ties) {
    const {original: english, target: block, unit} = tie
    const [was, is] = [theirs.get(english), ours.get(block)]
    if (was === is) continue
    const range = openingOf(target, target.blocks[block])
    const edit = was === undefined ? null : setHeadingLevel(target.text, target.blocks[block]?.range.start ?? 0, was)
    const mending = mendBlock(bitext, original, tie, edit === null ? [] : [edit])
    if (is === undefined) yield {message: `In English this is a heading of level ${was}`, range, units: [unit], ...mending}
    else if (was === undefined) yield {message: 'In English this is no heading', range, units: [unit]}
    else yield {message: `This heading is of level ${is}, in English of level ${was}`, range, units: [unit], ...mending}
  }
}

/** The marks of the English block, where English still has them. */
function mendBlock(bitext: Bitext, original: Document, tie: BlockTie, edits: readonly TextEdit[]): Mending {
  if (!isStillSo(bitext, original, tie)) return {}
  return mendingOf(bitext, {unit: null, english: ''}, {message: 'Write the English mark', edits})
}

/** Of each heading's block, its level. */
function depthsOf({sections}: Document): ReadonlyMap<number, number> {
  return new Map(sections.map(({block, depth}) => [block, depth]))
}

/** Rows with more or fewer cells than their table’s head, where the English table is even. */
function* rows({target}: Bitext, original: Document, ties: readonly BlockTie[]): Generator<Problem> {
  const [ours, theirs] = [tableRows(target), tableRows(original)]
  const twins = new Map<Container, Container>()
  for (const tie of ties) {
    const [table, english] = [tableOf(target.blocks[tie.target]), tableOf(original.blocks[tie.original])]
    if (table !== undefined && english !== undefined && !twins.has(table)) twins.set(table, english)
  }
  for (const [table, cells] of ours) {
    const english = twins.get(table)
    const wanted = english === undefined ? undefined : theirs.get(english)
    if (wanted === undefined || wanted.some(({count}) => count !== wanted[0]?.count)) continue
    for (const {count, row} of cells) {
      const own = count === 1 ? '1 cell' : `${count} cells`
      if (count !== wanted[0]?.count) yield {message: `This row has ${own}, in English it has ${wanted[0]?.count}`, range: row}
    }
  }
}

/** Code blocks and directives between two texts, by what they are: what a code block says is `code-mismatch`’s business. */
function* machineBlocks({target}: Bitext, original: Document, stretch: Stretch): Generator<Problem> {
  const theirs = stretch.original.flatMap(index => keyed(original, index))
  const ours = stretch.target.flatMap(index => keyed(target, index))
  const matched = matchInOrder(
    theirs.map(({key}) => key),
    ours.map(({key}) => key)
  )
  const kept = new Set(matched.map(([a]) => a))
  const known = new Set(matched.map(([, b]) => b))
  for (const [index, {key, text}] of theirs.entries()) {
    if (kept.has(index)) continue
    const before = matched.findLast(([a]) => a < index)
    const end = before === undefined ? stretch.at.start : (ours[before[1]]?.range.end ?? stretch.at.start)
    yield {message: `The English has ${kindOf(key)} ${excerpt(text)} here: it is lost`, range: {start: end, end}}
  }
  for (const [index, {key, text, range}] of ours.entries()) {
    if (!known.has(index)) yield {message: `In English there is no ${kindOf(key).replace(/^an? /, '')} ${excerpt(text)} here`, range}
  }
}

interface Keyed {
  readonly key: string
  readonly text: string
  readonly range: Range
}

function keyed({text, blocks}: Document, index: number): Keyed[] {
  const block = blocks[index]
  if (block === undefined) return []
  const own = text.slice(block.range.start, block.range.end)
  const key = block.kind === 'code' ? 'code' : block.kind === 'directive' ? directiveKey(own) : ''
  return key === '' ? [] : [{key, text: own, range: block.range}]
}

function kindOf(key: string): string {
  return key === 'code' ? 'a code block' : 'a directive'
}

/** The line that a block opens with, where marks stand before it. */
function openingOf({text}: Document, block: Block | undefined): Range {
  if (block === undefined) return {start: 0, end: 0}
  return {
    start: Math.max(text.lastIndexOf('\n', block.range.start - 1) + 1, 0),
    end: Math.min(endOfLine(text, block.range.start), block.range.end)
  }
}
