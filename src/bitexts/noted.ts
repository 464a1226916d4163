import {trimFolder} from '../workspace/document-path.ts'
import type {Files, Source, Workspace} from '../workspace/workspace.ts'
import type {Answers} from './answers.ts'

/** What an answer can rest on: a file’s text, the names in a folder, the files of a kind below one. */
export const grounds = {
  file: (path: string): string => `file ${path}`,
  folder: (folder: string): string => `folder ${trimFolder(folder)}`,
  list: (folder: string, extensions: readonly string[]): string => `${extensions.join().toLowerCase()} files below ${trimFolder(folder)}`,
  /** Which documents there are. */
  documents: 'documents'
}

/** Whether it is a file’s text. */
export function isFileGround(ground: string): boolean {
  return ground.startsWith('file ')
}

/** A workspace of which every answer knows what it rests on. */
export function notedWorkspace(workspace: Workspace, answers: Answers): Workspace {
  return {...workspace, ...notedFiles(workspace, answers)}
}

/** English as it lies on disk; what stands in a commit stays as it is. */
export function notedSource(source: Source, answers: Answers): Source {
  return source.revision === null ? {...source, ...notedFiles(source, answers)} : source
}

function notedFiles(files: Files, {note}: Answers): Files {
  return {
    list(folder, extensions) {
      note(grounds.list(folder, extensions))
      return files.list(folder, extensions)
    },
    read(path) {
      note(grounds.file(path))
      return files.read(path)
    },
    entries(folder) {
      note(grounds.folder(folder))
      return files.entries(folder)
    },
    version(path) {
      note(grounds.file(path))
      return files.version(path)
    }
  }
}
