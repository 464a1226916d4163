import {trimFolder} from '../workspace/document-path.ts'
import type {Source} from '../workspace/workspace.ts'

/**
 * Names of what an answer can rest on. `place` is that of a source as the settings name it, where it does not lie on disk;
 * of files on disk it is empty, whoever reads them.
 */
export const grounds = {
  /** A file’s text. */
  file: (path: string, place = ''): string => nameOf(['file', place, path]),
  /** The names in a folder. */
  folder: (folder: string, place = ''): string => nameOf(['folder', place, trimFolder(folder)]),
  /** The folders in a folder, on disk. */
  folders: (folder: string): string => nameOf(['folders', '', trimFolder(folder)]),
  /** The files of a kind below a folder. */
  list: (folder: string, extensions: readonly string[], place = ''): string =>
    nameOf(['list', place, trimFolder(folder), ...extensions.map(one => one.toLowerCase())]),
  /** Which documents there are. */
  documents: nameOf(['documents', '']),
  /** What happened to a file, by a source’s history. */
  past: (path: string, place: string): string => nameOf(['past', place, path]),
  /** Whether a source’s history has a commit. */
  commit: (hash: string, place: string): string => nameOf(['commit', place, hash]),
  /** All of a source’s history. */
  history: (place: string): string => nameOf(['history', place]),
  /** Whether a day has come. */
  day: (day: string): string => nameOf(['day', '', day]),
  /** The day of the run. */
  today: nameOf(['today', ''])
}

/** A ground by its parts: its kind, the place, and what its kind needs. Of an answer’s name, nothing. */
export function partsOf(ground: string): readonly string[] {
  if (!isLeaf(ground)) return []
  const parts: unknown = JSON.parse(ground)
  return Array.isArray(parts) ? parts.map(String) : []
}

/** Whether it is the world itself, and no answer. */
export function isLeaf(ground: string): boolean {
  return ground.startsWith('[')
}

/** Whether it is a file’s text. */
export function isFileGround(ground: string): boolean {
  return ground.startsWith('["file"')
}

/** The place by which grounds name a source’s files. */
export function sourceFiles({revision}: Source, place: string): string {
  return revision === null ? '' : place
}

function nameOf(parts: readonly string[]): string {
  return JSON.stringify(parts)
}
