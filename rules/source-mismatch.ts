import {bitextRule, type Change, excerpt, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose quote is not the English it claims to be',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({
    ignore: z.array(z.enum(['number', 'code', 'link', 'wording', 'term', 'markup', 'punctuation', 'case', 'whitespace'])).default([])
      .describe('Kinds of change that are not told. A leaked placeholder always is.')
  }),
  *check({target, alignment}, {ignore}) {
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind !== 'reworded') continue
      const {change, source, unit} = pair
      const quote = target.units[unit]?.quote
      if (quote === undefined || (change.kind !== 'placeholder' && ignore.includes(change.kind))) continue
      yield {message: messageOf(change, source.text), range: quote.range, units: [unit], source: {range: source.range, text: source.text}, change}
    }
  }
})

function messageOf({kind, edits}: Change, english: string): string {
  const deleted = edits.filter(edit => edit.op === 'delete').map(edit => edit.text.trim()).filter(text => text !== '')
  const inserted = edits.filter(edit => edit.op === 'insert').map(edit => edit.text.trim()).filter(text => text !== '')
  const [before] = deleted
  const [after] = inserted
  const isOne = deleted.length <= 1 && inserted.length <= 1
  if (kind === 'placeholder') {
    const token = deleted.find(text => text.includes('_')) ?? ''
    const replaced = isOne && after !== undefined ? `where the English says ${excerpt(after)}` : 'which the English does not have'
    return `A content system’s token leaked into the quote: ${excerpt(token)}, ${replaced}`
  }
  if (kind === 'link') return `The quote’s links are not those of the English: ${excerpt(english)}`
  if (isOne && before !== undefined && after !== undefined) return `The quote says ${excerpt(before)} where the English says ${excerpt(after)}`
  if (isOne && before !== undefined) return `The quote says ${excerpt(before)}, which the English does not`
  if (isOne && after !== undefined) return `The English says ${excerpt(after)}, which the quote does not`
  if (kind === 'code') return `The quote’s code spans are not those of the English: ${excerpt(english)}`
  if (kind === 'markup') return `The quote’s markup is not that of the English: ${excerpt(english)}`
  return `The quote differs in ${Math.max(deleted.length, inserted.length)} places from the English: ${excerpt(english)}`
}
