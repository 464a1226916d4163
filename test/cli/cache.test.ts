import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {reportStore} from '../../src/cache/report-store.ts'
import {lintAgain} from '../../src/lint-again.ts'
import {documents, marked} from '../cache/documents.ts'
import {makeFolder, runIn} from './running.ts'

const args = ['--source', 'en', '--target', 'de', '--target', 'fr']
const keeping = [...args, '--cache-location', 'kept']

describe('a second run', () => {
  test.each([
    [['--format', 'pretty']],
    [['--format', 'pretty', '--color']],
    [['--format', 'json']],
    [['--format', 'compact', '--format', 'sarif', '--output-file', 'r.sarif']],
    [['--format', 'gitlab']],
    [['--quiet', '--max-warnings', '3']],
    [['--max-warnings', '3', '--only', 'broken-link']],
    [['--shard', '1/2', '--format', 'json']],
    [['fr/a.md']],
    [['audit', '--format', 'csv']]
  ])('prints what the first one did, and ends alike: %s', async words => {
    const folder = makeFolder(documents)
    const plainly = await runIn(folder, [...words, ...args])
    for (let turn = 0; turn < 3; turn++) expect(await runIn(folder, [...words, ...keeping])).toEqual(plainly)
  })

  test('prints anew what anything it rests on has changed', async () => {
    const folder = makeFolder({...documents, 'fr/d.md': marked('d', 'ms.lasthandoff: 2026-11-23')})
    const alike = async (words: readonly string[] = [], environment = {}) => {
      const [kept, plainly] = [
        await runIn(folder, [...keeping, ...words], environment),
        await runIn(folder, [...args, ...words], environment)
      ]
      expect(kept).toEqual(plainly)
      return kept.out
    }
    const first = await alike()
    expect(await alike(['--quiet'])).not.toBe(first)
    expect(await alike([], {TULINT_TODAY: '2026-11-24'})).not.toBe(first)
    writeFileSync(join(folder, 'fr/d.md'), marked('d'))
    expect(await alike()).not.toBe(first)
    await runIn(folder, [...args, '--update-baseline'])
    expect(await alike(['--baseline', 'tulint-baseline.json'])).toContain('known before')
    rmSync(join(folder, 'fr/d.md'))
    await alike()
    writeFileSync(join(folder, 'fr/a.md'), 'a\0')
    await alike()
    await alike()
  })

  // Each changes what the report before it rested on; a look at the world alone must tell.
  test.each<[string, Readonly<Record<string, string | null>>, (readonly string[])?]>([
    ['a document that came', {'fr/new.md': 'Un.'}],
    ['a document that went', {'de/a.md': null}],
    ['English that came', {'en/new.md': 'One.'}],
    ['English that went', {'en/b.md': null}],
    ['a page that a link leads to', {'fr/linked.md': null}],
    ['a folder of a locale', {'it/a.md': marked('a')}, ['--target', '{locale}']],
    ['a document that can be read no more', {'fr/a.md': 'a\0'}]
  ])('prints anew after a change: %s', async (_, changes, targets = ['--target', 'de', '--target', 'fr']) => {
    const links = 'See [a page](linked.md#a).\n'
    const folder = makeFolder({
      ...documents,
      ...Object.fromEntries(
        ['en', 'de', 'fr'].flatMap(name => [
          [`${name}/links.md`, links],
          [`${name}/linked.md`, '# A\n']
        ])
      )
    })
    const words = ['--source', 'en', ...targets]
    const run = async () => {
      const kept = await runIn(folder, [...words, '--cache-location', 'kept'])
      expect(kept).toEqual(await runIn(folder, words))
      return kept.out
    }
    const first = await run()
    for (const [path, text] of Object.entries(changes)) {
      if (text === null) rmSync(join(folder, path))
      else {
        mkdirSync(join(folder, path, '..'), {recursive: true})
        writeFileSync(join(folder, path), text)
      }
    }
    expect(await run()).not.toBe(first)
    await run()
  })

  test('looks again at a document that could not be read', async () => {
    const workingDirectory = makeFolder({...documents, 'fr/new.md': 'a\0'})
    const options = {workingDirectory, config: false, source: 'en', targets: ['de', 'fr'], cache: true, cacheLocation: 'kept'} as const
    const told = async () => ({status: 2, out: '', err: ''})
    expect(await lintAgain(options, 'here', told)).toBeNull()
    writeFileSync(join(workingDirectory, 'fr/new.md'), 'Un.\n')
    expect(await lintAgain(options, 'here', told)).toBeNull()
    expect(await lintAgain(options, 'here', told)).not.toBeNull()
  })

  test('makes no report where it knows it', async () => {
    const workingDirectory = makeFolder(documents)
    const options = {workingDirectory, config: false, source: 'en', targets: ['de', 'fr'], cache: true, cacheLocation: 'kept'} as const
    const told = {status: 1, out: 'One – 一.', err: 'Two.'}
    expect(await lintAgain(options, 'here', async () => told)).toBeNull()
    const never = () => expect.unreachable()
    expect(await lintAgain(options, 'here', never)).toEqual({...told, out: Buffer.from(told.out)})
    expect(await lintAgain(options, 'there', async () => told)).toBeNull()
    expect(await lintAgain({...options, cache: false}, 'there', async () => told)).toBeNull()
  })

  test('keeps nothing without being asked, nor with --no-cache', async () => {
    const folder = makeFolder(documents)
    await runIn(folder, args)
    await runIn(folder, [...keeping, '--no-cache'])
    expect(readdirSync(folder).sort()).toEqual(['de', 'en', 'fr'])
  })

  test('has a hint where nothing can be kept, and ends alike', async () => {
    const folder = makeFolder({...documents, file: ''})
    const {status, out, err} = await runIn(folder, [...args, '--cache-location', 'file/x'])
    expect([status, out]).toEqual([1, (await runIn(folder, args)).out])
    expect(err).toMatch(/^tulint: What was found cannot be kept for the next run: .*\n {2}Name another folder with --cache-location, or/)
  })
})

const world = {grounds: ['["today",""]'], sum: 'x'}

test('of a kept report of which a bit is another, or that is another’s, nothing is told', () => {
  const folder = makeFolder({'k.cache': 'x'.repeat(1000), 'k.told': ''})
  const store = reportStore(folder, 'k')
  const told = {status: 0, out: 'A report.\n', err: ''}
  store.write('name', {told, world})
  expect(store.read('name')).toEqual({told: {...told, out: Buffer.from(told.out)}, world})
  expect(store.read('other')).toBeNull()
  const file = join(folder, 'k.told')
  const bytes = readFileSync(file)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const spoilt = Buffer.from(bytes)
    spoilt.writeUInt8(spoilt.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    writeFileSync(file, spoilt)
    expect(store.read('name')).toBeNull()
  }
  for (let length = 0; length < bytes.length; length++) {
    writeFileSync(file, bytes.subarray(0, length))
    expect(store.read('name')).toBeNull()
  }
})

test('a report that is long beside the results is not kept', () => {
  const folder = makeFolder({'k.cache': 'x'.repeat(50)})
  reportStore(folder, 'k').write('name', {told: {status: 0, out: 'A report of some length.\n', err: ''}, world})
  expect(readdirSync(folder)).toEqual(['k.cache'])
})
