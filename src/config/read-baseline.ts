import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {z} from 'zod'
import type {Baseline} from '../model/baseline.ts'
import type {CalendarDate} from '../model/brand.ts'
import {UsageError} from '../model/usage-error.ts'
import {parseDate} from '../text/dates.ts'

const day = z.string().transform((text, context): CalendarDate => {
  const parsed = parseDate(text)
  if (parsed.kind === 'date') return parsed.date
  context.addIssue({code: 'custom', message: `“${text}” is no day`})
  return z.NEVER
})

const schema = z.object({
  version: z.literal(1),
  entries: z.array(z.object({fingerprint: z.string(), ruleId: z.string(), path: z.string(), since: day, reason: z.string().default('')}))
})

/**
 * Read a baseline.
 *
 * @param file - Relative to the working directory.
 * @returns `null` where there is no such file.
 * @throws UsageError when it cannot be read, or is none.
 */
export async function readBaseline(workingDirectory: string, file: string): Promise<Baseline | null> {
  const text = await readFile(resolve(workingDirectory, file), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new UsageError(
      `The baseline “${file}” cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Name another one with --baseline'
    )
  })
  if (text === null) return null
  const checked = schema.safeParse(parse(text))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  throw new UsageError(
    `“${file}” is no baseline: ${place}${issue?.message ?? 'it is damaged'}`,
    'Restore it from version control, or take it away and make it anew with --update-baseline'
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Read a baseline that must be there.
 *
 * @throws UsageError when it is not, cannot be read, or is none.
 */
export async function neededBaseline(workingDirectory: string, file: string): Promise<Baseline> {
  const baseline = await readBaseline(workingDirectory, file)
  if (baseline === null) throw new UsageError(`There is no baseline “${file}”`, 'Make it with --update-baseline')
  return baseline
}
