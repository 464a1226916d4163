import picomatch from 'picomatch'
import type {DocumentPath} from '../model/brand.ts'
import {UsageError} from '../model/usage-error.ts'
import {globFault} from '../text/glob-fault.ts'
import {pathBelow, trimFolder} from '../workspace/document-path.ts'
import type {DiscoveredPair} from './discovered-pair.ts'

/**
 * Leave out pairs of which one side matches a glob, or would if it were there: what is excluded is neither orphaned nor
 * untranslated.
 */
export function withoutExcluded(pairs: readonly DiscoveredPair[], exclude: readonly string[]): readonly DiscoveredPair[] {
  if (exclude.length === 0) return pairs
  const isExcluded = picomatch([...exclude], {dot: true})
  // A `**` does not match `..`, but the folders beyond it are folders like any others.
  const matches = (path: DocumentPath | null) => path !== null && (isExcluded(path) || isExcluded(path.replace(/^(?:\.\.\/)+/, '')))
  return pairs.filter(({expected, source}) => !matches(expected) && !matches(source))
}

/**
 * Keep the pairs whose target is, lies in or matches one of the paths.
 *
 * @param only - Documents, folders or globs, relative to the working directory; none of them: every pair is kept.
 * @throws UsageError when one of them is met by no pair.
 */
export function narrowTo(pairs: readonly DiscoveredPair[], only: readonly string[]): readonly DiscoveredPair[] {
  return keepMet(pairs, only, path => {
    throw matchesNothing(pairs, path)
  })
}

/**
 * The same where some of the paths may be met by no pair.
 *
 * @param onVain - Told of each of those.
 */
export function keepMet<Item extends Pick<DiscoveredPair, 'expected'>>(
  pairs: readonly Item[],
  only: readonly string[],
  onVain: (path: string) => void = () => {}
): readonly Item[] {
  if (only.length === 0) return pairs
  const kept = new Set<Item>()
  for (const path of only) {
    const met = pairsAt(pairs, path)
    if (met.length === 0) onVain(path)
    for (const pair of met) kept.add(pair)
  }
  return pairs.filter(pair => kept.has(pair))
}

/** As a name before as a glob: `notes[1].md` is a document. */
function pairsAt<Item extends Pick<DiscoveredPair, 'expected'>>(pairs: readonly Item[], path: string): readonly Item[] {
  const name = trimFolder(path)
  const named = pairs.filter(({expected}) => expected === name || pathBelow(name, expected) !== null)
  if (named.length > 0 || name === '') return named
  const fault = globFault(name)
  if (fault !== null) throw new UsageError(`The glob “${name}” may take longer than anyone waits. ${fault}`, simplerGlobs)
  const matches = picomatch(name, {dot: true})
  return pairs.filter(({expected}) => matches(expected))
}

const simplerGlobs = 'Write it simpler, or as several globs'

function matchesNothing(pairs: readonly DiscoveredPair[], path: string): UsageError {
  const name = trimFolder(path)
  const concerned = pairs.filter(({source}) => source !== null && (source === name || pathBelow(name, source) !== null))
  const translation = concerned.find(({target}) => target !== null) ?? concerned[0]
  return new UsageError(
    `No document to be checked matches “${path}”`,
    translation === undefined
      ? 'Name a translation, a folder or a glob below a target, and check “extensions” and “exclude”'
      : `“${path}” is English: name its translation, such as “${translation.expected}”`
  )
}
