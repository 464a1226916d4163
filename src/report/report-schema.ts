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
  TextEdit,
  WordCounts
} from '../model/finding.ts'
import type {Commit, Evidence} from '../model/handoff.ts'

/** A schema for each key of a type of the model, no more and no less: what the report gains or loses does not compile. */
export type Fields<Shape> = {readonly [Key in keyof Shape]-?: z.ZodType}
/** Each word of a union, once. */
export type Words<Word extends string> = {readonly [Each in Word]: Each}

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
  .strictObject({
    kind: z.enum(changeKinds).describe('The gravest thing that differs'),
    edits: z.array(edit).describe('Each {op, text}: equal, delete, insert')
  } satisfies Fields<NonNullable<Finding['change']>>)
  .meta({id: 'change', description: 'What turns one English into another: delete the former’s, insert the latter’s'})

const source = z.strictObject({path: text, range, text} satisfies Fields<NonNullable<Finding['source']>>).meta({id: 'source'})

const edits = z.array(z.strictObject({range, text} satisfies Fields<TextEdit<Span>>))

const commit = z
  .strictObject({
    hash: text,
    date: day.describe('Of its committer, in UTC'),
    author: text,
    subject: text.describe('First line of its message')
  } satisfies Fields<Commit>)
  .meta({id: 'commit'})

export const finding = z
  .strictObject({
    ruleId: text,
    severity: z.enum({error: 'error', warning: 'warning', info: 'info'} satisfies Words<Severity>),
    message: text.describe('One sentence: what is wrong, then what to do; its wording may change'),
    locale: text.describe('BCP 47 tag'),
    path: text.describe('Of the target document, relative to the working directory, with /'),
    range: range.describe('In the target document; of missing text, where it belongs, start and end the same'),
    unitIds: z.array(text).describe('Of every unit that is concerned; empty in plain documents, and for English that no unit covers'),
    quoteText: text.nullable().describe('The English that the unit carries'),
    handoffText: text.nullable().describe('The English that was handed off, where it is known and another'),
    targetText: text.nullable().describe('The translation'),
    source: source.nullable().describe('The English that stands in place of a quote, or is missing'),
    change: change.nullable().describe('How two versions of the English differ, by words'),
    confidence: z.number().min(0).max(1).describe('Probability that the texts it speaks of were found rightly; 1 where ids say so'),
    changedIn: commit.nullable().describe('Commit of the source’s repository since which the English differs from the handoff'),
    fix: z
      .strictObject({edits} satisfies Fields<NonNullable<Finding['fix']>>)
      .nullable()
      .describe('What --fix applies, all of it or nothing; each edit puts its text in place of its range'),
    suggestions: z
      .array(z.strictObject({message: text, edits} satisfies Fields<Finding['suggestions'][number]>).describe('For a person to choose'))
      .describe('What may mend it, for a person to choose; --fix applies none'),
    docsUrl: z.url().nullable().describe('The rule’s page; null: a plugin names none'),
    fingerprint: z.string().min(1).describe('Stays the same when lines above the finding move')
  } satisfies Fields<Finding>)
  .meta({id: 'finding'})

const evidences = {commit: 'commit', hash: 'hash', date: 'date', quotes: 'quotes', none: 'none'} satisfies Words<Evidence>

const handoff = z.strictObject({
  evidence: z.enum(evidences).describe('What tells which English it was, the surest first'),
  proved: z.boolean().describe('Whether the file’s SHA-1 is the one that the document names'),
  commit: text.nullable().describe('Its full hash'),
  path: text.nullable().describe('From the root of the source’s repository, as the file was called then'),
  date: day.nullable().describe('Of the commit'),
  commitsBehind: count.nullable().describe('Commits that changed the source since'),
  daysBehind: count.nullable().describe('From the handoff to the last of them')
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
    locale: text.describe('BCP 47 tag; und where nothing tells it'),
    path: text.describe('Of the target, or where it would be'),
    sourcePath: text.nullable().describe('Of the English; null: there is none, or none is at hand'),
    kind: z.enum({bilingual: 'bilingual', plain: 'plain'} satisfies Words<DocumentReport['kind']>),
    status: z.enum(statuses),
    units: z
      .strictObject({
        total: count.describe('In the target'),
        inSync: count.describe('Whose English is as it was'),
        changed: count.describe('Whose English changed'),
        removed: count.describe('Whose English is gone'),
        missing: count.describe('English texts that no unit covers; a dropped section is one')
      } satisfies Fields<DocumentReport['units']>)
      .describe('Counts of translation units'),
    words: z
      .strictObject({
        current: count.describe('Translated as they stand today'),
        stale: count.describe('Of sentences that were reworded since'),
        missing: count.describe('Of sentences that the translation lacks; those of documents without translation only tulint audit counts'),
        orphaned: count.describe('Of sentences that the translation has and English no more'),
        untranslated: count.describe('Of sentences that stand in English in the translation')
      } satisfies Fields<WordCounts>)
      .describe('Words of English; without English at hand, those of the units'),
    translatedBy: z
      .enum({machine: 'machine', human: 'human'} satisfies Words<NonNullable<DocumentReport['translatedBy']>>)
      .nullable()
      .describe('As ms.translationtype says'),
    author: text.nullable().describe('Of the English, as its front matter says'),
    staleSince: commit.nullable().describe('The commit of the first change of English that it does not have'),
    dates: z
      .strictObject({
        source: day.nullable().describe('ms.date of the English'),
        target: day.nullable().describe('ms.date of the target'),
        handoff: day.nullable().describe('ms.lasthandoff, else the day of the handoff’s commit')
      } satisfies Fields<DocumentReport['dates']>)
      .describe('YYYY-MM-DD'),
    handoff: handoff.nullable().describe('Which English the document was made from; null: nothing was asked or no history is at hand')
  } satisfies Fields<DocumentReport>)
  .meta({id: 'document'})

const summary = z.strictObject({
  documents: count.describe('Of the run, missing ones included'),
  errors: count.describe('Findings of severity error'),
  warnings: count.describe('Findings of severity warning'),
  infos: count.describe('Findings of severity info'),
  suppressed: count.describe('Findings that comments in documents or a baseline hold back, or that an earlier run had'),
  known: count.nullable().describe('Of the suppressed ones, those that a baseline holds or an earlier run had; null: nothing was compared'),
  byRule: z.record(text, z.int().min(1)).describe('Findings by rule id'),
  notes: z.array(text).describe('What was left out of the run, and why')
} satisfies Fields<LintResult['summary']>)

export const failure = z.strictObject({path: text, message: text, hint: text} satisfies Fields<Failure>).meta({id: 'failure'})

/** The keys of a report. */
export const report = {
  schemaVersion: z.literal(1).describe('Raised when a key goes away or changes its meaning'),
  tool: z.strictObject({name: z.literal('tulint'), version: text} satisfies Fields<LintResult['tool']>),
  findings: z.array(finding).describe('By path, then place, then rule'),
  documents: z.array(document).describe('All of the run, by path'),
  summary,
  failures: z.array(failure).describe('Documents that could not be read')
} satisfies Fields<LintResult>
