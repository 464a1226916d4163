import {localeOfName} from '../../discover/folder-locale.ts'
import {documentPath} from '../../workspace/document-path.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import type {ProposedTarget} from './proposed-layout.ts'
import type {Scan} from './scan-folders.ts'

/** @see https://docusaurus.io/docs/i18n/introduction, “Translation files location” */
export async function docusaurusTargets(workspace: Workspace, {folders}: Scan): Promise<readonly ProposedTarget[]> {
  const targets: ProposedTarget[] = []
  for (const [site, names] of folders) {
    if (!names.includes('i18n')) continue
    const i18n = documentPath(site, 'i18n')
    const below = new Set<string>()
    for (const locale of await workspace.folders(i18n)) {
      if (localeOfName(locale) === null) continue
      for (const plugin of await workspace.folders(documentPath(i18n, locale))) {
        if (!plugin.startsWith('docusaurus-plugin-content-docs')) below.add(plugin)
        else for (const version of await workspace.folders(documentPath(i18n, `${locale}/${plugin}`))) below.add(`${plugin}/${version}`)
      }
    }
    for (const path of [...below].sort()) {
      const source = sourceOf(path)
      if (source === null) continue
      // A site in `website` may have its documents beside it.
      const above = names.includes(source.split('/')[0] ?? '') ? site : parentOf(site)
      targets.push({root: documentPath(i18n, `{locale}/${path}`), source: documentPath(above, source)})
    }
  }
  return targets
}

function parentOf(folder: string): string {
  return folder === '' ? '..' : folder.split('/').slice(0, -1).join('/')
}

/** Where the English of a plugin’s documents stands in a site; `null` where the path is no plugin’s. */
function sourceOf(path: string): string | null {
  const [, kind, id, version] = /^docusaurus-plugin-content-(docs|blog|pages)(?:-([^/]+))?(?:\/(current|version-.+))?$/.exec(path) ?? []
  switch (kind) {
    case 'docs':
      if (version === undefined) return null
      if (version === 'current') return id ?? 'docs'
      return `${id === undefined ? '' : `${id}_`}versioned_docs/${version}`
    case 'blog':
      return id ?? 'blog'
    case 'pages':
      return id ?? 'src/pages'
    default:
      return null
  }
}
