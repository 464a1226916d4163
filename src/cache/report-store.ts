import {statSync} from 'node:fs'
import {join} from 'node:path'
import {textDigest} from '../workspace/sha1.ts'
import {compress, decompress} from './packed/compressed.ts'
import {readRegularFile, replaceFile} from './whole-files.ts'
import type {World} from './world.ts'

/** What a run printed, and how it ended. */
export interface Told {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** The same, told again: what was printed as the bytes that it was, for nobody reads them. */
export interface ToldAgain extends Omit<Told, 'out'> {
  readonly out: Uint8Array
}

/** A report, and the state of the world that it was made of. */
export interface KeptReport<Report extends Told | ToldAgain> {
  readonly told: Report
  readonly world: World
}

/** Keeps what was told last of the results that a file of the same name holds. Nothing of it throws. */
export interface ReportStore {
  /** @param name - Of all that the report rests on beside the world. */
  readonly read: (name: string) => KeptReport<ToldAgain> | null
  readonly write: (name: string, kept: KeptReport<Told>) => void
}

const mark = 'tulint told 4\n'
const nameLength = 27 // Characters of a digest.
const sizeLength = 4 // Bytes of the length of what is packed.
const mostShare = 0.5 // Of the results’ own size: a long report is made anew.
const mostPacked = 30 // Times smaller that a report becomes; what is too long even so is not packed to see.

export function reportStore(folder: string, key: string): ReportStore {
  const [file, results] = [join(folder, `${key}.told`), join(folder, `${key}.cache`)]
  return {
    read(name) {
      try {
        const bytes = readRegularFile(file)
        const start = mark.length + nameLength
        const body = bytes.subarray(start)
        if (bytes.toString('latin1', 0, start) !== mark + headOf(name, body)) return null
        const whole = decompress(body.subarray(sizeLength), body.readUInt32LE())
        const headEnd = whole.indexOf('\n')
        const head: unknown = JSON.parse(whole.toString('utf8', 0, headEnd))
        if (!isHead(head)) return null
        const {status, err, world} = head
        return {told: {status, err, out: whole.subarray(headEnd + 1)}, world}
      } catch {
        return null
      }
    },
    write(name, {told: {status, out, err}, world}) {
      try {
        const most = statSync(results).size * mostShare
        if (out.length + err.length > most * mostPacked) return
        const whole = Buffer.from(`${JSON.stringify({status, err, world})}\n${out}`)
        const size = Buffer.alloc(sizeLength)
        size.writeUInt32LE(whole.length)
        const body = Buffer.concat([size, compress(whole)])
        if (body.length > most) return
        replaceFile(file, Buffer.concat([Buffer.from(mark + headOf(name, body)), body]))
      } catch {
        // The results have been kept or not, and that was told: without this, the next report takes longer.
      }
    }
  }
}

/** Names what a report rests on together with its bytes: another name, or another bit, is another digest. */
function headOf(name: string, body: Uint8Array): string {
  return textDigest(`${name}\n${textDigest(body)}`)
}

function isHead(value: unknown): value is Omit<Told, 'out'> & {readonly world: World} {
  return typeof value === 'object' && value !== null && 'status' in value && 'err' in value && 'world' in value
}
