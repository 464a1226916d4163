import {everyRule, type JudgedWaiver, type Problem, type TextEdit, waiverRule, z} from '../src/rule.ts'

export default waiverRule({
  summary: 'a `tulint-disable` comment that keeps nothing from being told, names no rule that there is, or gives no reason',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    requireReason: z.boolean().default(false).describe('Whether each comment must say why, behind `--`.')
  }),
  *check(waivers, {requireReason}): Generator<Problem> {
    for (const judged of waivers) {
      const {waiver, unused, unknown} = judged
      const {kind, range, reason} = waiver
      for (const id of unknown) yield {message: `There is no rule “${id}”: correct its name, or take it out`, range: waiver.rulesRange}
      if (unused.length > 0) yield {message: messageOn(judged), range, fix: [editOf(judged)]}
      if (requireReason && kind !== 'enable' && reason === '') {
        yield {message: 'This comment does not say why: write it behind the rules, as in “-- the law asks for it”', range}
      }
    }
  }
})

function messageOn({waiver: {kind, rules}, unused}: JudgedWaiver): string {
  const isAll = unused.length === rules.length
  const names = unused.includes(everyRule) ? 'any rule' : unused.map(id => `“${id}”`).join(', ')
  if (kind === 'enable') return `Nothing is disabled here of ${names}: take ${isAll ? 'this comment' : 'it'} out`
  return `No finding of ${names} is waived by this comment: take ${isAll ? 'it' : names} out`
}

/** Take out the rules that are of no use; the comment where none is left. */
function editOf({waiver: {removal, rules, rulesRange}, unused}: JudgedWaiver): TextEdit {
  const left = rules.filter(id => !unused.includes(id))
  return left.length > 0 ? {range: rulesRange, text: left.join(', ')} : {range: removal, text: ''}
}
