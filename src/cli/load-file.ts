import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'
import {importModule} from '../config/import-module.ts'

const longRun = 5000 // Milliseconds: beside such a run nobody notices what keeping code takes.
const worthKeeping = 1.1 // Of its length.

/**
 * Makes a `require` for the program's own files, which the build has made. What V8 compiled of each in its first run, or
 * in a long one that used more of it, is kept beside it for the next, where the folder can be written: more than half of the
 * time that a small run takes. Node does the same from 22.1 on, by `module.enableCompileCache`.
 *
 * @param folder - Absolute: of the program's files.
 * @param build - Of these files, another for other contents: V8 itself looks at their length alone.
 * @param keeps - Whether this thread writes what is to be kept.
 */
export function fileLoader(folder: string, build: string, keeps: boolean): (name: string) => unknown {
  const loaded = new Map<string, unknown>()
  const requireOther = createRequire(join(folder, 'tulint.cjs'))
  return function load(name: string): unknown {
    if (!name.startsWith('./')) return requireOther(name)
    if (loaded.has(name)) return loaded.get(name)
    const filename = join(folder, name)
    const kept = `${filename}.${build}.${process.versions.v8}.${process.arch}`
    const cachedData = readKept(kept)
    const script = new Script(
      `(function (exports, require, module, __filename, importModuleThere) {${readFileSync(filename, 'utf8')}\n})`,
      {
        filename,
        ...(cachedData === null ? {} : {cachedData})
      }
    )
    const module = {exports: {}}
    script.runInThisContext()(module.exports, load, module, filename, importModule)
    loaded.set(name, module.exports)
    const known = cachedData === null || script.cachedDataRejected === true ? 0 : cachedData.length
    if (keeps) process.once('exit', () => keep(kept, script, known))
    return module.exports
  }
}

const checkLength = 4 // Bytes of a checksum before the data: V8 itself would run what a disk spoilt.

function readKept(file: string): Buffer | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const data = bytes.subarray(checkLength)
  return bytes.length > checkLength && bytes.readUInt32LE() === crc32(data) ? data : null
}

/**
 * With the functions that the run has used; whole or not at all.
 *
 * @param known - Bytes that were kept before.
 */
function keep(file: string, script: Script, known: number): void {
  if (known > 0 && performance.now() < longRun) return
  const fresh = `${file}.${process.pid}`
  try {
    const data = script.createCachedData()
    if (data.length < known * worthKeeping) return
    const check = Buffer.alloc(checkLength)
    check.writeUInt32LE(crc32(data))
    writeFileSync(fresh, Buffer.concat([check, data]), {flag: 'wx'})
    renameSync(fresh, file)
  } catch {
    rmSync(fresh, {force: true}) // Whoever installed it for others keeps the folder to himself, or the disk is full.
  }
}
