import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const own = 'dist/src/cli'
const bilingual = (quote: string, target: string, id: number) =>
  `<span data-ttu-id="a1-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="a1-${id}">${quote}</span></span>`
const paragraphs = Array.from(
  {length: 150},
  (_, index) => [`Step ${index + 1} signs the package.`, `Étape ${index + 1} : signer le paquet.`] as const
)
const header = '---\ntitle: Sign\nms.contentlocale: fr-FR\n---\n'
const files = {
  'en/small.md': '---\ntitle: Sign\n---\n\nSign it.\n',
  'fr-fr/small.md': `${header}\n${bilingual('Sign it.', 'Signez-le.', 101)}\n`,
  'en/large.md': `---\ntitle: Sign\n---\n\n${paragraphs.map(([quote]) => `${quote}\n`).join('\n')}`,
  'fr-fr/large.md': `${header}\n${paragraphs.map(([quote, target], index) => `${bilingual(quote, target, 101 + index)}\n`).join('\n')}`,
  'empty.cjs': ''
}
let folder = ''

/** The built program, where nothing but its files and its manifest is. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tulint-start-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  install()
})

afterAll(() => rmSync(folder, {recursive: true}))

function install(): void {
  rmSync(join(folder, own), {recursive: true, force: true})
  cpSync(join(repository, own), join(folder, own), {recursive: true, filter: path => !/\.cjs\.[0-9a-f]{16}\./.test(path)})
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'))
  cpSync(join(repository, 'dist/rules'), join(folder, 'dist/rules'), {recursive: true})
}

const program = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(own, 'tulint.cjs'), ...args], {cwd: folder, encoding: 'utf8'})
const lint = (name: string) => program('--source', 'en', '--target', 'fr-fr', `fr-fr/${name}.md`)
const kept = () => readdirSync(join(folder, own)).filter(name => name.startsWith('start.cjs.') && !name.endsWith('.map'))

describe('the built program', () => {
  test('tells its version', () => {
    const {version} = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    expect(program('--version').stdout).toBe(`${version}\n`)
    rmSync(join(folder, own, 'start.cjs'))
    expect(program('-V').stdout).toBe(`${version}\n`)
    install()
  })

  test('finds the pages of rules', () => {
    expect(program('explain', 'missing-unit').stdout).toContain('# missing-unit')
  })

  test('needs of its files few for a document', () => {
    const needed = new Set(['tulint', 'start', 'markdown', 'yaml', 'entities'].map(name => `${name}.cjs`))
    for (const name of readdirSync(join(folder, own))) if (!needed.has(name)) rmSync(join(folder, own, name))
    expect(lint('small')).toMatchObject({status: 0, stderr: '', stdout: expect.stringContaining('No problems')})
    install()
  })

  test('tells of a fault where in the sources it is', () => {
    writeFileSync(join(folder, 'broken.mjs'), "export default {get targets() { throw new TypeError('Nowhere') }}")
    const {status, stderr} = program('--config', 'broken.mjs')
    expect(status).toBe(2)
    expect(stderr).toMatch(/a fault of tulint itself[^]*TypeError: Nowhere[^]*\(src\/config\/check-config\.ts:\d+:\d+/)
  })

  const isKeptByNode = 'enableCompileCache' in process.getBuiltinModule('node:module')

  test.skipIf(isKeptByNode)('keeps what V8 compiled, and makes it anew where it is spoilt', () => {
    install()
    const first = lint('small').stdout
    const [name = ''] = kept()
    const good = readFileSync(join(folder, own, name))
    const spoilt = Buffer.from(good)
    spoilt[good.length >> 1] = (spoilt[good.length >> 1] ?? 0) ^ 1
    for (const bytes of [spoilt, good.subarray(0, good.length >> 1), Buffer.alloc(2)]) {
      writeFileSync(join(folder, own, name), bytes)
      expect(lint('small')).toMatchObject({stdout: first, stderr: '', status: 0})
      expect(readFileSync(join(folder, own, name)).equals(bytes)).toBe(false)
    }
    expect(kept()).toEqual([name])
  })

  test.skipIf(isKeptByNode)(
    'keeps more of it after a long run that used more, and no other',
    () => {
      install()
      program('explain', 'missing-unit')
      const size = () => readFileSync(join(folder, own, kept()[0] ?? '')).length
      const [told] = [size(), lint('large')]
      expect(size()).toBe(told)
      writeFileSync(
        join(folder, 'slow.mjs'),
        "await new Promise(done => setTimeout(done, 5000))\nexport default {source: 'en', targets: ['fr-fr']}"
      )
      expect(program('--config', 'slow.mjs', '--no-cache').stderr).toBe('')
      expect(size()).toBeGreaterThan(1.5 * told)
      expect(kept()).toHaveLength(1)
    },
    30_000
  )

  test('starts about as fast as Node does', () => {
    const commands = {
      empty: ['empty.cjs'],
      version: [join(own, 'tulint.cjs'), '--version'],
      small: [join(own, 'tulint.cjs'), '--source', 'en', '--target', 'fr-fr', 'fr-fr/small.md'],
      large: [join(own, 'tulint.cjs'), '--source', 'en', '--target', 'fr-fr', 'fr-fr/large.md']
    }
    const fastest = fastestOf(5, commands)
    const [version, small, large] = [fastest.version, fastest.small, fastest.large].map(time => time / fastest.empty)
    const size = readFileSync(join(folder, 'fr-fr/large.md')).length
    process.stdout.write(
      `of an empty program’s time: --version ${version?.toFixed(2)}, a page ${small?.toFixed(2)}, ${size >> 10} KB ${large?.toFixed(2)}\n`
    )
    expect(version).toBeLessThan(1.35)
    expect(small).toBeLessThan(3.5)
  })
})

/** The shortest milliseconds of each of some Node processes that run in turn: other work on the machine only adds to it. */
function fastestOf<Name extends string>(rounds: number, commands: Readonly<Record<Name, readonly string[]>>): Record<Name, number> {
  const fastest: Record<string, number> = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries<readonly string[]>(commands)) {
      const start = performance.now()
      spawnSync(process.execPath, args, {cwd: folder})
      fastest[name] = Math.min(fastest[name] ?? Infinity, performance.now() - start)
    }
  }
  return fastest
}
