import {type FSWatcher, readdirSync, statSync, watch} from 'node:fs'
import {basename, dirname, join, sep} from 'node:path'
import {UsageError} from '../model/usage-error.ts'
import {isListedName} from './document-path.ts'

/** What is watched; all paths are absolute. */
export interface Watched {
  /** Folders with all that lies below them, but what lists leave out. */
  readonly trees: readonly string[]
  /** Folders of which only what lies directly in them counts. */
  readonly folders: readonly string[]
  /** Files and folders by themselves, whether they are there or not. */
  readonly files: readonly string[]
}

/**
 * Watch files and folders.
 *
 * On Linux every folder is watched by itself: what Node 20 does there for `recursive` loses a file for good when an editor
 * writes another one and renames it.
 *
 * @param tell - Takes the absolute path of what came, went or changed, maybe more than once.
 * @returns Ends it.
 * @throws UsageError when the system has no watches left.
 */
export function watchFiles({trees, folders, files}: Watched, tell: (path: string) => void): () => void {
  const open = new Map<string, FSWatcher>() // Of the folders of trees.
  const others: FSWatcher[] = []
  const isRecursive = process.platform !== 'linux'

  const close = () => {
    for (const watcher of [...open.values(), ...others]) watcher.close()
    open.clear()
  }
  try {
    for (const folder of trees) addTree(folder, false)
    for (const folder of new Set(folders)) others.push(watchOne(folder, name => tell(join(folder, name))))
    watchBeside([...files, ...trees])
  } catch (error) {
    close()
    throw error
  }
  return close

  function addTree(folder: string, isNew: boolean): void {
    if (open.has(folder)) return
    const seen = (name: string) => {
      if (!name.split(sep).every(isListedName)) return
      tell(join(folder, name))
      if (!isRecursive) lookAt(join(folder, name))
    }
    if (isFolder(folder)) open.set(folder, watchOne(folder, seen, isRecursive))
    if (isRecursive) return
    for (const entry of entriesOf(folder)) {
      if (!isListedName(entry.name)) continue
      const path = join(folder, entry.name)
      if (isNew) tell(path) // It may have come before the watch.
      if (entry.isDirectory()) addTree(path, isNew)
    }
  }

  /** A folder that came, or one that went and came again: the old watch looks at what is gone. */
  function lookAt(path: string): void {
    if (!open.has(path) && !isFolder(path)) return
    for (const [folder, watcher] of open) {
      if (folder !== path && !folder.startsWith(path + sep)) continue
      watcher.close()
      open.delete(folder)
    }
    if (isFolder(path)) addTree(path, true)
  }

  function watchBeside(paths: readonly string[]): void {
    const names = new Map<string, Set<string>>()
    for (const path of paths) names.set(dirname(path), (names.get(dirname(path)) ?? new Set()).add(basename(path)))
    for (const [folder, wanted] of names) {
      if (!isFolder(folder)) continue
      const seen = (name: string) => {
        if (!wanted.has(name)) return
        tell(join(folder, name))
        if (trees.includes(join(folder, name))) lookAt(join(folder, name))
      }
      others.push(watchOne(folder, seen))
    }
  }
}

function watchOne(folder: string, seen: (name: string) => void, recursive = false): FSWatcher {
  try {
    const watcher = watch(folder, {recursive}, (_, name) => {
      if (name !== null) seen(name)
    })
    watcher.on('error', () => watcher.close()) // The folder went: the one above it tells.
    return watcher
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'ENOSPC' && code !== 'EMFILE') throw error
    throw new UsageError(
      `The system has no watches left for “${folder}”`,
      code === 'ENOSPC'
        ? 'Allow more: sysctl fs.inotify.max_user_watches=524288'
        : 'Allow more: sysctl fs.inotify.max_user_instances=512, or ulimit -n'
    )
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return [] // It went meanwhile.
  }
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true
}
