import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {ownCatalogue} from '../../src/config/catalogue.ts'
import {checkConfig} from '../../src/config/check-config.ts'
import {relativePath} from '../../src/config/paths.ts'
import {readConfigText} from '../../src/config/read-config-text.ts'
import {toSettings} from '../../src/config/to-settings.ts'
import {discoverDocuments} from '../../src/discover/discover-documents.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {makeFolder, runIn} from './running.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/layouts.md', import.meta.url)), 'utf8')

interface Example {
  /** Where the configuration stands in the tree. */
  readonly folder: string
  readonly config: string
  /** Paths in the tree. */
  readonly paths: readonly string[]
  /** `target ⇄ source`, relative to the configuration. */
  readonly pairs: readonly string[]
}

const examples = [...page.matchAll(/^```text\n([^]*?)^```\n\n```yaml\n([^]*?)^```$/gm)].map(([, tree = '', config = '']): Example => {
  const lines = tree.trimEnd().split('\n')
  const folder = lines.flatMap(line => /^(.*?)\/?tulint\.config\.yaml$/.exec(line)?.[1] ?? []).join()
  const here = (path = '') => relativePath(join('/', folder), join('/', path))
  const split = lines.map(line => line.split(/\s+⇄ /))
  return {
    folder,
    config,
    paths: split.map(([path = '']) => path).filter(path => !path.endsWith('.yaml')),
    pairs: split.filter(([, source]) => source !== undefined).map(([target, source]) => `${here(target)} ⇄ ${here(source)}`)
  }
})

test('the page has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(9)
  for (const {pairs} of examples) expect(pairs).not.toEqual([])
})

describe.each(examples.map(example => [example.config.trim().replaceAll('\n', ' '), example] as const))('%s', (_, example) => {
  const {folder, config, paths, pairs} = example

  test('pairs what the page says, in memory', async () => {
    const text = readConfigText('tulint.config.yaml', config, 'yaml')
    const settings = toSettings(checkConfig('tulint.config.yaml', text, ownCatalogue), {
      workingDirectory: join('/', folder),
      configDirectory: join('/', folder),
      commandLine: {targets: [], locales: [], rules: [], only: []},
      catalogue: ownCatalogue
    })
    const workspace = memoryWorkspace(Object.fromEntries(paths.map(path => [relativePath(join('/', folder), join('/', path)), ''])))
    const names = settings.targets.flatMap(({source}) => source ?? [])
    const sources = await Promise.all(
      names.map(async name => [name, await workspace.openSource(name, {history: false, extensions: settings.extensions})] as const)
    )
    const found = await discoverDocuments(workspace, settings, new Map(sources), [])
    expect(found.flatMap(({target, source}) => (target !== null && source !== null ? [`${target} ⇄ ${source}`] : [])).sort()).toEqual(
      [...pairs].sort()
    )
  })

  test('pairs what the page says, on disk', async () => {
    const here = join(makeFolder({...withText(paths), [join(folder, 'tulint.config.yaml')]: config}), folder)
    const {out, err} = await runIn(here, ['--format', 'json'])
    const {documents}: {documents: {path: string | null; sourcePath: string | null; status: string}[]} = JSON.parse(out)
    expect(err).toBe('')
    const paired = documents.filter(({status, sourcePath}) => status !== 'missing' && sourcePath !== null)
    expect(paired.map(({path, sourcePath}) => `${path} ⇄ ${sourcePath}`).sort()).toEqual([...pairs].sort())
  })

  test('is what tulint init writes', async () => {
    const here = join(makeFolder(withText(paths)), folder)
    const {status, out} = await runIn(here, ['init', '--dry-run'])
    expect(status).toBe(0)
    expect(parse(out)).toEqual(parse(config))
  })
})

function withText(paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map(path => [path, '# Title\n\nText.\n']))
}
