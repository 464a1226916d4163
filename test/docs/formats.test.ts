import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {formats} from '../../src/report/formats.ts'

test('the page about reports has a row for each form', () => {
  const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
  expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(Object.keys(formats))
})
