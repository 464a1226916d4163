import {UsageError} from '../model/usage-error.ts'
import {UnreadableFile} from './workspace.ts'

/** What every workspace says of a folder that is not there. */
export function noFolder(folder: string): UsageError {
  return new UsageError(`There is no folder “${folder}”`, 'Name a folder that exists, relative to the working directory')
}

/** What every workspace says of a file where a folder is due. */
export function notFolder(folder: string): UsageError {
  return new UsageError(`“${folder}” is a file, not a folder`, 'Name the folder that it lies in')
}

/** What every workspace says of a file that is not there. */
export function noFile(): UnreadableFile {
  return new UnreadableFile('The file is gone', 'Check whether it was moved or deleted, or is a link to nowhere')
}

/** What every workspace says of a file whose bytes are no text in UTF-8. */
export function notText(reason: 'UTF-16' | 'NUL' | 'other'): UnreadableFile {
  switch (reason) {
    case 'UTF-16':
      return new UnreadableFile('The file is UTF-16, not UTF-8', 'Save it as UTF-8')
    case 'NUL':
      return new UnreadableFile('The file holds NUL bytes, as UTF-16 and binary files do', 'Save it as UTF-8')
    case 'other':
      return new UnreadableFile('The file is not UTF-8', 'Save it as UTF-8')
  }
}

/** What every workspace says of a file that stands elsewhere. */
export function lfsPointer(): UnreadableFile {
  return new UnreadableFile('The file is a Git LFS pointer, not the text it points to', 'Fetch the text: git lfs pull')
}

/** What is said of a file that no reading comes to the end of. */
export function tooMuch(): UnreadableFile {
  return new UnreadableFile(
    'The file is too much to read: it repeats something millions of times, or nests it thousands deep',
    'Break it into several, or leave it out: "exclude" in the configuration'
  )
}
