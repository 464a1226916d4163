import {readFileSync} from 'node:fs'

/** This package's version; its manifest stands above `src/` and above what is built of it. */
export function packageVersion(): string {
  for (const place of ['../../package.json', '../../../package.json']) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'))
      if (isManifest(manifest)) return manifest.version
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  throw new Error('The package’s manifest is missing')
}

function isManifest(value: unknown): value is {readonly version: string} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    value.name === 'tulint' &&
    'version' in value &&
    typeof value.version === 'string'
  )
}
