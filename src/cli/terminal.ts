/** The world of one run: the command line's only way to print and to read the environment. */
export interface Terminal {
  /** To standard output: the report. */
  readonly write: (text: string) => void
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
}

/** 0 nothing at error severity, 1 findings, 2 wrong usage, an input that could not be read, or a fault of ours. */
export type ExitStatus = 0 | 1 | 2
