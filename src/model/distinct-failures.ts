import type {Failure} from './finding.ts'

/** Each failure once: a source that cannot be read fails each of its translations. */
export function distinctFailures(failures: Iterable<Failure>): Failure[] {
  const known = new Map<string, Failure>()
  for (const failure of failures) {
    const key = `${failure.path}\n${failure.message}`
    if (!known.has(key)) known.set(key, failure)
  }
  return [...known.values()]
}
