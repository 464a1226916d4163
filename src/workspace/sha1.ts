import {createHash, hash} from 'node:crypto'

/** Names what a file holds, be it given by its bytes or by its text with its byte order mark: SHA-1. */
export function textDigest(content: string | Uint8Array): string {
  return hash('sha1', content, 'base64url')
}

/** In the place of a digest, of what could not be read. */
export function refusal(error: unknown): string {
  return `! ${String(error)}`
}

export function isRefusal(digest: string): boolean {
  return digest.startsWith('! ')
}

const mark = Buffer.from('\ufeff')

/**
 * SHA-1 of a file's bytes as they stand, and with LF or CRLF line ends, with or without byte order mark: a repository
 * may hold one form, and the file that was handed off have had another (`format.md`, `ms.openlocfilehash`).
 */
export function sha1Forms(bytes: Buffer): Set<string> {
  const hasMark = bytes.subarray(0, 3).equals(mark)
  const bare = hasMark ? bytes.subarray(3) : bytes
  const text = bare.toString('latin1') // Byte for byte.
  const lf = Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')
  const crlf = Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1')
  const forms = [bare, lf, crlf].flatMap(form => [form, Buffer.concat([mark, form])])
  return new Set(forms.map(form => createHash('sha1').update(form).digest('hex')))
}

/** SHA-1 of a text as UTF-8 with CRLF line ends, without byte order mark: the form that most handoffs are proved by. */
export function crlfSha1(text: string): string {
  return createHash('sha1')
    .update(text.replace(/^\ufeff/, '').replace(/\r?\n/g, '\r\n'))
    .digest('hex')
}
