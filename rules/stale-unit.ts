import {
  bitextRule,
  type Change,
  changeKinds,
  type Commit,
  excerpt,
  formalKinds,
  leastConfidence,
  writeCommit,
  writeEdits,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose English changed after the handoff',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({
    ignore: z
      .array(z.enum(changeKinds))
      .default([...formalKinds])
      .describe('Kinds of change that ask for no new translation.'),
    leastConfidence
  }),
  *check({target, alignment, quotes, english, knowsHandoff}, {ignore, ...options}) {
    for (const pair of alignment?.pairs ?? []) {
      if (!knowsHandoff || pair.kind !== 'reworded' || ignore.includes(pair.change.kind)) continue
      const unit = target.units[pair.unit]
      // What was never handed off did not change since.
      if (unit === undefined || quotes?.[pair.unit]?.kind === 'absent') continue
      if (unit.confidence < options.leastConfidence) continue
      yield {
        message: messageOf(pair.change, pair.source.text, pair.drift?.commit ?? null),
        range: unit.target.range,
        units: [pair.unit],
        source: {range: pair.source.range, text: pair.source.text},
        change: pair.change,
        handoffText: english[pair.unit] ?? '',
        changedIn: pair.drift?.commit ?? null
      }
    }
  }
})

function messageOf(change: Change, english: string, commit: Commit | null): string {
  const when = commit === null ? 'since the handoff' : writeCommit(commit)
  return `English changed ${when}: ${writeEdits(change) ?? `it says ${excerpt(english)} now`}`
}
