import {
  bitextRule,
  type Change,
  changeKinds,
  type Document,
  excerpt,
  inlineRuns,
  leakedTokens,
  type Pair,
  type Problem,
  type QuoteCheck,
  type Segment,
  textsOf,
  writeCommit,
  writeDifference,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose quote is not the English it claims to be',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({
    ignore: z
      .array(z.enum(changeKinds).exclude(['placeholder']))
      .default([])
      .describe('Kinds of change that are not told. A leaked placeholder always is.')
  }),
  *check({target, source, alignment, quotes}, {ignore}) {
    const isTold = ({kind}: Change) => kind === 'placeholder' || !ignore.includes(kind)
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind === 'source-only') continue
      const quote = target.units[pair.unit]?.quote
      const check = quotes?.[pair.unit]
      if (quote == null || source === null || check?.kind === 'same') continue
      const here = {range: quote.range, units: [pair.unit]}
      if (check === undefined) {
        if (pair.kind !== 'reworded' || !isTold(pair.change)) continue
        const {range, text} = pair.source
        yield {...here, message: messageOf(pair.change, quote.text, text, 'English'), source: {range, text}, change: pair.change}
        continue
      }
      const now = pair.kind === 'target-only' ? {} : {source: segmentOf(pair, source)}
      const then = check.earlier === null ? '' : `; English said so ${writeCommit(check.earlier)}`
      if (check.kind === 'absent') {
        yield {...here, ...now, message: `The handoff does not say what the quote says: ${excerpt(quote.text)}${then}`}
      } else if (isTold(check.change)) {
        const message = messageOf(check.change, quote.text, check.text, 'handoff') + then
        yield {...here, ...now, message, handoffText: check.text, change: check.change, ...restored(quote, check)}
      }
    }
  }
})

/** The quote as it was handed off. What English said at another time may be what the target translates: that is for a person. */
function restored({range, text: quote}: Segment, {text, earlier}: Extract<QuoteCheck, {readonly kind: 'other'}>): Mending {
  // The text of a link: the spans stand inside its brackets.
  const linked = links(quote).length > 0 ? undefined : /^\[([^[\]]{1,500})\](?:\([^()]{0,1000}\)|\[[^[\]]{0,200}\])$/.exec(text)?.[1]
  const edits = [{range, text: (linked ?? text).replace(/\s*\n[\s>]*/g, ' ')}]
  return earlier === null ? {fix: edits} : {suggestions: [{message: 'Put the handoff’s text in its place', edits}]}
}

type Mending = Pick<Problem, 'fix' | 'suggestions'>

/** The English that stands in a unit's place now. */
function segmentOf(pair: Exclude<Pair, {readonly kind: 'target-only' | 'source-only'}>, {text}: Document): NonNullable<Problem['source']> {
  if (pair.kind === 'reworded') return {range: pair.source.range, text: pair.source.text}
  return {range: pair.source, text: text.slice(pair.source.start, pair.source.end)}
}

/** What the quote claims to be. */
type Claimed = 'English' | 'handoff'

function messageOf(change: Change, quote: string, english: string, claimed: Claimed): string {
  switch (change.kind) {
    case 'placeholder':
      return leakMessage(change, english, claimed)
    case 'link':
      return linkMessage(links(quote), links(english), claimed) ?? editMessage(change, 'links are', english, claimed)
    case 'code':
      return editMessage(change, 'code spans are', english, claimed)
    case 'markup':
      return /\\[*_`]/.test(quote) && !/\\[*_`]/.test(english)
        ? `The quote’s emphasis marks are escaped, so readers see them as characters: ${excerpt(quote)}`
        : editMessage(change, 'markup is', english, claimed)
    default:
      return editMessage(change, 'words are', english, claimed)
  }
}

function leakMessage({edits}: Change, english: string, claimed: Claimed): string {
  const deleted = textsOf(edits, 'delete')
  const [name, ...others] = textsOf(edits, 'insert')
  const token = deleted.flatMap(text => leakedTokens(text)).find(({text}) => !english.includes(text))?.text ?? deleted[0] ?? ''
  const isOne = deleted.length === 1 && name !== undefined && others.length === 0
  const replaced = isOne ? `where the ${claimed} says ${excerpt(name)}` : `which the ${claimed} does not have`
  return `A content system’s token leaked into the quote: ${excerpt(token)}, ${replaced}`
}

function linkMessage(quoted: readonly string[], english: readonly string[], claimed: Claimed): string | null {
  const lost = english.find(target => !quoted.includes(target))
  const own = quoted.find(target => !english.includes(target))
  if (lost === undefined) return null
  if (quoted.length < english.length) return `The quote lacks the link to ${excerpt(lost)}, which the ${claimed} has`
  return own === undefined ? null : `The quote links to ${excerpt(own)} where the ${claimed} links to ${excerpt(lost)}`
}

/** @param subject - What of the quote is not the English’s, with its verb. */
function editMessage(change: Change, subject: string, english: string, claimed: Claimed): string {
  const theirs = claimed === 'handoff' ? 'the handoff' : 'English'
  return (
    writeDifference(change, theirs === 'English' ? 'the English' : theirs, true) ??
    `The quote’s ${subject} not as in ${theirs}: ${excerpt(english)}`
  )
}

function links(text: string): string[] {
  return inlineRuns(text)
    .filter(({kind}) => kind === 'target')
    .map(({start, end}) => text.slice(start, end).replace(/^\]\(|\)$/g, ''))
}
