import type {RuleTable} from '../check/rule.ts'
import type {LintOptions} from '../index.ts'
import {lintAgain} from '../lint-again.ts'
import {wantsColor} from './color.ts'
import {reportsOf, tell, type TellOptions} from './tell.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/** Forms of the report that rest on the result, on colours and on the terminal’s width alone. */
const plainFormats: ReadonlySet<string> = new Set(['pretty', 'compact', 'json', 'jsonl'])

/** Code units of a report. Half of what one text can hold in Node; who prints more waits for that, and not for the documents. */
const longestKept = 2 ** 28

/** Lint and write the reports, as they were where nothing changed since. */
export async function tellAgain(request: LintOptions, options: TellOptions, rules: RuleTable, terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const told = await lintAgain(request, occasionOf(request, options, terminal), async result => {
    const said: string[] = []
    let [length, err] = [0, '']
    status = await tell(result, options, rules, {
      ...terminal,
      write(text) {
        length += text.length
        if (length <= longestKept) said.push(text)
        terminal.write(text)
      },
      complain(text) {
        err += text
        terminal.complain(text)
      }
    })
    return length > longestKept ? null : {status, out: said.join(''), err}
  })
  if (told === null) return status
  writeAgain(told.out, terminal)
  if (told.err !== '') terminal.complain(told.err)
  return told.status === 0 ? 0 : told.status === 1 ? 1 : 2
}

function writeAgain(bytes: Uint8Array, {write, writeBytes}: Terminal): void {
  if (bytes.length === 0) return
  if (writeBytes === undefined) write(new TextDecoder().decode(bytes))
  else writeBytes(bytes)
}

/** Names what a report rests on beside its result; `null` where that is more than can be named, or goes elsewhere. */
function occasionOf({shard}: LintOptions, options: TellOptions, terminal: Terminal): string | null {
  const names = reportsOf(options, terminal)
  if (shard !== undefined || options.outputFile !== undefined) return null
  if (!names.every(name => plainFormats.has(name))) return null
  return JSON.stringify([names, options.quiet, options.maxWarnings, wantsColor(options.color, terminal, true), terminal.columns])
}
