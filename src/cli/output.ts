import {mkdir} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {UsageError} from '../model/usage-error.ts'

/**
 * Write a report to a file, whole or not at all.
 *
 * @throws UsageError when it cannot be written there.
 */
export async function writeReport(workingDirectory: string, file: string, report: string): Promise<void> {
  const path = resolve(workingDirectory, file)
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFileAtomic(path, report)
  } catch (error) {
    throw new UsageError(
      `The report cannot be written to “${file}”: ${error instanceof Error ? error.message : String(error)}`,
      'Name another --output-file'
    )
  }
}
