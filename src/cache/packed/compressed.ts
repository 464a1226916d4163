import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib'

const mostUnpacked = 1 << 29 // Bytes.
const chunkSize = 1 << 18 // Bytes: by the default of 16 KiB, a report of 10 MB takes half again as long.

export function compress(bytes: Buffer | string): Buffer {
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22}})
}

/** @throws Error where it is damaged, or would be too large. */
export function decompress(bytes: Buffer): Buffer {
  return brotliDecompressSync(bytes, {maxOutputLength: mostUnpacked, chunkSize})
}
