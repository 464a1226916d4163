import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {collectChanges} from '../../src/cli/watch/changes.ts'
import {run} from '../../src/cli/run.ts'
import type {ExitStatus} from '../../src/cli/terminal.ts'
import {bilingual} from '../bilingual.ts'
import {commit, git} from '../workspace/git/doctored.ts'
import {makeFolder, runIn} from './running.ts'

const english = '# Set a timer\n\nTurn the dial 7 times.\n'
const german = bilingual([], '# {Timer einstellen|Set a timer}\n\n{Drehen Sie den Regler 7-mal.|Turn the dial 7 times.}\n')
const config = 'source: en\ntargets: [{root: de, locale: de-DE}]\nrules: {heading-anchor: off, untranslated-document: off}\n'

/** A watch that runs in a folder; what it printed since it was last asked. */
async function watchIn(folder: string, args: readonly string[] = [], columns?: number) {
  let [out, err] = ['', '']
  let stop: (status: ExitStatus) => void = () => {}
  const ended = run(['--watch', ...args], {
    write: text => (out += text),
    complain: text => (err += text),
    readInput: async () => '',
    columns,
    errorColumns: undefined,
    environment: {TULINT_TODAY: '2026-11-21', NO_COLOR: '1'},
    workingDirectory: folder,
    stopped: () => new Promise(resolve => (stop = resolve))
  })
  const end = (status: ExitStatus) => {
    stop(status)
    return ended
  }
  onTestFinished(async () => void (await end(130)))
  /** Wait until something that is printed meets a pattern. */
  const told = async (pattern: RegExp): Promise<string> => {
    await expect.poll(() => out + err, {timeout: 5000, interval: 10}).toMatch(pattern)
    const text = out + err
    ;[out, err] = ['', '']
    return text
  }
  return {told, end, first: await told(/watching/)}
}

const write = (folder: string, path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

describe('--watch', () => {
  test('tells what changes, however it is written, and ends when it is asked to', async () => {
    const folder = makeFolder({'en/a.md': english, 'en/b.md': english, 'de/a.md': german, 'de/b.md': german, 'tulint.config.yaml': config})
    const {told, end, first} = await watchIn(folder, ['--format', 'json', '--output-file', 'r.json'])
    const reported = () => JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).summary.byRule
    expect(first).toMatch(/^✔ No problems in 2 documents\n[^]*tulint: watching 2 documents; Ctrl-C ends it\n$/)

    write(folder, 'de/a.md', german.replace('7-mal', '8-mal'))
    expect(await told(/linted in/)).toMatch(
      /^de\/a\.md \(de-DE\)\n.*number-mismatch\n\n✖ 0 errors, 1 warning in 2 documents \(1 new\)\nde\/a\.md linted in \d+ ms\n\n$/
    )
    await expect.poll(reported).toEqual({'number-mismatch': 1})

    // As editors write: another file, put in the old one's place; and once more, which the watch of a file would not see.
    for (const [text, state] of [
      [german, '✔ No problems'],
      [german.replace('7-mal', '9-mal'), '1 warning in']
    ] as const) {
      write(folder, 'de/a.md~', text)
      renameSync(join(folder, 'de/a.md~'), join(folder, 'de/a.md'))
      expect(await told(/linted in/)).toContain(state)
    }

    write(folder, 'en/a.md', english.replace('7', '9'))
    expect(await told(/linted in/)).toContain('source-mismatch')

    write(folder, 'en/sub/c.md', english)
    write(folder, 'de/sub/c.md', german.replace('7-mal', '6-mal'))
    expect(await told(/de\/sub\/c\.md linted/)).toContain('3 documents (1 new)')
    write(folder, 'de/sub/c.md', german)
    expect(await told(/de\/sub\/c\.md linted/)).toContain('(1 gone)')
    renameSync(join(folder, 'de/sub'), join(folder, 'de/other'))
    expect(await told(/linted in/)).toContain('orphaned-document')
    renameSync(join(folder, 'de/other'), join(folder, 'de/sub'))
    await told(/linted in/)
    rmSync(join(folder, 'de/sub'), {recursive: true})
    rmSync(join(folder, 'en/sub'), {recursive: true})
    expect(await told(/linted in/)).toContain('in 2 documents')

    write(folder, 'tulint.config.yaml', `${config}source: [\n`)
    expect(await told(/Mend/)).toContain('tulint: tulint.config.yaml:4:')
    write(folder, 'de/b.md', german.replace('7-mal', '5-mal'))
    expect(await told(/de\/b\.md linted/)).toContain('number-mismatch')
    write(folder, 'tulint.config.yaml', config.replace('rules: {', 'rules: {number-mismatch: off, '))
    expect(await told(/linted in/)).not.toContain('number-mismatch')
    expect(await end(130)).toBe(130)
  })

  test('takes hundreds of changes as one, and reads anew what a commit says', async () => {
    const folder = makeFolder({})
    git(folder, ['init', '-q', '-b', 'main'])
    const names = [...Array(120).keys()].map(index => `d${index % 7}/${index}.md`)
    commit(folder, '2024-01-01', 'Begin', {
      'tulint.config.yaml': config.replace('source: en', 'source: en@main'),
      'en/a.md': english,
      'de/a.md': german,
      ...Object.fromEntries(names.map(name => [`de/${name}`, 'x\n']))
    })
    const {told, end} = await watchIn(folder, ['--only', 'source-mismatch,orphaned-document,number-mismatch,stale-unit'], 80)
    for (const name of names) write(folder, `de/${name}`, 'y\n')
    const news = await told(/linted in/)
    expect(news).toMatch(/^\u001b\[2J\u001b\[H✖ 0 errors, 120 warnings in 121 documents\n120 documents linted in/)
    commit(folder, '2024-02-02', 'Turn more', {'en/a.md': english.replace('7', '8')})
    expect(await told(/linted in/)).toMatch(/source-mismatch|stale-unit/)
    expect(await end(143)).toBe(143)
  })

  test.each([['--fix'], ['--shard', '1/2'], ['--update-baseline'], ['--stdin-filename', 'a.md']])('cannot go with %s', async (...other) => {
    expect(await runIn('/', ['--watch', ...other])).toMatchObject({status: 2, err: expect.stringContaining('cannot be used with')})
  })

  test('has no other form at the terminal than the one for people', async () => {
    const {status, err} = await runIn(makeFolder({'tulint.config.yaml': config}), ['--watch', '--format', 'json'])
    expect([status, err]).toEqual([
      2,
      'tulint: At the terminal --watch tells people what changes\n  Give each other --format its own --output-file\n'
    ])
  })
})

describe('changes', () => {
  test('that come one behind the other are told together, and those that never end in parts', async () => {
    const changes = collectChanges(() => performance.now())
    changes.add('a')
    changes.add('b')
    expect(await changes.next(null)).toMatchObject({kind: 'changed', paths: new Set(['a', 'b'])})
    expect(await changes.next(5)).toEqual({kind: 'idle'})
    const noise = setInterval(() => changes.add('c'), 5)
    expect(await changes.next(2000)).toMatchObject({kind: 'changed', paths: new Set(['c'])})
    clearInterval(noise)
    changes.stop()
    expect(await changes.next(null)).toEqual({kind: 'stopped'})
  })
})
