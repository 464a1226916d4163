import {z} from 'zod'
import type {Baseline, BaselineEntry} from '../model/baseline.ts'
import type {CitedUnit, KeptFact, Place} from '../model/checked-pair.ts'
import type {Range} from '../model/range.ts'
import {engines, type RuleSetting, type Settings} from '../model/settings.ts'
import type {RunFacts, ShardReport, ShardResult} from '../model/shard.ts'
import type {Waiver} from '../model/waiver.ts'
import {count, day, document, failure, type Fields, finding, report, text, type Words} from './report-schema.ts'

const offsets = z.strictObject({start: count, end: count} satisfies Fields<Range>)

const place = z.strictObject({
  locale: text,
  path: text,
  starts: z.array(count),
  length: count,
  source: z.strictObject({path: text, starts: z.array(count), length: count} satisfies Fields<NonNullable<Place['source']>>).nullable()
} satisfies Fields<Place>)

const waiver = z.strictObject({
  kind: z.enum({
    'disable-next-line': 'disable-next-line',
    disable: 'disable',
    'disable-file': 'disable-file',
    enable: 'enable'
  } satisfies Words<Waiver['kind']>),
  range: offsets,
  removal: offsets,
  rules: z.array(text),
  rulesRange: offsets,
  reason: text,
  scopes: z.array(offsets.nullable())
} satisfies Fields<Waiver>)

const unit = z.strictObject({
  index: count,
  id: text.nullable(),
  start: count,
  target: text,
  quote: text.nullable(),
  confidence: z.number()
} satisfies Fields<CitedUnit>)

const pair = z.strictObject({
  position: count,
  locale: text,
  path: text,
  subject: text,
  findings: z.array(finding),
  facts: z.array(z.strictObject({ruleId: text, fact: z.unknown(), cited: z.array(unit)} satisfies Fields<KeptFact>)),
  waivers: z.array(waiver),
  place: place.nullable(),
  document,
  failures: z.array(failure),
  isUnreached: z.boolean(),
  comparesQuotesWithSource: z.boolean()
} satisfies Fields<ShardReport['pairs'][number]>)

const ruleSettings = z.record(
  text,
  z.strictObject({severity: z.enum(['error', 'warning', 'info', 'off']), options: z.unknown()} satisfies Fields<RuleSetting>)
)

const settings = z.strictObject({
  targets: z.array(z.looseObject({root: text, source: text.nullable()})),
  extensions: z.array(text),
  exclude: z.array(text),
  engine: z.enum(engines).optional(),
  history: z.boolean(),
  handoffKeys: z.array(text),
  rules: ruleSettings,
  overrides: z.array(z.strictObject({files: z.array(text), locales: z.array(text), rules: ruleSettings}))
} satisfies Fields<Settings>)

const entry = z.strictObject({fingerprint: text, ruleId: text, path: text, since: day, reason: text} satisfies Fields<BaselineEntry>)

const baseline = z.strictObject({version: z.literal(1), entries: z.array(entry)} satisfies Fields<Baseline>)

/** What a shard’s report has beside the others’ keys. */
export const shard = z
  .strictObject({
    index: z.int().min(1),
    count: z.int().min(1),
    run: z.strictObject({
      today: day,
      settings,
      isWhole: z.boolean(),
      sourceNotes: z.array(text),
      isShallow: z.boolean(),
      baseline: baseline.nullable()
    } satisfies Fields<RunFacts>),
    documents: text,
    total: count,
    pairs: z.array(pair)
  } satisfies Fields<ShardReport>)
  .meta({id: 'shard'})

const shardResult = z.strictObject({...report, shard})

/** Whether what a file holds is the report of a shard. */
export function isShardResult(value: unknown): value is ShardResult {
  return shardResult.safeParse(value).success
}
