import {documentRule, excerpt, type Problem, type Stray, z} from '../src/rule.ts'

export default documentRule({
  summary: 'spans that are unclosed, nested wrongly, damaged, or whose two ids differ',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({}),
  *check({strays}) {
    for (const [index, stray] of strays.entries()) yield {message: messageOf(stray), range: stray.range, stray: index, ...rebuilt(stray)}
  }
})

/** A unit of which only the attribute that holds its id is damaged, with the tags it must have. */
function rebuilt({reason, ids, target, quote, range}: Stray): Pick<Problem, 'fix'> {
  const [id, ...others] = new Set(ids)
  if (reason !== 'damaged-attribute' || id === undefined || others.length > 0 || target === null || quote === null) return {}
  const text = `<span data-ttu-id="${id}">${target.text}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote.text}</span></span>`
  return {fix: [{range, text}]}
}

function messageOf({reason, ids, target, quote}: Stray): string {
  const unit = ids[0] === undefined ? 'a unit' : `the unit “${ids[0]}”`
  const text = target ?? quote
  const where = text === null || text.text.trim() === '' ? '' : ` around ${excerpt(text.text, 40)}`
  switch (reason) {
    case 'unclosed-target':
      return `The target’s span of ${unit} is never closed: add </span> behind its text`
    case 'unclosed-quote':
      return `The quote of ${unit} is not closed: its text must end in </span></span>`
    case 'target-only':
      return `The span of ${unit}${where} has no quote beside it`
    case 'quote-only':
      return `The quote of ${unit}${where} has no target before it`
    case 'differing-ids':
      return `Target and quote have differing ids: “${ids[0] ?? ''}” and “${ids[1] ?? ''}”`
    case 'nested':
      return `Another unit begins inside ${unit}, before its span is closed`
    case 'damaged-attribute':
      return `The id attribute of ${unit}${where} is damaged: it should read data-ttu-id="…" and data-stu-id="…"`
    case 'loose-tag':
      return 'A tag of a unit’s spans stands alone here: its other tags are lost'
  }
}
