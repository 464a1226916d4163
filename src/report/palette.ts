import {Ansis} from 'ansis'
import type {Severity} from '../model/finding.ts'

/** How the terminal report paints; without colour, words carry the marks of `git diff --word-diff`. */
export interface Palette {
  readonly path: (text: string) => string
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly deleted: (text: string) => string
  readonly inserted: (text: string) => string
  readonly severity: Readonly<Record<Severity, (text: string) => string>>
}

const plain = (text: string) => text

export function palette(color: boolean): Palette {
  if (!color) {
    return {
      path: plain,
      heading: plain,
      faint: plain,
      good: plain,
      bad: plain,
      deleted: text => `[-${text}-]`,
      inserted: text => `{+${text}+}`,
      severity: {error: plain, warning: plain, info: plain}
    }
  }
  const ansi = new Ansis(1) // Sixteen colours: what every terminal's own theme keeps readable.
  return {
    path: text => ansi.bold.underline(text),
    heading: text => ansi.bold(text),
    faint: text => ansi.dim(text),
    good: text => ansi.green(text),
    bad: text => ansi.red.bold(text),
    deleted: text => ansi.red.strikethrough(text),
    inserted: text => ansi.green(text),
    severity: {error: text => ansi.red(text), warning: text => ansi.yellow(text), info: text => ansi.blue(text)}
  }
}
