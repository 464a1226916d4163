import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Baseline} from '../../src/index.ts'
import {bilingual} from '../bilingual.ts'
import {makeFolder, runIn} from './running.ts'

const english = '# Set a timer\n\nTurn the dial.\n\nPress it.\n'
const head = '# <a name="set-a-timer"></a>{Timer einstellen|Set a timer}\n\n'
// The second unit is missing, twice over.
const short = bilingual([], `${head}{Drehen Sie den Regler.|Turn the dial.}\n`)
const worse = bilingual([], `${head}{Drehen Sie den Regler.|Turn the big dial.}\n`)
const whole = bilingual([], `${head}{Drehen Sie den Regler.|Turn the dial.}\n\n{Drücken Sie ihn.|Press it.}\n`)
const args = ['--source', 'en', '--target', 'de', '--locale', 'de-DE', '--only', 'missing-unit,source-mismatch']
const file = 'tulint-baseline.json'
const read = (folder: string): Baseline => JSON.parse(readFileSync(join(folder, file), 'utf8'))

describe('a baseline', () => {
  test('takes what is found, so that only what is new is told', async () => {
    const folder = makeFolder({'en/a.md': english, 'de/a.md': short})
    const made = await runIn(folder, [...args, '--update-baseline'])
    expect(made).toMatchObject({status: 0, err: `tulint: ${file} holds 1 finding; name it with --baseline or in the configuration\n`})
    expect(made.out).toContain('No problems')
    expect(read(folder).entries).toMatchObject([{ruleId: 'missing-unit', path: 'de/a.md', reason: ''}])
    writeFileSync(join(folder, 'de/a.md'), worse)
    const {status, out} = await runIn(folder, [...args, '--baseline', file, '--format', 'compact'])
    expect(status).toBe(1)
    expect(out.trimEnd().split('\n')).toEqual([expect.stringContaining('source-mismatch')])
  })

  test('holds what moved to another line', async () => {
    const folder = makeFolder({'en/a.md': english, 'de/a.md': short})
    await runIn(folder, [...args, '--update-baseline'])
    writeFileSync(join(folder, 'de/a.md'), short.replace(head, `\n\n<!-- moved -->\n\n${head}`))
    expect(await runIn(folder, [...args, '--baseline', file])).toMatchObject({status: 0})
  })

  test('says what it holds for nothing, and --update-baseline takes that out and keeps reasons', async () => {
    const folder = makeFolder({'en/a.md': english, 'en/b.md': english, 'de/a.md': short, 'de/b.md': short})
    await runIn(folder, [...args, '--update-baseline'])
    const text = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), text.replace(/"since":"[^"]*","reason":""/g, '"since":"2020-02-02","reason":"agreed"'))
    writeFileSync(join(folder, 'de/a.md'), whole)
    const {out} = await runIn(folder, [...args, '--baseline', file])
    expect(out).toContain('1 entry of the baseline is found no more (missing-unit in de/a.md)')
    await runIn(folder, [...args, '--baseline', file, '--update-baseline'])
    expect(read(folder).entries).toMatchObject([{path: 'de/b.md', since: '2020-02-02', reason: 'agreed'}])
  })

  test('keeps its entries on what a narrowed run did not look at', async () => {
    const folder = makeFolder({'en/a.md': english, 'en/b.md': english, 'de/a.md': short, 'de/b.md': short})
    await runIn(folder, [...args, '--update-baseline'])
    writeFileSync(join(folder, 'de/a.md'), whole)
    expect((await runIn(folder, ['de/b.md', ...args, '--baseline', file])).out).not.toContain('found no more')
    await runIn(folder, ['de/b.md', ...args, '--update-baseline'])
    expect(read(folder).entries.map(({path}) => path)).toEqual(['de/a.md', 'de/b.md'])
    const other = [...args.slice(0, -1), 'source-mismatch']
    expect((await runIn(folder, [...other, '--baseline', file])).out).not.toContain('found no more')
    await runIn(folder, [...other, '--update-baseline'])
    expect(read(folder).entries).toHaveLength(2)
  })

  test('loses its entries on a document that is gone', async () => {
    const folder = makeFolder({'en/a.md': english, 'en/b.md': english, 'de/a.md': short, 'de/b.md': short})
    await runIn(folder, [...args, '--update-baseline'])
    rmSync(join(folder, 'en/b.md'))
    rmSync(join(folder, 'de/b.md'))
    expect((await runIn(folder, [...args, '--baseline', file])).out).toContain('1 entry of the baseline is found no more')
    await runIn(folder, [...args, '--update-baseline'])
    expect(read(folder).entries.map(({path}) => path)).toEqual(['de/a.md'])
  })

  test('keeps its entries on a document that cannot be read', async () => {
    const folder = makeFolder({'en/a.md': english, 'en/b.md': english, 'de/a.md': short, 'de/b.md': short})
    await runIn(folder, [...args, '--update-baseline'])
    writeFileSync(join(folder, 'de/a.md'), 'damaged \0')
    expect((await runIn(folder, [...args, '--baseline', file])).out).not.toContain('found no more')
    await runIn(folder, [...args, '--update-baseline'])
    expect(read(folder).entries.map(({path}) => path)).toEqual(['de/a.md', 'de/b.md'])
  })

  test('names a few of those that are found no more', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const folder = makeFolder(
      Object.fromEntries(names.flatMap(name => [[`en/${name}.md`, english] as const, [`de/${name}.md`, short] as const]))
    )
    await runIn(folder, [...args, '--update-baseline'])
    for (const name of names) writeFileSync(join(folder, `de/${name}.md`), whole)
    expect((await runIn(folder, [...args, '--baseline', file, '--format', 'json'])).out).toContain(
      '5 entries of the baseline are found no more (missing-unit in de/a.md, missing-unit in de/b.md, missing-unit in de/c.md and 2 more): run with --update-baseline to take them out.'
    )
    writeFileSync(join(folder, 'de/d.md'), short)
    writeFileSync(join(folder, 'de/e.md'), short)
    expect((await runIn(folder, [...args, '--baseline', file, '--format', 'json'])).out).toContain('missing-unit in de/c.md): run')
    for (const name of names) writeFileSync(join(folder, `de/${name}.md`), whole)
    await runIn(folder, [...args, '--update-baseline'])
    expect(readFileSync(join(folder, file), 'utf8')).toBe('{\n  "version": 1,\n  "entries": []\n}\n')
  })

  test('can be named in the configuration, beside which it stands', async () => {
    const folder = makeFolder({
      'en/a.md': english,
      'de/a.md': short,
      'tulint.config.yaml': 'source: en\ntargets: [{root: de, locale: de-DE}]\nbaseline: known.json\nrules: {heading-anchor: off}\n'
    })
    await runIn(folder, ['--update-baseline'])
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toContain('missing-unit')
    expect(await runIn(folder, [])).toMatchObject({status: 0})
  })

  test('leaves findings of which one more has come', async () => {
    const twice = `${english}\nPress it.\n`
    const folder = makeFolder({'en/a.md': english, 'de/a.md': short})
    await runIn(folder, [...args, '--update-baseline'])
    writeFileSync(join(folder, 'en/a.md'), twice)
    const {out} = await runIn(folder, [...args, '--baseline', file, '--format', 'compact'])
    expect(out.trimEnd().split('\n')).toHaveLength(1)
  })
})

test.each([
  ['is not there', null, 'There is no baseline “tulint-baseline.json”'],
  ['is no JSON', '{', '“tulint-baseline.json” is no baseline'],
  ['is another version', '{"version": 2, "entries": []}', 'version: '],
  [
    'has an entry without a day',
    '{"version": 1, "entries": [{"fingerprint": "a", "ruleId": "b", "path": "c", "since": "?"}]}',
    'entries.0.since: “?” is no day'
  ]
])('a baseline that %s is refused', async (_, text, message) => {
  const folder = makeFolder({'en/a.md': english, 'de/a.md': short, ...(text === null ? {} : {[file]: text})})
  const {status, err} = await runIn(folder, [...args, '--baseline', file])
  expect(status).toBe(2)
  expect(err).toContain(message)
})
