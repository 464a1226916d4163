import type {z} from 'zod'
import type {Bitext, Circumstances, InventoryEntry, Surroundings} from '../model/bitext.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import type {Problem, SeveritySetting} from '../model/finding.ts'
import type {JudgedWaiver} from '../model/waiver.ts'
import type {Inquiry} from '../model/site.ts'

/** What every rule states about itself, whatever it looks at. */
interface RuleFacts<Schema extends z.ZodType> {
  /** What it finds, as a noun phrase without a period: `a unit whose quote is not the English it claims to be`. */
  readonly summary: string
  readonly severity: SeveritySetting
  /** Without the English, a rule that needs it is left out of the run, and the summary says so. */
  readonly needsSource: boolean
  /** An object schema whose keys all have defaults: type, check, docs and JSON Schema follow from it. */
  readonly options: Schema
}

/** Looks at what is paired with what, before anything is read. */
export interface InventoryRule<Schema extends z.ZodType = z.ZodType> extends RuleFacts<Schema> {
  readonly point: 'inventory'
  readonly check: (entry: InventoryEntry, options: z.output<Schema>) => Iterable<string>
}

/** Looks at one target document by itself. */
export interface DocumentRule<Schema extends z.ZodType = z.ZodType> extends RuleFacts<Schema> {
  readonly point: 'document'
  readonly check: (document: Document, options: z.output<Schema>, circumstances: Circumstances) => Iterable<Problem>
}

/** Looks at one target document beside its English. */
export interface BitextRule<Schema extends z.ZodType = z.ZodType> extends RuleFacts<Schema> {
  readonly point: 'bitext'
  /** What it must know of other documents and files: the runner looks, and tells it in `surroundings.site`. */
  readonly asks?: (bitext: Bitext, options: z.output<Schema>) => Inquiry
  readonly check: (bitext: Bitext, options: z.output<Schema>, surroundings: Surroundings) => Iterable<Problem>
}

/** A fact and the document it was gathered from. */
export interface Gathered<Fact> {
  readonly path: DocumentPath
  readonly locale: string
  /** The same for the translations of one source; without sources, for documents of one path below their roots. */
  readonly subject: string
  readonly fact: Fact
}

/** Gathers a small fact from each bitext, then sees them all. Facts are plain data. */
export interface CorpusRule<Schema extends z.ZodType = z.ZodType, Fact = unknown> extends RuleFacts<Schema> {
  readonly point: 'corpus'
  readonly gather: (bitext: Bitext, options: z.output<Schema>) => Fact | null
  /**
   * Whose facts `check` sees at a time: those of one locale, of one subject, or (without it) all. The smaller the groups, the
   * less is checked again when one document changes.
   */
  readonly together?: 'locale' | 'subject'
  /** Indices of the units that its problems about a fact's document may name: of these the texts are kept for the findings. */
  readonly cite?: (fact: Fact) => Iterable<number>
  readonly check: (
    facts: readonly Gathered<Fact>[],
    options: z.output<Schema>,
    circumstances: Circumstances
  ) => Iterable<Problem & {readonly path: DocumentPath}>
}

/** Looks at the `tulint-disable` comments of a target document when all else is told. */
export interface WaiverRule<Schema extends z.ZodType = z.ZodType> extends RuleFacts<Schema> {
  readonly point: 'waivers'
  readonly check: (waivers: readonly JudgedWaiver[], options: z.output<Schema>) => Iterable<Problem>
}

// Rules of all option and fact types go in one table: the one place where `any` is what is meant.
export type AnyRule = InventoryRule<any> | DocumentRule<any> | BitextRule<any> | CorpusRule<any, any> | WaiverRule<any>

/** Settings of rules by their ids, as a configuration writes them: a severity, or one with options. */
export type Preset = Readonly<Record<string, SeveritySetting | readonly [SeveritySetting, Readonly<Record<string, unknown>>]>>

/** The plugin that a rule comes from. */
export interface RuleOrigin {
  /** Its name. */
  readonly plugin: string
  /** Of the rule’s page on the web; `null` where it has none. */
  readonly docsUrl: string | null
  /** Of the rule’s page on the disk, a `file:` URL; `null` where it has none. */
  readonly page: string | null
}

/** A rule and where it comes from; tulint’s own have no origin. */
export type KnownRule = AnyRule & {readonly origin?: RuleOrigin | undefined}

/** Every rule by its id; a plugin’s by `plugin/rule-id`. */
export type RuleTable = Readonly<Record<string, KnownRule>>

export function inventoryRule<Schema extends z.ZodType>(rule: Omit<InventoryRule<Schema>, 'point'>): InventoryRule<Schema> {
  return {point: 'inventory', ...rule}
}

export function waiverRule<Schema extends z.ZodType>(rule: Omit<WaiverRule<Schema>, 'point'>): WaiverRule<Schema> {
  return {point: 'waivers', ...rule}
}

export function documentRule<Schema extends z.ZodType>(rule: Omit<DocumentRule<Schema>, 'point'>): DocumentRule<Schema> {
  return {point: 'document', ...rule}
}

export function bitextRule<Schema extends z.ZodType>(rule: Omit<BitextRule<Schema>, 'point'>): BitextRule<Schema> {
  return {point: 'bitext', ...rule}
}

export function corpusRule<Schema extends z.ZodType, Fact>(rule: Omit<CorpusRule<Schema, Fact>, 'point'>): CorpusRule<Schema, Fact> {
  return {point: 'corpus', ...rule}
}
