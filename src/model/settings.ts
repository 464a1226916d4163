import type {Locale} from './brand.ts'
import type {SeveritySetting} from './finding.ts'

/** How one rule runs. `options` is `null` where the rule's own defaults stand. */
export interface RuleSetting {
  readonly severity: SeveritySetting
  readonly options: unknown
}

/** Of documents, where a configuration names none. */
export const documentExtensions: readonly string[] = ['.md', '.markdown', '.mdx']

/** Stands in a target's root or ending for the name of each locale that is found there. */
export const localeMark = '{locale}'

/** Source of documents whose English is what most of their translations quote; no folder can have this name in settings. */
export const consensusPlace = 'consensus:'

/** In place of a revision: what stands in the index, for the next commit. No revision has this name. */
export const stagedChanges = ':staged'

/** One locale's documents, or with `{locale}` those of each. Folders are relative to the working directory, with `/`. */
export interface TargetSettings {
  readonly root: string
  /** What the root is called where its path does not say: the working directory is it, or lies in it. */
  readonly name?: string | undefined
  /** How the documents' names end where that tells the locale: `.fr.md`. Absent: in any of the extensions. */
  readonly ending?: string | undefined
  /** Root of the English documents, or `ROOT@REVISION`; `null` where none is at hand. */
  readonly source: string | null
  /** How the English documents' names end, where the targets' ending is given: `.md`, `.en.md`. */
  readonly sourceEnding?: string | undefined
  /** `null`: told by `ms.contentlocale`, then by the folder's name. */
  readonly locale: Locale | null
}

/** Who reads Markdown: our own reader, which hands over what it does not know, or remark-parse alone. */
export const engines = ['fast', 'unified'] as const
export type Engine = (typeof engines)[number]

/** Other settings for some documents: those whose path matches one of `files` and whose locale is one of `locales`. */
export interface Override {
  /** Globs on the path relative to the working directory; empty: every path. */
  readonly files: readonly string[]
  /** BCP 47 tags, case apart; empty: every locale. */
  readonly locales: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** A whole run's configuration, checked and filled up: every rule has its setting. */
export interface Settings {
  readonly targets: readonly TargetSettings[]
  /** Of documents, with the dot: `.md`. */
  readonly extensions: readonly string[]
  /** Globs on paths relative to the working directory that are left out, of sources and targets. */
  readonly exclude: readonly string[]
  /** Absent: the first one. */
  readonly engine?: Engine | undefined
  /** Whether handoffs are read from the history of the source's repository. */
  readonly history: boolean
  /** Front matter keys that hold the commit of the handoff; the first one counts that a document has. */
  readonly handoffKeys: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Applied in order: later ones win. */
  readonly overrides: readonly Override[]
}
