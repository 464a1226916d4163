import {readFileSync} from 'node:fs'
import {z} from 'zod'
import {UsageError} from '../model/usage-error.ts'

const sha = z.string().regex(/^[0-9a-f]{40,64}$/)

/** What of an event tells where a change begins: of a pull request, and of several that wait to be merged. */
const change = z.union([
  z.object({pull_request: z.object({base: z.object({sha})})}).transform(event => event.pull_request.base.sha),
  z.object({merge_group: z.object({base_sha: sha})}).transform(event => event.merge_group.base_sha)
])

/**
 * The commit that the event’s change is made to.
 *
 * @returns `null` of events that are no such change: a push, a schedule, a dispatch.
 * @throws UsageError when the event cannot be read.
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function baseOfEvent(environment: Readonly<Record<string, string | undefined>>): string | null {
  const path = environment['GITHUB_EVENT_PATH'] ?? ''
  if (path === '') return null
  const read = change.safeParse(readEvent(path))
  return read.success ? read.data : null
}

function readEvent(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `The event cannot be read from “${path}”: ${error instanceof Error ? error.message : String(error)}`,
      'Name the revision in the input “since”, or “none” to lint everything'
    )
  }
}
