import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {UsageError} from '../../src/model/usage-error.ts'

/** What becomes of a run with a configuration: its error's words, or that it lints. */
async function runWith(name: string, text: string, paths: readonly string[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tulint-config-'))
  for (const root of ['en-us', 'fr-fr']) {
    mkdirSync(join(folder, root))
    writeFileSync(join(folder, root, `${'a'.repeat(200)}.md`), '# Title\n')
  }
  writeFileSync(join(folder, name), text)
  const start = performance.now()
  const said = await lint({workingDirectory: folder, paths}).then(
    () => 'lints',
    (error: unknown) => {
      if (!(error instanceof UsageError)) throw error
      return `${error.message} ${error.hint ?? ''}`
    }
  )
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(said.length).toBeLessThan(50_000)
  expect(Object.prototype).not.toHaveProperty('polluted')
  return said
}

const json = (value: unknown) => JSON.stringify(value)
const basis = {source: 'en-us', targets: ['fr-fr']}
const slow = '*a*a*a*a*a*a*a*a*b'

describe('a hostile configuration is refused with a reason, or does no harm', () => {
  test.for([
    [
      'a prototype at the top',
      'tulint.config.json',
      `{"__proto__": {"polluted": true}, "source": "en-us", "targets": ["fr-fr"]}`,
      /__proto__/
    ],
    [
      'a prototype among the rules',
      'tulint.config.json',
      `{"rules": {"__proto__": "off"}, "source": "en-us", "targets": ["fr-fr"]}`,
      /__proto__/
    ],
    ['a constructor among the rules', 'tulint.config.json', json({...basis, rules: {constructor: 'off'}}), /constructor/],
    [
      'a prototype as options',
      'tulint.config.json',
      `{"rules": {"stale-date": ["error", {"__proto__": {"polluted": 1}}]}, "targets": ["fr-fr"]}`,
      /__proto__/
    ],
    ['a prototype as a target', 'tulint.config.json', json({source: 'en-us', targets: ['__proto__', 'fr-fr']}), /__proto__/],
    [
      'a configuration that extends itself',
      'tulint.config.json',
      json({...basis, extends: './tulint.config.json'}),
      /is none of recommended/
    ],
    ['aliases that multiply', 'tulint.config.yaml', aliases(), /alias/i],
    ['an alias that holds itself', 'tulint.config.yaml', 'rules: &a\n  stale-date: *a\n', /./],
    ['lists in lists', 'tulint.config.json', `{"targets": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`, /./],
    ['maps in maps', 'tulint.config.yaml', `${Array.from({length: 3000}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`, /./],
    ['a glob that hangs, to exclude', 'tulint.config.json', json({...basis, exclude: [slow]}), /longer than anyone waits/],
    ['one among overrides', 'tulint.config.json', json({...basis, overrides: [{files: [slow], rules: {}}]}), /longer than anyone waits/],
    ['one among owners', 'tulint.config.json', json({...basis, audit: {owners: {[slow]: 'me'}}}), /longer than anyone waits/],
    ['brackets without end', 'tulint.config.json', json({...basis, exclude: ['('.repeat(900)]}), /longer than anyone waits/],
    ['braces without end', 'tulint.config.json', json({...basis, exclude: ['{a,'.repeat(300)]}), /lints/],
    [
      'ten thousand unknown keys',
      'tulint.config.json',
      json(Object.fromEntries(Array.from({length: 10_000}, (_, key) => [`k${key}`, 1]))),
      /k0/
    ],
    [
      'ten thousand unknown rules',
      'tulint.config.json',
      json({...basis, rules: Object.fromEntries(Array.from({length: 10_000}, (_, key) => [`k${key}`, 'off']))}),
      /k0/
    ],
    ['no text', 'tulint.config.json', '\u0000\u0001\ufffe', /./]
  ] as const)('%s', async ([, name, text, said]) => {
    expect(await runWith(name, text)).toMatch(said)
  })

  test('a path that hangs', async () => {
    expect(await runWith('tulint.config.json', json(basis), [slow])).toMatch(/longer than anyone waits/)
  })
})

/** Ten of ten of ten …: a few lines that say a thousand million things. */
function aliases(): string {
  const names = Array.from({length: 10}, (_, index) => `a${index}`)
  const lines = names.map(
    (name, index) => `${name}: &${name} [${index === 0 ? 'x' : Array.from({length: 10}, () => `*a${index - 1}`).join(', ')}]`
  )
  return `${lines.join('\n')}\n`
}
