import {type LintOptions, renewBaseline} from '../index.ts'
import type {LintResult} from '../model/finding.ts'
import {counted} from '../report/counted.ts'
import {visible} from '../report/visible.ts'
import {writeReport} from './output.ts'
import type {Terminal} from './terminal.ts'

/** Write all that is found into the baseline; nothing of it is left to tell. */
export async function writeBaseline(request: LintOptions, terminal: Terminal): Promise<LintResult> {
  const {file, text, baseline, result} = await renewBaseline(request)
  await writeReport(terminal.workingDirectory, file, text)
  terminal.complain(
    `tulint: ${visible(file)} holds ${counted(baseline.entries.length, 'finding')}; name it with --baseline or in the configuration\n`
  )
  return result
}
