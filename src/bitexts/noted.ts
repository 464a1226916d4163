import type {History} from '../workspace/history.ts'
import {refusal, textDigest} from '../workspace/sha1.ts'
import type {Files, Source, Workspace} from '../workspace/workspace.ts'
import type {Answers} from './answers.ts'
import {grounds, sourceFiles} from './grounds.ts'

/** A workspace of which every answer knows what it rests on. */
export function notedWorkspace(workspace: Workspace, answers: Answers): Workspace {
  return {
    ...workspace,
    ...notedFiles(workspace, '', answers),
    folders(folder) {
      const asked = workspace.folders(folder)
      answers.note(grounds.folders(folder), () => digestOf(asked))
      return asked
    }
  }
}

/**
 * English of which every answer knows what it rests on.
 *
 * @param place - As the settings name it.
 */
export function notedSource(source: Source, place: string, answers: Answers): Source {
  const history = source.history === null ? null : notedHistory(source.history, place, answers)
  return {...source, ...notedFiles(source, sourceFiles(source, place), answers), history}
}

function notedFiles(files: Files, place: string, {note}: Answers): Files {
  return {
    list(folder, extensions) {
      const asked = files.list(folder, extensions)
      note(grounds.list(folder, extensions, place), () => digestOf(asked))
      return asked
    },
    read(path) {
      const asked = files.read(path)
      // Of the very text that was read: a later look at the file could see another.
      note(grounds.file(path, place), () => asked.then(text => (place === '' ? textDigest(text) : files.digest(path)), refusal))
      return asked
    },
    entries(folder) {
      const asked = files.entries(folder)
      note(grounds.folder(folder, place), () => digestOf(asked))
      return asked
    },
    version(path) {
      note(grounds.file(path, place), () => files.digest(path))
      return files.version(path)
    },
    digest: files.digest
  }
}

/** What a version of a file says never changes; which versions there are does. */
function notedHistory(history: History, place: string, {note}: Answers): History {
  const notePast = (path: string, changes: ReturnType<History['changes']>) =>
    note(grounds.past(path, place), () => changes.then(all => pastDigest(history, all), refusal))
  return {
    ...history,
    changes(path) {
      const asked = history.changes(path)
      notePast(path, asked)
      return asked
    },
    async renamedTo(path) {
      note(grounds.history(place), () => history.state)
      return history.renamedTo(path)
    },
    commit(hash) {
      const asked = history.commit(hash)
      note(grounds.commit(hash, place), () => digestOf(asked))
      return asked
    },
    async at(commit, path) {
      notePast(path, history.changes(path)) // Under all names that it had.
      return history.at(commit, path)
    },
    async withSha1(sha1, path) {
      const changes = history.changes(path)
      notePast(path, changes)
      const found = await history.withSha1(sha1, path)
      const isOwn = found !== null && (await changes).some(({commit, blob}) => blob === found.blob && commit.hash === found.commit.hash)
      if (!isOwn) note(grounds.history(place), () => history.state) // It was looked for everywhere.
      return found
    }
  }
}

/** Names what is known of a file’s past, after the state of the history that tells it. */
export function pastDigest({state, isShallow}: History, changes: Awaited<ReturnType<History['changes']>>): string {
  return `${state} ${textDigest(JSON.stringify([isShallow, changes]))}`
}

/** Names what was answered. */
export async function digestOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(answer => textDigest(JSON.stringify(answer)), refusal)
}
