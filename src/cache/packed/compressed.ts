import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib'

const mostUnpacked = 1 << 29 // Bytes.
const usualChunk = 1 << 14 // Bytes, as Node has it.

export function compress(bytes: Buffer | string): Buffer {
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22}})
}

/**
 * @param length - Of what comes out, where that is known: many chunks take half again as long as one.
 * @throws Error where it is damaged, or would be too large.
 */
export function decompress(bytes: Buffer, length = usualChunk): Buffer {
  const chunkSize = Math.min(Math.max(length + 1, usualChunk), mostUnpacked) // One more: a full chunk asks for the next.
  return brotliDecompressSync(bytes, {maxOutputLength: mostUnpacked, chunkSize})
}
