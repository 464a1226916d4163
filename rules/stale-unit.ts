import {bitextRule, type Change, changeKinds, type Commit, excerpt, formalKinds, writeCommit, writeEdits, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose English changed after the handoff',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({
    ignore: z
      .array(z.enum(changeKinds))
      .default([...formalKinds])
      .describe('Kinds of change that ask for no new translation.')
  }),
  *check({target, alignment, quotes}, {ignore}) {
    for (const pair of alignment?.pairs ?? []) {
      if (quotes === null || pair.kind !== 'reworded' || ignore.includes(pair.change.kind)) continue
      const unit = target.units[pair.unit]
      const check = quotes[pair.unit]
      // What was never handed off did not change since.
      if (unit === undefined || check === undefined || check.kind === 'absent') continue
      yield {
        message: messageOf(pair.change, pair.source.text, pair.drift?.commit ?? null),
        range: unit.target.range,
        units: [pair.unit],
        source: {range: pair.source.range, text: pair.source.text},
        change: pair.change,
        handoffText: check.kind === 'other' ? check.text : unit.quote.text,
        changedIn: pair.drift?.commit ?? null
      }
    }
  }
})

function messageOf(change: Change, english: string, commit: Commit | null): string {
  const when = commit === null ? 'since the handoff' : writeCommit(commit)
  return `English changed ${when}: ${writeEdits(change) ?? `it says ${excerpt(english)} now`}`
}
