import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib'
import type {CheckedPair} from '../model/checked-pair.ts'
import {textDigest} from '../workspace/sha1.ts'
import {type Kept, type KeptGround, nothingKept} from './kept.ts'

/** Of this form; another one is no cache. */
const mark = Buffer.from('tulint cache 1\n')
const sumLength = 27 // Characters of a digest.
const sizeLength = 4 // Bytes of the length of the first part.
const mostText = 1 << 29 // Bytes of a part, packed out.

/** The parts of a file as JSON has them. */
interface Index {
  /** Name and digest, one after the other. */
  readonly grounds: readonly string[]
  readonly answers: readonly (readonly [ground: number, rests: readonly number[]])[]
  readonly pairs: readonly (readonly [path: string, pair: string, rests: readonly number[]])[]
}

/** The bytes of a cache file: a mark, a checksum of all behind it, what pairs rest on, and what was found. */
export function writeCacheFile({grounds, answers, pairs}: Kept): Buffer {
  const index: Index = {
    grounds: grounds.flatMap(({name, digest}) => [name, digest]),
    answers: answers.map(({ground, rests}) => [ground, rests]),
    pairs: pairs.map(({path, pair, rests}) => [path, pair, rests])
  }
  const first = pack(index)
  const size = Buffer.alloc(sizeLength)
  size.writeUInt32LE(first.length)
  const body = Buffer.concat([size, first, pack(pairs.map(({checked}) => checked()))])
  return Buffer.concat([mark, Buffer.from(textDigest(body)), body])
}

/** What a file holds; nothing where it is damaged or another’s. */
export function readCacheFile(bytes: Buffer): Kept {
  const body = bytes.subarray(mark.length + sumLength)
  const sum = bytes.subarray(mark.length, mark.length + sumLength).toString('latin1')
  if (!bytes.subarray(0, mark.length).equals(mark) || body.length < sizeLength || textDigest(body) !== sum) return nothingKept
  const split = sizeLength + body.readUInt32LE()
  const index = unpack(body.subarray(sizeLength, split))
  if (!isIndex(index)) return nothingKept
  let all: readonly CheckedPair[] | null = null
  const checkedAt = (at: number): CheckedPair => {
    all ??= checkedIn(unpack(body.subarray(split)))
    const checked = all[at]
    if (checked === undefined) throw new RangeError('The cache lacks a pair')
    return checked
  }
  return {
    grounds: groundsOf(index.grounds),
    answers: index.answers.map(([ground, rests]) => ({ground, rests})),
    pairs: index.pairs.map(([path, pair, rests], at) => ({path, pair, rests, checked: () => checkedAt(at)}))
  }
}

// The checksum says that this program wrote it, in this form.
function isIndex(value: unknown): value is Index {
  return typeof value === 'object' && value !== null && 'grounds' in value && 'answers' in value && 'pairs' in value
}

function checkedIn(value: unknown): readonly CheckedPair[] {
  return Array.isArray(value) ? value : []
}

function groundsOf(texts: readonly string[]): KeptGround[] {
  const grounds: KeptGround[] = []
  for (let at = 0; at + 1 < texts.length; at += 2) grounds.push({name: texts[at] ?? '', digest: texts[at + 1] ?? ''})
  return grounds
}

function pack(value: unknown): Buffer {
  return brotliCompressSync(JSON.stringify(value), {params: {[constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22}})
}

function unpack(bytes: Buffer): unknown {
  return JSON.parse(brotliDecompressSync(bytes, {maxOutputLength: mostText}).toString())
}
