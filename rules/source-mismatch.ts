import {bitextRule, type Change, type Edit, excerpt, inlineRuns, leakedTokens, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose quote is not the English it claims to be',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({
    ignore: z
      .array(z.enum(['number', 'code', 'link', 'wording', 'term', 'markup', 'punctuation', 'case', 'whitespace']))
      .default([])
      .describe('Kinds of change that are not told. A leaked placeholder always is.')
  }),
  *check({target, alignment}, {ignore}) {
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind !== 'reworded') continue
      const {change, source, unit} = pair
      const quote = target.units[unit]?.quote
      if (quote === undefined || (change.kind !== 'placeholder' && ignore.includes(change.kind))) continue
      yield {
        message: messageOf(change, quote.text, source.text),
        range: quote.range,
        units: [unit],
        source: {range: source.range, text: source.text},
        change
      }
    }
  }
})

function messageOf(change: Change, quote: string, english: string): string {
  switch (change.kind) {
    case 'placeholder':
      return leakMessage(change, english)
    case 'link':
      return linkMessage(links(quote), links(english)) ?? editMessage(change, 'links are', english)
    case 'code':
      return editMessage(change, 'code spans are', english)
    case 'markup':
      return /\\[*_`]/.test(quote) && !/\\[*_`]/.test(english)
        ? `The quote’s emphasis marks are escaped, so readers see them as characters: ${excerpt(quote)}`
        : editMessage(change, 'markup is', english)
    default:
      return editMessage(change, 'words are', english)
  }
}

function leakMessage({edits}: Change, english: string): string {
  const deleted = textsOf(edits, 'delete')
  const [name, ...others] = textsOf(edits, 'insert')
  const token = deleted.flatMap(text => leakedTokens(text)).find(({text}) => !english.includes(text))?.text ?? deleted[0] ?? ''
  const isOne = deleted.length === 1 && name !== undefined && others.length === 0
  const replaced = isOne ? `where the English says ${excerpt(name)}` : 'which the English does not have'
  return `A content system’s token leaked into the quote: ${excerpt(token)}, ${replaced}`
}

function linkMessage(quoted: readonly string[], english: readonly string[]): string | null {
  const lost = english.find(target => !quoted.includes(target))
  const own = quoted.find(target => !english.includes(target))
  if (lost === undefined) return null
  if (quoted.length < english.length) return `The quote lacks the link to ${excerpt(lost)}, which the English has`
  return own === undefined ? null : `The quote links to ${excerpt(own)} where the English links to ${excerpt(lost)}`
}

/** @param subject - What of the quote is not the English’s, with its verb. */
function editMessage({edits}: Change, subject: string, english: string): string {
  const [before, ...moreBefore] = textsOf(edits, 'delete')
  const [after, ...moreAfter] = textsOf(edits, 'insert')
  if (moreBefore.length + moreAfter.length > 0) return `The quote’s ${subject} not as in English: ${excerpt(english)}`
  if (before !== undefined && after !== undefined) return `The quote says ${excerpt(before)} where the English says ${excerpt(after)}`
  if (before !== undefined) return `The quote says ${excerpt(before)}, which the English does not`
  return `The English says ${excerpt(after ?? '')}, which the quote does not`
}

function links(text: string): string[] {
  return inlineRuns(text)
    .filter(({kind}) => kind === 'target')
    .map(({start, end}) => text.slice(start, end).replace(/^\]\(|\)$/g, ''))
}

function textsOf(edits: readonly Edit[], op: Edit['op']): string[] {
  return edits
    .filter(edit => edit.op === op)
    .map(({text}) => text.trim())
    .filter(text => text !== '')
}
