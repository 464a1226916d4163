import stringWidth from 'string-width'
import type {Progress} from '../model/progress.ts'
import {counted} from '../report/pretty.ts'
import {visible} from '../report/visible.ts'
import {isSet} from './color.ts'
import type {Terminal} from './terminal.ts'

/** What a run that shows how far it is works with. */
export interface Stage {
  readonly onProgress?: (progress: Progress) => void
  /** The same terminal, which wipes the line before it prints. */
  readonly terminal: Terminal
}

/** Milliseconds. Who waits for less needs no word. */
const patience = 500
/** Milliseconds from one line to the next. */
const pace = 100

/**
 * Run something that takes its time, and say on a terminal's standard error how far it is: on one line, which is gone
 * before anything else is printed. Not in a build (`CI`), nor where standard error is no terminal.
 *
 * No spinner turns, so nothing runs beside the work; yocto-spinner would end the process itself at Ctrl-C.
 *
 * @param isWanted - `false` with `--no-progress`.
 */
export async function withProgress<Result>(isWanted: boolean, terminal: Terminal, run: (stage: Stage) => Promise<Result>): Promise<Result> {
  const {errorColumns, environment, complain} = terminal
  if (!isWanted || errorColumns === undefined || isSet(environment['CI']) || environment['TERM'] === 'dumb') return run({terminal})
  let text = 'tulint: looking for documents'
  let isShown = false
  let next = performance.now() + patience
  const wipe = () => {
    if (isShown) complain('\r\u001b[K')
    isShown = false
  }
  const show = () => {
    complain(`\r\u001b[K${cut(text, errorColumns - 1)}`)
    isShown = true
    next = performance.now() + pace
  }
  const timer = setTimeout(show, patience) // Where the first document is long in coming.
  const after =
    (print: (text: string) => void) =>
    (text: string): void => {
      clearTimeout(timer) // Who reads something waits no more.
      wipe()
      print(text)
    }
  try {
    return await run({
      onProgress: ({done, total, path}) => {
        text = `tulint: ${done} of ${counted(total, 'document')}${path === null ? '' : `  ${visible(path)}`}`
        if (performance.now() >= next) show()
      },
      terminal: {...terminal, write: after(terminal.write), complain: after(complain)}
    })
  } finally {
    clearTimeout(timer)
    wipe()
  }
}

/** As much of a text as some columns hold: a line that wraps could not be wiped. */
function cut(text: string, columns: number): string {
  let width = 0
  let kept = ''
  for (const character of text) {
    width += stringWidth(character)
    if (width > columns) break
    kept += character
  }
  return kept
}
