import {execFileSync, spawn} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {isThorough} from '../corpora/corpora.ts'
import {makeFolder, runIn} from '../cli/running.ts'

/** As `writeReport` and `writeDocuments` write: a file's new content, whole or not at all, by a process that can be killed. */
const writer = fileURLToPath(new URL('../../node_modules/write-file-atomic/lib/index.js', import.meta.url))
const program = `
const write = require(${JSON.stringify(writer)})
const {writeFile} = require('node:fs/promises')
function* pieces(letter) { for (let piece = 0; piece < 40; piece++) yield letter.repeat(100_000); yield '\\n' }
const go = async () => {
  for (let turn = 0; ; turn++) {
    const tmpfileCreated = half => writeFile(half, pieces('ab'[turn % 2]))
    await write('report.json', '', {tmpfileCreated})
    process.stdout.write('.')
  }
}
go()
`
const drills = isThorough ? 200 : 10

describe.skipIf(process.platform === 'win32')('a process that is killed while it writes', () => {
  test(`leaves one whole file or the other, ${drills} times`, async () => {
    const folder = makeFolder({'report.json': 'old\n'})
    for (let drill = 0; drill < drills; drill++) {
      const child = spawn(process.execPath, ['-e', program], {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']})
      await new Promise(resolve => child.stdout.once('data', resolve))
      await new Promise(resolve => setTimeout(resolve, (drill * 37) % 60))
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      expect(readFileSync(join(folder, 'report.json'), 'utf8')).toMatch(/^(?:a{4000000}|b{4000000})\n$/)
    }
    const leftovers = readdirSync(folder).filter(name => name !== 'report.json')
    for (const name of leftovers) expect(name).toMatch(/^report\.json\.\d+$/) // Of no extension that anything reads.
  })

  test('does not disturb the next run by what it left', async () => {
    const half = '{"version": 1, "entr'
    const folder = makeFolder({
      'en/a.md': '# Keys\n\nSign it.\n',
      'fr/a.md': '# Clés\n',
      'fr/a.md.4242': half,
      'tulint-baseline.json.4242': half,
      'shards/r.json.4242': half
    })
    const args = ['--source', 'en', '--target', 'fr', '--locale', 'fr-FR']
    expect(await runIn(folder, [...args, '--update-baseline'])).toMatchObject({status: 0})
    expect(await runIn(folder, [...args, '--baseline', 'tulint-baseline.json'])).toMatchObject({status: 0})
    await runIn(folder, [...args, '--shard', '1/1', '-f', 'json', '-o', 'shards/r.json'])
    expect((await runIn(folder, ['merge', 'shards', '--max-warnings', '100'])).err).toBe('')
  })
})

describe.skipIf(process.platform === 'win32')('a disk that is full while', () => {
  const main = fileURLToPath(new URL('../../dist/src/cli/tulint.cjs', import.meta.url))
  const units = Array.from({length: 400}, (_, index) => `Sign part ${index} and push it to the others.\n\n`).join('')
  const files = {'en/a.md': `# Keys\n\n${units}`, 'fr/a.md': '# Clés\n\nSignez.\n'}
  const args = ['--source', 'en', '--target', 'fr', '--locale', 'fr-FR']

  /** The command line in a process whose files may not grow beyond 1 KB: the write fails, or ends the process. */
  function runOnFullDisk(folder: string, words: readonly string[]): number {
    const line = [process.execPath, main, ...words].map(word => `'${word}'`).join(' ')
    return Number(execFileSync('/bin/sh', ['-c', `ulimit -f 1; ${line} >/dev/null 2>&1; echo $?`], {cwd: folder, encoding: 'utf8'}))
  }

  test.each([
    ['a report is written', 'r.json', [...args, '-f', 'json', '-o', 'r.json']],
    ['an audit is written', 'r.html', ['audit', ...args, '-f', 'html', '-o', 'r.html']]
  ])('%s leaves the old one', (_, file, words) => {
    const folder = makeFolder({...files, [file]: 'old\n'})
    expect(runOnFullDisk(folder, words)).toBeGreaterThan(1)
    expect(readFileSync(join(folder, file), 'utf8')).toBe('old\n')
  })

  test('a document is mended leaves the old one', () => {
    const broken = `---\nms.topic: Anleitung\n---\n\n${units}`
    const folder = makeFolder({'en/a.md': `---\nms.topic: how-to\n---\n\n${units}`, 'fr/a.md': broken})
    expect(runOnFullDisk(folder, [...args, '--only', 'front-matter-mismatch', '--fix'])).toBeGreaterThan(1)
    expect(readFileSync(join(folder, 'fr/a.md'), 'utf8')).toBe(broken)
  })

  test('standard output is written ends in 2', () => {
    const folder = makeFolder(files)
    const script = `'${process.execPath}' '${main}' --source en --target fr --locale fr-FR -f json > /dev/full 2> err; echo $?`
    expect(execFileSync('/bin/sh', ['-c', script], {cwd: folder, encoding: 'utf8'})).toBe('2\n')
    expect(readFileSync(join(folder, 'err'), 'utf8')).toContain('The report cannot be written: ')
  })

  test('a report that is a device stays one: /dev/full says so', async () => {
    const folder = makeFolder(files)
    const {status, err} = await runIn(folder, [...args, '-o', '/dev/full'])
    expect(status).toBe(2)
    expect(err).toContain('cannot be written')
  })
})

test('a baseline that was cut short is told, and not written over unasked', async () => {
  const folder = makeFolder({'en/a.md': '# Keys\n\nSign it.\n', 'fr/a.md': '# Clés\n'})
  const args = ['--source', 'en', '--target', 'fr', '--locale', 'fr-FR']
  await runIn(folder, [...args, '--update-baseline'])
  const whole = readFileSync(join(folder, 'tulint-baseline.json'), 'utf8')
  for (let length = 0; length < whole.length - 2; length += 7) {
    writeFileSync(join(folder, 'tulint-baseline.json'), whole.slice(0, length))
    for (const option of [['--baseline', 'tulint-baseline.json'], ['--update-baseline']]) {
      const {status, err} = await runIn(folder, [...args, ...option])
      expect([status, err], `${length} ${option[0]}`).toEqual([2, expect.stringContaining('is no baseline')])
    }
    expect(readFileSync(join(folder, 'tulint-baseline.json'), 'utf8')).toBe(whole.slice(0, length))
  }
})
