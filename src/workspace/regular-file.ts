import {closeSync, constants, fstatSync, openSync, readFileSync, readSync} from 'node:fs'
import {textDigest} from './sha1.ts'
import {UnreadableFile} from './workspace.ts'

/**
 * A file's bytes.
 *
 * @throws UnreadableFile of a pipe or a device; whatever the system says.
 */
export function readRegularFile(file: string): Uint8Array {
  return withRegularFile(file, opened => readFileSync(opened))
}

/** Names the bytes of a file, as `textDigest` does. Most files fit in one buffer, which is used again and again. */
export function digestRegularFile(file: string): string {
  return withRegularFile(file, (opened, size) => {
    if (size >= buffer.length) return textDigest(readFileSync(opened))
    let length = 0
    for (let read = -1; read !== 0 && length < buffer.length; length += read)
      read = readSync(opened, buffer, length, buffer.length - length, null)
    // One that grew meanwhile is read anew.
    return length < buffer.length ? textDigest(buffer.subarray(0, length)) : textDigest(readFileSync(file))
  })
}

const buffer = Buffer.allocUnsafeSlow(1 << 18)

/** A named pipe that took a document's place must not be waited for: without O_NONBLOCK, opening one waits already. */
function withRegularFile<Result>(file: string, read: (opened: number, size: number) => Result): Result {
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // Windows has neither.
  try {
    const status = fstatSync(opened)
    if (!status.isFile() && !status.isDirectory()) throw new UnreadableFile('This is a pipe or a device, and no file', 'Take it away')
    return read(opened, status.size)
  } finally {
    closeSync(opened)
  }
}
