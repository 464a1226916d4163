import {groupBy} from '../../model/group-by.ts'
import {localeNameReader} from '../../discover/locale-pattern.ts'
import {documentExtensions} from '../../model/settings.ts'
import {UsageError} from '../../model/usage-error.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {englishOf} from './english-name.ts'
import type {ProposedTarget} from './proposed-layout.ts'

/** `page.fr.md` beside `page.md` or `page.en.md`, in the first of the folders that holds any. */
export async function endingTargets(workspace: Workspace, roots: readonly string[]): Promise<readonly ProposedTarget[]> {
  const targets: ProposedTarget[] = []
  for (const root of roots) {
    const paths = await listOrNone(workspace, root)
    for (const extension of documentExtensions) {
      const nameIn = localeNameReader({root, ending: `.{locale}${extension}`})
      const names = groupBy(
        paths.filter(path => path.endsWith(extension)),
        nameIn
      )
      const english = englishOf([...names.keys()].flatMap(name => name ?? []))
      const isEnding = english !== null && (names.get(english)?.length ?? 0) > (names.get(null)?.length ?? 0)
      const below = root === '.' ? '' : `${root}/`
      if ([...names.keys()].some(name => name !== null && name !== english)) {
        targets.push({
          root: `${below}{path}.{locale}${extension}`,
          source: isEnding ? `${below}{path}.${english}${extension}` : root
        })
      }
    }
    if (targets.length > 0) return targets
  }
  return targets
}

async function listOrNone(workspace: Workspace, root: string): Promise<readonly string[]> {
  try {
    return await workspace.list(root, documentExtensions)
  } catch (error) {
    if (error instanceof UsageError) return []
    throw error
  }
}
