import {ownCatalogue} from '../../config/catalogue.ts'
import {configSchema} from '../../config/schema.ts'
import {toSettings} from '../../config/to-settings.ts'
import {discoverDocuments} from '../../discover/discover-documents.ts'
import type {DiscoveredPair} from '../../discover/discovered-pair.ts'
import type {Settings} from '../../model/settings.ts'
import {UsageError} from '../../model/usage-error.ts'
import {diskWorkspace} from '../../workspace/disk.ts'
import type {Source, Workspace} from '../../workspace/workspace.ts'
import {proposeLastLayouts, proposeLayouts} from './layouts.ts'
import type {ProposedLayout, ProposedTarget} from './proposed-layout.ts'
import {scanFolders} from './scan-folders.ts'

/** A layout that pairs documents, and what it pairs. */
export interface RecognisedLayout extends ProposedLayout {
  readonly pairs: readonly DiscoveredPair[]
}

/** The layout of a folder that pairs most documents, as a run would pair them; `null` where none pairs any. */
export async function recogniseLayout(workingDirectory: string): Promise<RecognisedLayout | null> {
  const disk = diskWorkspace(workingDirectory)
  const workspace = {...disk, list: listOnce(disk)}
  try {
    const scan = await scanFolders(workspace)
    const usual = await pairingMost(await proposeLayouts(workingDirectory, workspace, scan), workingDirectory, workspace)
    return usual ?? (await pairingMost(await proposeLastLayouts(workspace, scan), workingDirectory, workspace))
  } finally {
    disk.close()
  }
}

async function pairingMost(layouts: readonly ProposedLayout[], directory: string, workspace: Workspace): Promise<RecognisedLayout | null> {
  let best: RecognisedLayout | null = null
  for (const {name, targets} of layouts) {
    const kept: ProposedTarget[] = []
    for (const target of targets) if (countPairs(await pairsOf([target], directory, workspace)) > 0) kept.push(target)
    if (kept.length === 0) continue
    const pairs = await pairsOf(kept, directory, workspace)
    if (countPairs(pairs) > countPairs(best?.pairs ?? [])) best = {name, targets: kept, pairs}
  }
  return best
}

function countPairs(pairs: readonly DiscoveredPair[]): number {
  return pairs.filter(({target, source}) => target !== null && source !== null).length
}

async function pairsOf(targets: readonly ProposedTarget[], directory: string, workspace: Workspace): Promise<readonly DiscoveredPair[]> {
  const settings = toSettings(configSchema(ownCatalogue).parse({targets}), {
    workingDirectory: directory,
    configDirectory: directory,
    commandLine: {targets: [], locales: [], rules: [], only: []},
    catalogue: ownCatalogue
  })
  try {
    return await discoverDocuments(workspace, settings, sourcesOf(settings, workspace), [])
  } catch (error) {
    if (error instanceof UsageError) return [] // It is not this layout.
    throw error
  }
}

/** As they lie on disk, without their past: nobody asks for it. */
function sourcesOf({targets}: Settings, {list, read, entries, version, digest}: Workspace): ReadonlyMap<string, Source> {
  const names = targets.flatMap(({source}) => source ?? [])
  return new Map(names.map(root => [root, {list, read, entries, version, digest, root, revision: null, history: null, notes: []}]))
}

/** What several layouts ask for is read once. */
function listOnce({list}: Workspace): Workspace['list'] {
  const listed = new Map<string, ReturnType<Workspace['list']>>()
  return (folder, extensions) => {
    const key = `${folder}\n${extensions.join()}`
    const paths = listed.get(key) ?? list(folder, extensions)
    listed.set(key, paths)
    return paths
  }
}
