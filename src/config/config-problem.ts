import {UsageError} from '../model/usage-error.ts'

/** Keys and indices that lead from a configuration's root to a place in it. */
export type ConfigPath = readonly PropertyKey[]

/** What is wrong at one place of a configuration. */
export interface ConfigProblem {
  readonly path: ConfigPath
  /** Whether the last key of `path` is wrong or what stands under it. */
  readonly at: 'key' | 'value'
  readonly message: string
  readonly hint: string | null
}

/** A place in a configuration file; both count from 1, `column` in UTF-16 code units. */
export interface ConfigPlace {
  readonly line: number
  readonly column: number
}

/** `overrides[0].rules.stale-date`. */
export function writePath(path: ConfigPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('')
}

/**
 * One error for all problems of a file, a line each, in the file’s order.
 *
 * @param file - As messages name it.
 * @param placeOf - Where a problem stands; `null` where its file tells no places.
 */
export function configError(
  file: string,
  problems: readonly ConfigProblem[],
  placeOf: (problem: ConfigProblem) => ConfigPlace | null
): UsageError {
  const placed = problems.map(problem => ({problem, place: placeOf(problem)}))
  placed.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0))
  const lines = placed.map(({problem, place}) => {
    const name = place === null ? file : `${file}:${place.line}:${place.column}`
    return `${name}${problem.path.length === 0 ? '' : ` ${writePath(problem.path)}`}: ${problem.message}`
  })
  return new UsageError(lines.join('\n'), hintFor(placed.map(({problem}) => problem)))
}

function hintFor(problems: readonly ConfigProblem[]): string {
  const [only, ...others] = problems.filter(({hint}) => hint !== null)
  if (only === undefined) return 'Mend the configuration; “$schema” lets an editor check it while you write'
  if (others.length === 0 && problems.length === 1) return only.hint ?? ''
  return [only, ...others].map(({path, hint}) => `${writePath(path)}: ${hint}`).join('\n')
}
