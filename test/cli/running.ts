import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {run} from '../../src/cli/run.ts'

/** A new folder that holds these files, for one test. */
export function makeFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tulint-cli-'))
  onTestFinished(() => rmSync(folder, {recursive: true, maxRetries: 5}))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Run a command line and keep what it prints. */
export async function runIn(
  workingDirectory: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = ''
) {
  let out = ''
  let err = ''
  const status = await run(args, {
    write: text => (out += text),
    complain: text => (err += text),
    readInput: async () => input,
    columns: undefined,
    errorColumns: undefined,
    environment: {TULINT_TODAY: '2026-11-21', ...environment},
    workingDirectory
  })
  return {status, out, err}
}
