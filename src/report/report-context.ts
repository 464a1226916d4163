import type {SeveritySetting} from '../model/finding.ts'

/** What a report tells of a rule beside its findings. */
export interface RuleNote {
  readonly summary: string
  readonly severity: SeveritySetting
  readonly docsUrl: string | null
  /** The rule's page as Markdown. */
  readonly page: () => string
}

/** What a report needs beside the result; each form uses what it has a use for. */
export interface ReportContext {
  readonly color: boolean
  /** Columns. */
  readonly width: number
  /** The same file from the root of the repository, with `/`: the places of forges count from there. */
  readonly fromRoot: (path: string) => string
  /** A document's text, for forms that count in bytes; `null` where it cannot be read any more. */
  readonly textOf: (path: string) => string | null
  /** Every rule of the run. */
  readonly rules: Readonly<Record<string, RuleNote>>
}
