import {fingerprintOf} from '../../check/finding-fingerprint.ts'
import type {CheckedPair, Place} from '../../model/checked-pair.ts'
import type {Finding} from '../../model/finding.ts'
import {lineStarts} from '../../text/lines.ts'
import type {Pack} from '../kept.ts'
import type {Texts} from './cites.ts'
import {compress, decompress} from './compressed.ts'
import {packValues} from './pack-values.ts'
import {unpackValues} from './unpack-values.ts'

/** A checked pair, and the texts of its documents that it may cite: empty where they are not at hand. */
export interface CitingPair {
  readonly checked: CheckedPair
  readonly texts: Texts
}

export function packPairs(pairs: readonly CitingPair[]): Pack {
  const values = pairs.map(({checked, texts}) => {
    const {findings, place} = checked
    return {value: {...checked, findings: findings.map(withoutFingerprint), place: withoutStarts(place, texts)}, texts}
  })
  return {bytes: compress(packValues(values)), count: pairs.length}
}

/**
 * What a pack holds of the pairs of which texts are given.
 *
 * @param textsOf - `null`: this one is not wanted.
 * @throws Error where it is damaged.
 */
export function unpackPairs({bytes, count}: Pack, textsOf: (index: number) => Texts | null): readonly (CheckedPair | null)[] {
  return unpackValues(decompress(bytes), count, textsOf).map((value, index) => {
    const texts = textsOf(index)
    if (texts === null) return null
    if (!isChecked(value)) throw new TypeError('It is no checked pair')
    return {...value, findings: value.findings.map(withFingerprint), place: withStarts(value.place, texts)}
  })
}

/** A finding whose fingerprint is told as the one of two that it is, or as it is. */
type BareFinding = Omit<Finding, 'fingerprint'> & {readonly fingerprint: string | boolean}

function withoutFingerprint(finding: Finding): BareFinding {
  const [named, bare] = [true, false].map(isNamed => nameOf(finding, isNamed))
  const {ruleId, severity, message, ...others} = finding
  const fingerprint = finding.fingerprint === named ? true : finding.fingerprint === bare ? false : finding.fingerprint
  return {ruleId, severity, ...others, fingerprint, message} // What a message quotes has been told by then.
}

function withFingerprint(finding: BareFinding): Finding {
  const {ruleId, severity, message, fingerprint, ...others} = finding
  return {ruleId, severity, message, ...others, fingerprint: typeof fingerprint === 'string' ? fingerprint : nameOf(finding, fingerprint)}
}

function nameOf(finding: Omit<Finding, 'fingerprint'>, isByMessage: boolean): string {
  return fingerprintOf(finding, isByMessage ? finding.message : '')
}

/** A place without what its texts tell. */
interface BarePlace extends Omit<Place, 'starts' | 'source'> {
  readonly starts: readonly number[] | null
  readonly source: (Omit<NonNullable<Place['source']>, 'starts'> & {readonly starts: readonly number[] | null}) | null
}

function withoutStarts(place: Place | null, [target, source]: Texts): BarePlace | null {
  if (place === null) return null
  return {
    ...place,
    starts: untold(place.starts, target),
    source: place.source === null ? null : {...place.source, starts: untold(place.source.starts, source)}
  }
}

function untold(starts: readonly number[], text: string): readonly number[] | null {
  return isSame(starts, lineStarts(text)) ? null : starts
}

function withStarts(place: BarePlace | null, [target, source]: Texts): Place | null {
  if (place === null) return null
  return {
    ...place,
    starts: place.starts ?? lineStarts(target),
    source: place.source === null ? null : {...place.source, starts: place.source.starts ?? lineStarts(source)}
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

// The checksum says that this program packed it.
function isChecked(
  value: unknown
): value is Omit<CheckedPair, 'findings' | 'place'> & {readonly findings: readonly BareFinding[]; readonly place: BarePlace | null} {
  return typeof value === 'object' && value !== null && 'findings' in value && 'place' in value
}
