import type {Alignment, Drift, QuoteCheck} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {normalize} from '../text/normalize.ts'
import type {Past} from './read-past.ts'

const mostAmiss = 0.1 // Of the quotes, against a handoff that no hash proves.

/** The English of each unit that its target translates: what the handoff says, where the quote says something else. */
export function handoffTexts({units}: Document, quotes: readonly QuoteCheck[]): string[] {
  return units.map(({quote}, index) => {
    const check = quotes[index]
    return check?.kind === 'other' ? check.text : quote.text
  })
}

/**
 * Say of everything that differs from the handoff since which commit it does.
 *
 * @param english - Of each unit, as `handoffTexts` has it.
 */
export async function dateDrift(
  alignment: Alignment,
  english: readonly string[],
  source: Document,
  {body, timeline}: Past
): Promise<Alignment> {
  const isNew = (text: string) => !body.includes(normalize(text).text)
  const gained = async (text: string): Promise<Drift | null> => (isNew(text) ? {commit: await timeline.gained(text)} : null)
  const pairs = []
  for (const pair of alignment.pairs) {
    if (pair.kind === 'same') pairs.push(pair)
    else if (pair.kind === 'source-only') pairs.push({...pair, drift: await gained(pair.source.text)})
    else pairs.push({...pair, drift: {commit: await timeline.lost(english[pair.unit] ?? '')}})
  }
  const droppedSections = []
  for (const section of alignment.droppedSections) {
    const heading = source.blocks[source.sections[section.section]?.block ?? -1]?.range ?? section.range
    droppedSections.push({...section, drift: await gained(source.text.slice(heading.start, heading.end))})
  }
  return {...alignment, pairs, droppedSections}
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
  for (const [index, check] of quotes.entries()) {
    const earlier = check.kind === 'same' ? null : await timeline.holding(target.units[index]?.quote.text ?? '')
    if (check.kind === 'same') traced.push(check)
    // The day of the handoff is known, not its hour: another version may be what was handed off.
    else if (earlier !== null && !handoff.proved) traced.push({kind: 'same'})
    else traced.push({...check, earlier})
  }
  const amiss = traced.filter(({kind}) => kind !== 'same').length
  return handoff.proved || amiss <= mostAmiss * traced.length ? traced : null
}
