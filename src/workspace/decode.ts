import {lfsPointer, notText} from './refusals.ts'

/**
 * A file's text with its byte order mark.
 *
 * @throws UnreadableFile when it is not UTF-8, or a Git LFS pointer.
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw notText('UTF-16')
  if (bytes.includes(0)) throw notText('NUL')
  const text = decodeUtf8(bytes)
  if (isLfsPointer(text)) throw lfsPointer()
  return text
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw notText('other')
    throw error
  }
}

/** @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md, “The Pointer” */
function isLfsPointer(text: string): boolean {
  return text.length < 1024 && /^version https:\/\/git-lfs\.github\.com\/spec\/v\d+\r?\n(?:[a-z0-9.-]+ [^\n]*\n)*oid sha256:/.test(text)
}
