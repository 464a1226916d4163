import {existsSync} from 'node:fs'

/** What workers run: it stands beside the built program. `null` where there is none, as in a bundle of another’s making. */
export function workerFile(): URL | null {
  const places = ['./worker.cjs', '../cli/worker.cjs'].map(place => new URL(place, import.meta.url))
  return places.find(place => existsSync(place)) ?? null
}
