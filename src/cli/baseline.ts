import {type LintOptions, renewBaseline} from '../index.ts'
import type {LintResult} from '../model/finding.ts'
import {visible} from '../report/visible.ts'
import {writeReport} from './output.ts'
import type {Terminal} from './terminal.ts'

/** Write all that is found into the baseline; nothing of it is left to tell. */
export async function writeBaseline(request: LintOptions, terminal: Terminal): Promise<LintResult> {
  const {file, text, baseline, result} = await renewBaseline(request)
  await writeReport(terminal.workingDirectory, file, text)
  const count = baseline.entries.length
  terminal.complain(
    `tulint: ${visible(file)} holds ${count === 1 ? '1 finding' : `${count} findings`}; name it with --baseline or in the configuration\n`
  )
  return result
}
