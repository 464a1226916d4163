import type {Finding} from '../model/finding.ts'
import {fingerprint, type Hash, hashOn, noHash} from '../text/fingerprint.ts'

type Known = Pick<Finding, 'ruleId' | 'path' | 'quoteText' | 'targetText'>

/** Of the finding before: many may stand in one unit, whose texts are read once for all. */
let last: {readonly known: Known; readonly hash: Hash} | null = null

/** @param message - Of what has no unit to be known by; else empty. */
export function fingerprintOf(
  {ruleId, path, quoteText, targetText, source}: Known & {readonly source: {readonly text: string} | null},
  message: string
): string {
  const known = {ruleId, path, quoteText, targetText}
  if (last === null || !isAlike(last.known, known)) {
    last = {known, hash: hashOn(noHash, withLineFeeds([ruleId, path, quoteText ?? '', targetText ?? '', ''].join('\u0000')))}
  }
  return fingerprint([withLineFeeds(`${source?.text ?? ''}\u0000${message}`)], last.hash)
}

function isAlike(a: Known, b: Known): boolean {
  return a.ruleId === b.ruleId && a.path === b.path && a.quoteText === b.quoteText && a.targetText === b.targetText
}

/** As on a machine that checks out other line ends. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
