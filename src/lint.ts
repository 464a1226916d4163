import {emptyAnswers, type Grounds} from './bitexts/answers.ts'
import {type Look, lookFrom} from './bitexts/look.ts'
import {type BitextRequest, type Bitexts, openBitexts} from './bitexts/read-bitexts.ts'
import {pairsOfShard} from './bitexts/shard.ts'
import {circumstancesOn} from './check/circumstances.ts'
import {conclude} from './check/conclude.ts'
import type {RuleTable} from './check/rule.ts'
import {documentSettings} from './check/settings-for.ts'
import {concludeShard} from './check/shard-report.ts'
import type {Checking} from './check-pair.ts'
import {type CheckPairs, checkInTurn, type Ground, pairTracer, type TracedPair} from './check-pairs.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import type {Baseline} from './model/baseline.ts'
import type {CalendarDate} from './model/brand.ts'
import type {CheckedPair} from './model/checked-pair.ts'
import type {LintResult} from './model/finding.ts'
import type {RunFacts, Shard, ShardResult} from './model/shard.ts'
import {fingerprint} from './text/fingerprint.ts'

export interface LintRequest extends BitextRequest {
  readonly rules: RuleTable
  readonly today: CalendarDate
  readonly version: string
  /** Findings that are not told again. */
  readonly baseline?: Baseline | undefined
  /** Look at one part of the documents only. */
  readonly shard?: Shard | undefined
  /** What documents say in `workspace` that is not written yet, by their paths: for those who have another one. */
  readonly texts?: Readonly<Record<string, string>> | undefined
  /** Of earlier runs. */
  readonly memory?: RunMemory | undefined
  /** Default: one pair after the other. */
  readonly checkPairs?: CheckPairs<Pick<TracedPair, 'checked'>> | undefined
}

/** Knows results that were told before, by the name of what each rests on beside documents and what lies around them. */
export interface RunMemory {
  /** Whether the result was told, and the world is what it was then: no document is read, and it comes out empty. */
  readonly isKnown: (name: string, look: Look) => Promise<boolean>
  /** @param leaves - Of the world, all that the result rests on. */
  readonly remember: (name: string, leaves: readonly Ground[]) => void
}

/**
 * Read the bitexts, check each, conclude: the whole run.
 *
 * @throws UsageError when the request names what is not there. A document that cannot be read is told in `failures`.
 */
export async function lint(request: LintRequest): Promise<LintResult | ShardResult> {
  const {rules, version, shard, checkPairs = checkInTurn, memory, texts, onProgress} = request
  const answers = emptyAnswers()
  const bitexts = await openBitexts(request, answers)
  const checking = checkingOf(request, bitexts)
  const {circumstances} = checking
  const run = runFacts(request, bitexts)
  const name = JSON.stringify([request.only, run])
  if ((await memory?.isKnown(name, lookFrom(bitexts, circumstances))) === true) return conclude([], run, rules, version)
  const {result: pairs, grounds} = await answers.trace(bitexts.discover)
  const chosen = shard === undefined ? pairs : pairsOfShard(pairs, shard)
  const tracer = pairTracer(bitexts, checking, answers)
  const told = new Map<DiscoveredPair, CheckedPair>()
  const discovered = await leavesOf(grounds)
  const work = {
    pairs: chosen,
    ...tracer,
    bitexts,
    answers,
    circumstances,
    isWhole: isWholeRun(request),
    restedOn: (leaves: readonly Ground[]) => memory?.remember(name, [...discovered, ...leaves]),
    texts,
    onProgress
  }
  await checkPairs(work, (pair, {checked}) => told.set(pair, checked))
  const checked = [...pairs.entries()].flatMap(([position, pair]) => {
    const one = told.get(pair)
    return one === undefined ? [] : [{position, ...one}]
  })
  if (shard === undefined) return conclude(checked, run, rules, version)
  const documents = fingerprint(pairs.flatMap(({expected, source}) => [expected, source ?? '']))
  return concludeShard({...shard, run, documents, total: pairs.length, pairs: checked}, rules, version)
}

async function leavesOf(grounds: Grounds): Promise<Ground[]> {
  return Promise.all([...grounds].map(async ([name, digest]) => ({name, digest: (await digest) ?? ''})))
}

/** What each pair of a run is checked by. */
export function checkingOf({rules, settings, today}: LintRequest, {lookAround}: Bitexts): Checking {
  return {rules, settingsOf: documentSettings(settings), circumstances: circumstancesOn(today), lookAround}
}

/** What the conclusion of a run rests on beside its pairs. */
export function runFacts(request: LintRequest, {sources}: Bitexts): RunFacts {
  const {today, settings, baseline} = request
  return {
    today,
    settings,
    isWhole: isWholeRun({...request, shard: undefined}), // As all shards together are.
    sourceNotes: [...sources.values()].flatMap(({notes}) => notes),
    isShallow: [...sources.values()].some(({history}) => history?.isShallow === true),
    baseline: baseline ?? null
  }
}

/** Whether a run looks at every document that there is. */
export function isWholeRun({only, changedSince, shard}: Pick<LintRequest, 'only' | 'changedSince' | 'shard'>): boolean {
  return only.length === 0 && changedSince === null && shard === undefined
}
