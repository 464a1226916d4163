import {UsageError} from '../model/usage-error.ts'

/** A folder, for a source perhaps with its `@REVISION`, and how the names of its documents end. */
export interface Place {
  readonly folder: string
  /** `.fr.md`; `undefined`: in any of the extensions. */
  readonly ending: string | undefined
}

/**
 * Read a source or a target as it is written: a folder, or a folder and an ending, as in `docs/{path}.fr.md`.
 *
 * @throws UsageError where `{path}` does not begin the last segment, or no ending follows it.
 */
export function splitPlace(place: string): Place {
  const [before = '', after, ...more] = place.split('{path}')
  if (after === undefined) return {folder: place, ending: undefined}
  const [, ending, revision = ''] = /^([^/\\@]*\.[^/\\@.{}]+)(@.*)?$/s.exec(after) ?? []
  if (ending === undefined || more.length > 0 || !/(?:^|[/\\])$/.test(before)) {
    throw new UsageError(
      `“${place}” cannot be followed: {path} stands once, for a document’s path without its ending`,
      'Write the folder, {path} and the ending with the extension, as in docs/{path}.{locale}.md'
    )
  }
  return {folder: `${before.slice(0, -1) || '.'}${revision}`, ending}
}

/** The extension of an ending, with its dot. */
export function extensionOf(ending: string): string {
  return ending.slice(ending.lastIndexOf('.'))
}
