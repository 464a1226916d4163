import type {Settings} from '../model/settings.ts'
import {hasExtension} from '../workspace/document-path.ts'
import type {Entry, Files} from '../workspace/workspace.ts'
import type {DiscoveredPair} from './discovered-pair.ts'

/** Tells what a changed file is to the documents that are known. */
export type ChangeReader = (path: string) => Promise<FileChange>

interface FileChange {
  /** Documents, each of which changed, came or went. */
  readonly paths: readonly string[]
  /** Whether there may be other documents than before. */
  readonly isOther: boolean
}

/** Reads changes against the documents of these pairs. Folders are looked at once. */
export function changeReader(pairs: Iterable<DiscoveredPair>, {extensions, targets}: Settings, files: Files): ChangeReader {
  const known = new Set<string>()
  const folders = new Set<string>()
  for (const {target, source} of pairs) {
    for (const path of [target, source]) {
      if (path === null || known.has(path)) continue
      known.add(path)
      for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
    }
  }
  const endings = targets.flatMap(({ending, sourceEnding}) => [ending ?? [], sourceEnding ?? []].flat())
  const kinds = [...extensions, ...endings.map(ending => ending.slice(ending.lastIndexOf('.')))]
  const entries = new Map<string, ReadonlyMap<string, Entry['kind']>>()
  return async path => {
    const folder = folderOf(path)
    const names =
      entries.get(folder) ?? new Map(((await files.entries(folder === '' ? '.' : folder)) ?? []).map(({name, kind}) => [name, kind]))
    entries.set(folder, names)
    const kind = names.get(folder === '' ? path : path.slice(folder.length + 1))
    if (folders.has(path)) return {paths: [...known].filter(one => one.startsWith(`${path}/`)), isOther: true}
    if (kind === 'folder') return {paths: [], isOther: true}
    return {paths: [path], isOther: known.has(path) ? kind !== 'file' : kind === 'file' && hasExtension(path, kinds)}
  }
}

/** Empty of what stands in the working directory. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
