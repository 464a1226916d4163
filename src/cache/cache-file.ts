import {textDigest} from '../workspace/sha1.ts'
import {type Kept, nothingKept, type Pack} from './kept.ts'
import {compress, decompress} from './packed/compressed.ts'

/** Of this form; another one is no cache. */
const mark = Buffer.from('tulint cache 1\n')
const sumLength = 27 // Characters of a digest.
const sizeLength = 4 // Bytes of the length of the first part.

/** What stands before the packs, as JSON has it. */
interface Index {
  /** Names of grounds, and at the same places their digests. */
  readonly grounds: readonly string[]
  readonly digests: readonly string[]
  readonly answers: readonly (readonly [ground: number, rests: readonly number[]])[]
  readonly pairs: readonly (readonly [path: string, pair: string, rests: readonly number[], pack: number, index: number, cites: number])[]
  readonly packs: readonly (readonly [bytes: number, count: number])[]
}

/** The bytes of a cache file: a mark, a checksum of all behind it, what rests on which, and what was found. */
export function writeCacheFile({grounds, answers, pairs}: Kept): Buffer {
  const packs = [...new Set(pairs.map(({found}) => found.pack))]
  const numbers = new Map(packs.map((pack, index) => [pack, index]))
  const index: Index = {
    grounds: grounds.map(({name}) => name),
    digests: grounds.map(({digest}) => digest),
    answers: answers.map(({ground, rests}) => [ground, distances(rests)]),
    pairs: pairs.map(({path, pair, rests, found: {pack, index: at, cites}}) => [
      path,
      pair,
      distances(rests),
      numbers.get(pack) ?? 0,
      at,
      (cites[0] ? 1 : 0) + (cites[1] ? 2 : 0)
    ]),
    packs: packs.map(({bytes, count}) => [bytes.length, count])
  }
  const first = compress(JSON.stringify(index))
  const size = Buffer.alloc(sizeLength)
  size.writeUInt32LE(first.length)
  const body = Buffer.concat([size, first, ...packs.map(({bytes}) => bytes)])
  return Buffer.concat([mark, Buffer.from(textDigest(body)), body])
}

/** What a file holds; nothing where it is damaged or another’s. */
export function readCacheFile(bytes: Buffer): Kept {
  const body = bytes.subarray(mark.length + sumLength)
  const sum = bytes.subarray(mark.length, mark.length + sumLength).toString('latin1')
  if (!bytes.subarray(0, mark.length).equals(mark) || body.length < sizeLength || textDigest(body) !== sum) return nothingKept
  let at = sizeLength + body.readUInt32LE()
  const index: unknown = JSON.parse(decompress(body.subarray(sizeLength, at)).toString())
  if (!isIndex(index)) return nothingKept
  const packs = index.packs.map(([length, count]): Pack => {
    at += length
    return {bytes: body.subarray(at - length, at), count}
  })
  return {
    grounds: index.grounds.map((name, place) => ({name, digest: index.digests[place] ?? ''})),
    answers: index.answers.map(([ground, rests]) => ({ground, rests: sums(rests)})),
    pairs: index.pairs.flatMap(([path, pair, rests, number, place, cites]) => {
      const pack = packs[number]
      if (pack === undefined) return []
      return [{path, pair, rests: sums(rests), found: {pack, index: place, cites: [cites % 2 === 1, cites >= 2] as const}}]
    })
  }
}

// The checksum says that this program wrote it, in this form.
function isIndex(value: unknown): value is Index {
  return typeof value === 'object' && value !== null && 'grounds' in value && 'digests' in value && 'pairs' in value && 'packs' in value
}

/** Grounds of one pair were met one after the other, mostly: distances are alike where numbers are not. */
function distances(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
}

function sums(distances: readonly number[]): number[] {
  let sum = 0
  return distances.map(distance => (sum += distance))
}
