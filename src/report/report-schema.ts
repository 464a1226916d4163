import {z} from 'zod'
import {changeKinds, type Edit} from '../model/bitext.ts'
import type {
  DocumentReport,
  DocumentStatus,
  Failure,
  Finding,
  HandoffReport,
  LintResult,
  Point,
  Severity,
  Span,
  TextEdit
} from '../model/finding.ts'
import type {Commit, Evidence} from '../model/handoff.ts'

/** A schema for each key of a type of the model, no more and no less: what the report gains or loses does not compile. */
export type Fields<Shape> = {readonly [Key in keyof Shape]-?: z.ZodType}
/** Each word of a union, once. */
export type Words<Word extends string> = {readonly [Each in Word]: Each}

/** A number of things, or an offset. */
export const count = z.int().min(0)
export const text = z.string()
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const point = z
  .strictObject({
    line: z.int().min(1).describe('From 1'),
    column: z.int().min(1).describe('From 1, in UTF-16 code units'),
    offset: count.describe('From 0, in UTF-16 code units of the file as it stands')
  } satisfies Fields<Point>)
  .meta({id: 'point'})

const range = z.strictObject({start: point, end: point} satisfies Fields<Span>).meta({id: 'range', description: 'The end is exclusive'})

const edit = z.strictObject({
  op: z.enum({equal: 'equal', delete: 'delete', insert: 'insert'} satisfies Words<Edit['op']>),
  text
} satisfies Fields<Edit>)

const change = z
  .strictObject({kind: z.enum(changeKinds), edits: z.array(edit)} satisfies Fields<NonNullable<Finding['change']>>)
  .meta({id: 'change', description: 'What turns one English into another: delete the former’s, insert the latter’s'})

const source = z.strictObject({path: text, range, text} satisfies Fields<NonNullable<Finding['source']>>).meta({id: 'source'})

const edits = z.array(z.strictObject({range, text} satisfies Fields<TextEdit<Span>>))

const commit = z.strictObject({hash: text, date: day, author: text, subject: text} satisfies Fields<Commit>).meta({id: 'commit'})

export const finding = z
  .strictObject({
    ruleId: text,
    severity: z.enum({error: 'error', warning: 'warning', info: 'info'} satisfies Words<Severity>),
    message: text,
    locale: text.describe('BCP 47 tag'),
    path: text.describe('Of the target document, relative to the working directory, with /'),
    range,
    unitIds: z.array(text),
    quoteText: text.nullable(),
    handoffText: text.nullable(),
    targetText: text.nullable(),
    source: source.nullable().describe('The English that stands in place of a quote, or is missing'),
    change: change.nullable(),
    confidence: z.number().min(0).max(1).describe('Probability that the texts it speaks of were found rightly; 1 where ids say so'),
    changedIn: commit.nullable().describe('Commit of the source’s repository since which the English differs from the handoff'),
    fix: z
      .strictObject({edits} satisfies Fields<NonNullable<Finding['fix']>>)
      .nullable()
      .describe('What --fix applies, all of it or nothing; each edit puts its text in place of its range'),
    suggestions: z.array(
      z.strictObject({message: text, edits} satisfies Fields<Finding['suggestions'][number]>).describe('For a person to choose')
    ),
    docsUrl: z.url(),
    fingerprint: z.string().min(1).describe('Stays the same when lines above the finding move')
  } satisfies Fields<Finding>)
  .meta({id: 'finding'})

const evidences = {commit: 'commit', hash: 'hash', date: 'date', quotes: 'quotes', none: 'none'} satisfies Words<Evidence>

const handoff = z.strictObject({
  evidence: z.enum(evidences),
  proved: z.boolean().describe('Whether the file’s SHA-1 is the one that the document names'),
  commit: text.nullable(),
  path: text.nullable().describe('From the root of the source’s repository, as the file was called then'),
  date: day.nullable(),
  commitsBehind: count.nullable(),
  daysBehind: count.nullable()
} satisfies Fields<HandoffReport>)

const statuses = {
  'in-sync': 'in-sync',
  stale: 'stale',
  damaged: 'damaged',
  untranslated: 'untranslated',
  orphaned: 'orphaned',
  missing: 'missing',
  unreadable: 'unreadable'
} satisfies Words<DocumentStatus>

export const document = z
  .strictObject({
    locale: text,
    path: text,
    sourcePath: text.nullable(),
    kind: z.enum({bilingual: 'bilingual', plain: 'plain'} satisfies Words<DocumentReport['kind']>),
    status: z.enum(statuses),
    units: z.strictObject({total: count, inSync: count, changed: count, removed: count, missing: count} satisfies Fields<
      DocumentReport['units']
    >),
    dates: z.strictObject({source: day.nullable(), target: day.nullable(), handoff: day.nullable()} satisfies Fields<
      DocumentReport['dates']
    >),
    handoff: handoff.nullable().describe('Which English the document was made from; null: nothing was asked or no history is at hand')
  } satisfies Fields<DocumentReport>)
  .meta({id: 'document'})

const summary = z.strictObject({
  documents: count,
  errors: count,
  warnings: count,
  infos: count,
  suppressed: count,
  byRule: z.record(text, z.int().min(1)),
  notes: z.array(text).describe('What was left out of the run, and why')
} satisfies Fields<LintResult['summary']>)

export const failure = z.strictObject({path: text, message: text, hint: text} satisfies Fields<Failure>).meta({id: 'failure'})

/** The keys of a report. */
export const report = {
  schemaVersion: z.literal(1),
  tool: z.strictObject({name: z.literal('tulint'), version: text} satisfies Fields<LintResult['tool']>),
  findings: z.array(finding),
  documents: z.array(document),
  summary,
  failures: z.array(failure).describe('Documents that could not be read')
} satisfies Fields<LintResult>
