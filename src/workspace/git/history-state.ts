import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {textDigest} from '../sha1.ts'
import type {Repository} from './repository.ts'

/** Names a commit’s past as git tells it: the commit, and what cuts histories short or puts others in their place. */
export function historyState(commit: string, {common}: Repository): string {
  const altering = [textOf(join(common, 'shallow')), textOf(join(common, 'info/grafts')), replaced(common)].join('\0')
  return altering === '\0\0' ? commit : `${commit}+${textDigest(altering)}`
}

/** @see https://git-scm.com/docs/git-replace */
function replaced(common: string): string {
  const packed = textOf(join(common, 'packed-refs')).split('\n')
  const folder = join(common, 'refs/replace')
  const loose = namesIn(folder).map(name => `${textOf(join(folder, name)).trim()} refs/replace/${name}`)
  return [...packed.filter(line => line.includes(' refs/replace/')), ...loose.sort()].join('\n')
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return '' // Most repositories have none of them.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
