import {basename} from 'node:path'
import {relativePath} from '../../config/paths.ts'
import {localeOfName} from '../../discover/folder-locale.ts'
import {documentPath} from '../../workspace/document-path.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {docusaurusTargets} from './docusaurus.ts'
import {englishOf} from './english-name.ts'
import {endingTargets} from './ending-targets.ts'
import type {ProposedLayout, ProposedTarget} from './proposed-layout.ts'
import {foldersIn, type Scan} from './scan-folders.ts'

const endings = 'endings of locales (page.fr.md)'
const usual = ['docs', 'doc', 'documentation', 'content', 'src/content/docs']

/** Layouts that names of folders and documents could be; which of them pair documents is still to be seen. */
export async function proposeLayouts(workingDirectory: string, workspace: Workspace, scan: Scan): Promise<readonly ProposedLayout[]> {
  return [
    {name: 'Docusaurus (i18n/LOCALE/docusaurus-plugin-content-*)', targets: await docusaurusTargets(workspace, scan)},
    {name: 'sister repositories', targets: await sisterTargets(workingDirectory, workspace)},
    {name: 'folders of locales beside the English one', targets: localeFolders(scan, true)},
    {name: 'folders of locales within the English one', targets: localeFolders(scan, false)},
    {
      name: endings,
      targets: await endingTargets(
        workspace,
        usual.filter(folder => scan.folders.has(folder))
      )
    }
  ]
}

/** What is left to be looked for where none of these pairs anything: it needs the names of all documents. */
export async function proposeLastLayouts(workspace: Workspace, {isVast}: Scan): Promise<readonly ProposedLayout[]> {
  return isVast ? [] : [{name: endings, targets: await endingTargets(workspace, ['.'])}]
}

/** `content/en` and `content/fr`, or `docs` and `docs/fr`. */
function localeFolders({folders, isVast}: Scan, isBeside: boolean): readonly ProposedTarget[] {
  return [...folders].flatMap(([folder, names]) => {
    const locales = names.filter(name => localeOfName(name) !== null)
    const english = englishOf(locales)
    if (locales.length === 0 || (english !== null) !== isBeside || (folder === '' && isVast && !isBeside)) return []
    return [{root: documentPath(folder, '{locale}'), source: english === null ? folder || '.' : documentPath(folder, english)}]
  })
}

/** `azure-docs` and `azure-docs.fr-fr`, or MDN's `content` and `translated-content`: in this folder, or this one is one of them. */
async function sisterTargets(workingDirectory: string, workspace: Workspace): Promise<readonly ProposedTarget[]> {
  const own = basename(workingDirectory)
  const [within, beside] = [await foldersIn(workspace, '.'), await foldersIn(workspace, '..')]
  const relative = (path: string) => relativePath(workingDirectory, path)
  return [
    ...sistersAmong(within),
    ...sistersAmong(beside).flatMap(({root, source}) => {
      const [, base = '', between = '', locale] = repository.exec(own) ?? []
      // A translation’s repository is checked by itself: its sisters have theirs.
      if (locale !== undefined && root === `${base}${between}{locale}` && own !== source) {
        return [{root: '.', source: `../${source}`, locale: String(localeOfName(locale))}]
      }
      const isOwn = own === source || [root, source].some(path => path.startsWith(`${own}/`))
      return isOwn ? [{root: relative(`../${root}`), source: relative(`../${source}`)}] : []
    })
  ]
}

// Two letters after a hyphen are rather a part of the name: `site-js`.
const repository = /^(.+?)(\.|[-_.](?=[a-z]{2,3}[-_]))([a-z]{2,3}(?:[-_][a-z\d]{2,4}){0,2})$/i

function sistersAmong(names: readonly string[]): readonly ProposedTarget[] {
  const mdn = names.includes('content') && names.includes('translated-content')
  const patterns = new Map<string, {readonly base: string; readonly names: string[]}>()
  for (const name of names) {
    const [, base = '', between = '', locale = ''] = repository.exec(name) ?? []
    if (localeOfName(locale) === null) continue
    const root = `${base}${between}{locale}`
    const pattern = patterns.get(root) ?? {base, names: []}
    patterns.set(root, pattern)
    pattern.names.push(locale)
  }
  return [
    ...(mdn ? [{root: 'translated-content/files/{locale}', source: 'content/files/en-us'}] : []),
    ...[...patterns].flatMap(([root, {base, names: locales}]) => {
      const english = englishOf(locales)
      const source = english === null ? base : root.replace('{locale}', () => english)
      return names.includes(source) ? [{root, source}] : []
    })
  ]
}
