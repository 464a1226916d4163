import {PluginFault} from '../model/plugin-fault.ts'
import {UsageError} from '../model/usage-error.ts'
import {visible} from '../report/visible.ts'
import {sourceStack} from './source-stack.ts'

/** What is told of what went wrong: a message and a hint of wrong usage, the whole stack of a fault of ours. */
export function complaintOn(error: unknown): string {
  if (error instanceof UsageError) return `tulint: ${lines(error.message)}\n${error.hint === '' ? '' : `  ${lines(error.hint)}\n`}`
  return `tulint: ${faultText(error)}\n`
}

/** What to say of an error that no user can mend: whose fault it is, and where it came from. */
export function faultText(error: unknown): string {
  const whose =
    error instanceof PluginFault
      ? `this is a fault of the plugin “${visible(error.plugin)}”, not of tulint; tell its author`
      : 'this is a fault of tulint itself; tell it at https://github.com/tulint/tulint/issues'
  return `${whose}\n${stackOf(error)}`
}

/** The lines of a text of ours, which may quote a document's or a file's. */
function lines(text: string): string {
  return text.split('\n').map(visible).join('\n  ')
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error))
  const own = sourceStack(error.stack ?? error.message)
    .split('\n')
    .map(visible)
    .join('\n')
  return error.cause === undefined ? own : `${own}\nbecause: ${stackOf(error.cause)}`
}
