import {spawnSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {makeFolder} from '../cli/running.ts'
import {isWindows} from '../platform.ts'
import {followPage} from './console.ts'
import {fillReportTables} from './report-tables.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Each page with the program that it takes beside tulint, and what else tests fill in. */
const pages: readonly (readonly [page: string, needed: string, fill: (text: string) => string])[] = [
  ['getting-started.md', 'git', text => text],
  ['json-report.md', 'jq', fillReportTables]
]

test.each(pages)('who does what %s says sees what it shows', async (page, needed, fill) => {
  const path = `${root}docs/${page}`
  const filled = fill(readFileSync(path, 'utf8'))
  const folder = makeFolder({})
  cpSync(`${root}fixtures/getting-started`, folder, {recursive: true})
  const isThere = !isWindows && spawnSync(needed, ['--version']).status === 0
  await expect(isThere ? await followPage(filled, folder) : filled).toMatchFileSnapshot(path)
})
