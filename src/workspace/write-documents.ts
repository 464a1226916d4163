import {resolve} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type {DocumentPath} from '../model/brand.ts'
import type {Failure} from '../model/finding.ts'
import {diskWorkspace} from './disk.ts'

/** A document's text as it was read, and as it shall be. */
export interface DocumentChange {
  readonly path: DocumentPath
  readonly before: string
  readonly after: string
}

/**
 * Write changed documents, each whole or not at all. One that someone else changed since it was read is left as it is.
 *
 * @returns What could not be written, and why; the rest is.
 */
export async function writeDocuments(workingDirectory: string, changes: readonly DocumentChange[]): Promise<Failure[]> {
  const {read} = diskWorkspace(workingDirectory)
  const failures: Failure[] = []
  for (const {path, before, after} of changes) {
    try {
      if ((await read(path)) === before) await writeFileAtomic(resolve(workingDirectory, path), after)
      else failures.push({path, message: 'The file changed meanwhile, so it was left alone', hint: 'Run tulint again'})
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures.push({path, message: `It cannot be written: ${reason}`, hint: 'Check who may write the file and its folder'})
    }
  }
  return failures
}
