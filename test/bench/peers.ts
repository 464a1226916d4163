import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Task} from './measure.ts'

/** Of each peer as a run over documents knows it. */
export type Peers = Readonly<Record<'remark-cli' | 'markdownlint-cli2' | 'textlint' | 'rumdl', Task>>

/**
 * Install what tulint is compared with, each in its fixed version.
 *
 * @param own - Of `peers/`, where the manifest and the lock are.
 * @param folder - Absolute; what is installed there already stays.
 * @param documents - Absolute: the folder that they lint.
 */
export function installPeers(own: string, folder: string, documents: string): Peers {
  const isInstalled = existsSync(join(folder, 'node_modules')) && readLock(own) === readLock(folder)
  if (!isInstalled) {
    mkdirSync(folder, {recursive: true})
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(own, name), join(folder, name))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: folder, stdio: 'ignore'})
  }
  const binary = (name: string) => join(folder, 'node_modules/.bin', name)
  const using = ['remark-gfm', 'remark-frontmatter', 'remark-preset-lint-recommended'].flatMap(name => ['--use', name])
  return {
    'remark-cli': {
      command: [binary('remark'), '--no-config', '--no-ignore', '--quiet', '--ext', 'md', ...using, documents],
      folder,
      highestStatus: 1
    },
    'markdownlint-cli2': {command: [binary('markdownlint-cli2'), '**/*.md'], folder: documents, highestStatus: 1},
    textlint: {command: [binary('textlint'), '--no-textlintrc', '--rule', 'no-todo', documents], folder, highestStatus: 1},
    rumdl: {command: [binary('rumdl'), 'check', '--silent', '--no-cache', documents], folder: documents, highestStatus: 1}
  }
}

/** `name version` of each, as the manifest fixes it. */
export function peerVersions(own: string): readonly string[] {
  const {dependencies}: {dependencies: Record<string, string>} = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`)
}

function readLock(folder: string): string | null {
  const file = join(folder, 'package-lock.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
