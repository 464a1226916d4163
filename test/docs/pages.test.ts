import {spawnSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {makeFolder} from '../cli/running.ts'
import {followPage} from './console.ts'
import {fillReportTables} from './report-tables.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Each page with the program that it takes beside tulint, and what else tests fill in. */
const pages: readonly (readonly [page: string, needed: string, fill: (text: string) => string])[] = [
  ['getting-started.md', 'git', text => text],
  ['json-report.md', 'jq', fillReportTables]
]

describe.each(pages)('%s', (page, needed, fill) => {
  test.runIf(spawnSync(needed, ['--version']).status === 0)('who does what it says sees what it shows', async () => {
    const path = `${root}docs/${page}`
    const folder = makeFolder({})
    cpSync(`${root}fixtures/getting-started`, folder, {recursive: true})
    await expect(await followPage(fill(readFileSync(path, 'utf8')), folder)).toMatchFileSnapshot(path)
  })
})
