import type {RuleTable} from './check/rule.ts'
import {fixedPart} from './config/name-documents.ts'
import {neededBaseline} from './config/read-baseline.ts'
import {absolutePath} from './config/paths.ts'
import {consensusPlace, type Settings} from './model/settings.ts'
import {type LintOptions, occasionOf, readRequest} from './read-request.ts'
import {openSession as openPlainSession, type Session} from './session.ts'
import {gitFolders} from './workspace/git/git-folders.ts'
import {isFolder} from './workspace/git/repository.ts'
import type {Watched} from './workspace/watch-files.ts'
import type {Workspace} from './workspace/workspace.ts'

/** A session on what is on disk and in git. */
export interface OpenSession extends Session {
  /** Of the run, those of plugins with them. */
  readonly rules: RuleTable
  /** Of which changes concern it. Those of `trees` are for `update`; after those of `files` a new session is due. */
  readonly watched: Watched
  /** Whether a source’s repository has other commits now than when it was read: after changes of `watched.folders`. */
  readonly isOutdated: () => Promise<boolean>
  /** Let go of what it holds open. */
  readonly close: () => void
}

export interface SessionOptions {
  /** Ends what is being linted: it throws its reason. */
  readonly signal?: AbortSignal
  /** Called before anything is linted: what changes from then on must be told in an `update`. */
  readonly watch?: (watched: Watched) => void
}

/**
 * Lint documents as `tulint --watch` does, and keep what is known of them.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function openSession(options: LintOptions = {}, {signal, watch}: SessionOptions = {}): Promise<OpenSession> {
  const {request, rules, workingDirectory, baseline: file, files, nameDocument} = await readRequest(options)
  const {workspace, settings} = request
  try {
    const baseline = file === null ? undefined : await neededBaseline(workingDirectory, file)
    const revisions = await revisionsOf(workspace, settings)
    const absolute = (path: string) => absolutePath(workingDirectory, path)
    const sources = sourcesOf(settings).map(absolute)
    const watched = {
      trees: [...new Set([...settings.targets.map(({root}) => absolute(fixedPart(root))), ...sources.filter(isFolder)])],
      folders: (await Promise.all(sources.map(gitFolders))).flat(),
      files
    }
    watch?.(watched)
    const session = await openPlainSession({...request, rules, ...occasionOf(options), baseline}, signal)
    return {
      ...session,
      update: paths => session.update([...paths].map(nameDocument)),
      rules,
      watched,
      isOutdated: async () => (await revisionsOf(workspace, settings)) !== revisions,
      close: workspace.close
    }
  } catch (error) {
    workspace.close()
    throw error
  }
}

function sourcesOf({targets}: Settings): string[] {
  return [...new Set(targets.flatMap(({source}) => (source === null || source === consensusPlace ? [] : source)))]
}

/** What the names of a run’s sources mean in their repositories. */
async function revisionsOf(workspace: Workspace, settings: Settings): Promise<string> {
  const {history, extensions} = settings
  const opened = await Promise.all(sourcesOf(settings).map(place => workspace.openSource(place, {history, extensions})))
  return JSON.stringify(opened.map(source => [source.revision, source.history?.head ?? null]))
}
