import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Windows has no permission bits, no named pipes and no `sh`, and takes neither quotes nor `*`, `?`, `:` and `|` in a name. */
export const isWindows = process.platform === 'win32'

/** Whether a file that nobody may read can be made: not for root, who may read all. */
export const canForbid = !isWindows && process.getuid?.() !== 0

/** Whether `a.md` and `A.md` are two files: not on macOS and Windows, as they come. */
export const tellsLetterCase = probeLetterCase()

function probeLetterCase(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'tulint-case-'))
  writeFileSync(join(folder, 'a'), '')
  const isOther = !existsSync(join(folder, 'A'))
  rmSync(folder, {recursive: true})
  return isOther
}
