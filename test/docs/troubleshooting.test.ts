import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8')
const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('.ts'))
  .map(path => readFileSync(join(root, 'src', path), 'utf8'))

/** Whether one file says all of a message but what “…” stands for. */
function isSaid(message: string): boolean {
  const parts = message.split('…').map(part => part.trim())
  return files.some(text => parts.every(part => text.includes(part)))
}

const quoted = [...page.matchAll(/^> (.*)$/gm)].map(([, message = '']) => message)

test('the page quotes messages', () => {
  expect(quoted.length).toBeGreaterThan(20)
  expect(isSaid('There is no such folder “…”')).toBe(false)
})

test.each(quoted)('tulint says: %s', message => {
  expect(isSaid(message)).toBe(true)
})
