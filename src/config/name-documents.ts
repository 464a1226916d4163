import {localeMark, type TargetSettings} from '../model/settings.ts'
import {absolutePath, relativePath} from './paths.ts'

/**
 * Names paths as the run names its documents: from the root that each lies in, in which the working directory may lie, too.
 * There `a.md` is `../sub/a.md`.
 *
 * @param workingDirectory - Absolute.
 */
export function documentNamer(workingDirectory: string, targets: readonly Pick<TargetSettings, 'root'>[]): (path: string) => string {
  const roots = [...new Set(targets.map(({root}) => fixedPart(root)))]
    .map(root => ({root, folder: absolutePath(workingDirectory, root)}))
    .sort((a, b) => b.folder.length - a.folder.length) // The innermost first.
  return path => {
    const absolute = absolutePath(workingDirectory, path)
    for (const {root, folder} of roots) {
      const below = relativePath(folder, absolute)
      if (below === '..' || below.startsWith('../')) continue
      if (!isAbove(root)) break
      return below === '.' ? root : `${root}/${below}`
    }
    return relativePath(workingDirectory, path)
  }
}

/** Whether the working directory lies in a folder, of which the path says no name then. */
function isAbove(folder: string): boolean {
  return /^\.\.(?:\/\.\.)*$/.test(folder)
}

/** What of a root stands before the folder whose name tells the locale. */
export function fixedPart(root: string): string {
  const segments = root.split('/')
  const at = segments.findIndex(segment => segment.includes(localeMark))
  return at < 0 ? root : segments.slice(0, at).join('/') || '.'
}
