import type {Settings, TargetSettings} from '../model/settings.ts'
import {UsageError} from '../model/usage-error.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {discoverDocuments} from './discover-documents.ts'

/** The targets of which a workspace has documents: one as it was may lack some that there are today. */
export async function targetsWithDocuments(workspace: Workspace, settings: Settings): Promise<readonly TargetSettings[]> {
  const found: TargetSettings[] = []
  for (const target of settings.targets)
    if (await hasDocuments(workspace, {...settings, targets: [{...target, source: null}]})) found.push(target)
  return found
}

async function hasDocuments(workspace: Workspace, settings: Settings): Promise<boolean> {
  try {
    return (await discoverDocuments(workspace, settings, new Map(), [])).length > 0
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}
