import {existsSync, readFileSync} from 'node:fs'
import {SourceMap} from 'node:module'

/** An error's stack with places in the sources, where it names those of a file that the build has made and mapped. */
export function sourceStack(stack: string): string {
  const maps = new Map<string, SourceMap | null>()
  return stack.replace(/([^\s()]+\.cjs):(\d+):(\d+)/g, (place: string, file: string, line: string, column: string) => {
    const map = maps.get(file) ?? readMap(`${file}.map`)
    maps.set(file, map)
    const found = map?.findEntry(Number(line) - 1, Number(column) - 1)
    if (found === undefined || !('originalSource' in found)) return place
    return `${found.originalSource.replace(/^(?:\.\.\/)+/, '')}:${found.originalLine + 1}:${found.originalColumn + 1}`
  })
}

function readMap(file: string): SourceMap | null {
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null
}
