import {UsageError} from '../../model/usage-error.ts'

/**
 * What is wrong with a glossary.
 *
 * @param line - From 1.
 */
export function glossaryError(file: string, line: number, message: string, hint: string): UsageError {
  return new UsageError(`${file}:${line}: ${message}`, hint)
}
