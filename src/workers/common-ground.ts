import type {Bitexts} from '../bitexts/read-bitexts.ts'
import type {Settings} from '../model/settings.ts'
import {fingerprint} from '../text/fingerprint.ts'

/**
 * A name for what two threads must have read alike before one helps the other: settings, with glossaries and every rule’s
 * options, and what the sources’ revisions mean. Either may have changed since the first one read it.
 */
export function commonGround(settings: Settings, sources: Bitexts['sources']): string {
  const english = [...sources].map(([place, {revision, history}]) => [place, revision, history?.head ?? null])
  return fingerprint([JSON.stringify([settings, english], plainly)])
}

/** What JSON would leave out. */
function plainly(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value]
  return value instanceof RegExp ? String(value) : value
}
