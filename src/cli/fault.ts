import {PluginFault} from '../model/plugin-fault.ts'
import {visible} from '../report/visible.ts'

/** What to say of an error that no user can mend: whose fault it is, and where it came from. */
export function faultText(error: unknown): string {
  const whose =
    error instanceof PluginFault
      ? `this is a fault of the plugin “${visible(error.plugin)}”, not of tulint; tell its author`
      : 'this is a fault of tulint itself; tell it at https://github.com/tulint/tulint/issues'
  return `${whose}\n${stackOf(error)}`
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error))
  const own = (error.stack ?? error.message).split('\n').map(visible).join('\n')
  return error.cause === undefined ? own : `${own}\nbecause: ${stackOf(error.cause)}`
}
