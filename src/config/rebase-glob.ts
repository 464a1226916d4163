import picomatch from 'picomatch'
import {absolutePath, relativePath} from './paths.ts'

/**
 * Say a glob in terms of another directory. A double star may stand for folders on both sides of that directory, so
 * one glob can become several: one for what lies within, one for each folder above.
 *
 * @param from - Absolute path of the directory that the glob is relative to.
 * @param to - Absolute path of the directory that the results are relative to.
 * @returns Globs that together match the same files, the way there up first.
 */
export function rebaseGlob(glob: string, from: string, to: string): readonly string[] {
  if (from === to) return [glob]
  const parents = /^(?:\.\.?\/)*/.exec(glob)?.[0] ?? ''
  const segments = glob.slice(parents.length).split('/')
  const way = relativePath(to, absolutePath(from, parents || '.'))
    .split('/')
    .filter(segment => segment !== '.')
  const rises = way.filter(segment => segment === '..').length
  const falls = way.slice(rises).map(escapeSegment)
  const pattern = [...falls, ...segments]
  // The folders that lead from where the two ways part down to `to`.
  const folders = rises === 0 ? [] : absolutePath(to, '.').split(/[\\/]/).slice(-rises)

  const globs = new Set<string>()
  let rests: readonly (readonly string[])[] = [pattern]
  for (let depth = 0; ; depth++) {
    for (const rest of rests) if (rest.length > 0) globs.add('../'.repeat(rises - depth) + rest.join('/'))
    const folder = folders[depth]
    if (folder === undefined) return [...globs]
    rests = rests.flatMap(rest => stepInto(rest, folder))
  }
}

/** What of a pattern is left to be matched within a folder. */
function stepInto(pattern: readonly string[], folder: string): readonly (readonly string[])[] {
  const [first, ...rest] = pattern
  if (first === undefined) return []
  if (first === '**') return [pattern, ...stepInto(rest, folder)]
  return picomatch.isMatch(folder, first, {dot: true}) ? [rest] : []
}

function escapeSegment(segment: string): string {
  return segment.replace(/[\\*?|(){}[\]!+@$^]/g, '\\$&')
}
