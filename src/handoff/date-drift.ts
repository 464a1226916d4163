import type {Alignment, Drift, QuoteCheck} from '../model/bitext.ts'
import type {NormalText} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import {normalText, tellingLength} from '../text/normalize.ts'
import type {Past} from './read-past.ts'

const mostTraced = 1000
const mostAmiss = 0.1 // Of the quotes, against a handoff that no hash proves.

/** The English of each unit that its target translates: what the handoff says, where the quote says something else. */
export function handoffTexts({units}: Document, quotes: readonly QuoteCheck[]): string[] {
  return units.map(({quote}, index) => {
    const check = quotes[index]
    return check?.kind === 'other' ? check.text : (quote?.text ?? '')
  })
}

/**
 * Say of everything that differs from the handoff since which commit it does. Beyond `mostTraced` differences the
 * commits are left out: nobody reads so many, and each costs some readings of the history.
 *
 * @param english - Of each unit, as `handoffTexts` has it.
 */
export async function dateDrift(
  alignment: Alignment,
  english: readonly string[],
  source: Document,
  {body, timeline}: Past
): Promise<Alignment> {
  const isLeftOut = leftOut(body, english)
  let traced = 0
  const lost = async (text: string): Promise<Drift> => ({commit: traced++ < mostTraced ? await timeline.lost(text) : null})
  const gained = async (text: string): Promise<Drift | null> => {
    if (traced++ >= mostTraced) return {commit: null}
    return isLeftOut(text) ? null : {commit: await timeline.gained(text)}
  }
  const pairs = []
  for (const pair of alignment.pairs) {
    if (pair.kind === 'same') pairs.push(pair)
    else if (pair.kind === 'source-only') pairs.push({...pair, drift: await gained(pair.source.text)})
    else pairs.push({...pair, drift: await lost(english[pair.unit] ?? '')})
  }
  const droppedSections = []
  for (const section of alignment.droppedSections) {
    const heading = source.blocks[source.sections[section.section]?.block ?? -1]?.range ?? section.range
    droppedSections.push({...section, drift: await gained(source.text.slice(heading.start, heading.end))})
  }
  return {...alignment, pairs, droppedSections}
}

/**
 * Whether the handoff has a text more often than the target's English: then the translator left it out. A short one may
 * stand in code, or in other words' midst, and tells nothing.
 */
function leftOut(handoff: NormalText, english: readonly string[]): (text: string) => boolean {
  let translated: string | null = null
  return text => {
    const wanted = normalText(text)
    if (wanted.length < tellingLength || !handoff.includes(wanted)) return false
    translated ??= english.map(one => normalText(one)).join('\n')
    return handoff.split(wanted).length > translated.split(wanted).length
  }
}

/**
 * Name the commit at which the source said what a quote says that the handoff does not.
 *
 * @returns `null` where the handoff is not proved and the quotes speak against it.
 */
export async function traceQuotes(
  quotes: readonly QuoteCheck[],
  target: Document,
  {handoff, timeline}: Past
): Promise<QuoteCheck[] | null> {
  const traced: QuoteCheck[] = []
  let looked = 0
  for (const [index, check] of quotes.entries()) {
    const earlier = check.kind === 'same' || looked++ >= mostTraced ? null : await timeline.holding(target.units[index]?.quote?.text ?? '')
    if (check.kind === 'same') traced.push(check)
    // The day of the handoff is known, not its hour: another version may be what was handed off.
    else if (earlier !== null && !handoff.proved) traced.push({kind: 'same'})
    else traced.push({...check, earlier})
  }
  const amiss = traced.filter(({kind}) => kind !== 'same').length
  return handoff.proved || amiss <= mostAmiss * traced.length ? traced : null
}
