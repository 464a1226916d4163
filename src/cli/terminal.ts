/** The world of one run: the command line's only way to print and to read the environment. */
export interface Terminal {
  /** To standard output: the report. */
  readonly write: (text: string) => void
  /** The same of what is UTF-8 already. */
  readonly writeBytes?: (bytes: Uint8Array) => void
  /** To standard error: everything else. */
  readonly complain: (text: string) => void
  /** All of standard input. */
  readonly readInput: () => Promise<string>
  /** Of standard output; `undefined` where it is no terminal. */
  readonly columns: number | undefined
  /** Of standard error; `undefined` where it is no terminal. */
  readonly errorColumns: number | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly workingDirectory: string
  /** Resolves with the exit status when a signal asks to end; without this a signal ends the process by itself. */
  readonly stopped?: () => Promise<ExitStatus>
}

/**
 * 0 nothing at error severity, 1 findings, 2 wrong usage, an input that could not be read, or a fault of ours; of what runs
 * until it is stopped 128 and the signal’s number: 130 Ctrl-C, 143 the end of its terminal or service.
 */
export type ExitStatus = 0 | 1 | 2 | 130 | 143
