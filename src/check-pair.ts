import type {Bitexts, ReadPair} from './bitexts/read-bitexts.ts'
import {citable} from './check/cited.ts'
import {reportAbsence, reportDocument} from './check/document-report.ts'
import {inventoryFinding, placeOf, toFinding} from './check/findings.ts'
import type {RuleTable} from './check/rule.ts'
import {inquire, runInventoryRules, runRules} from './check/run-rules.ts'
import type {DocumentSettings} from './check/settings-for.ts'
import {readWaivers} from './check/waivers/read-waivers.ts'
import type {CheckedPair} from './model/checked-pair.ts'
import type {Circumstances, Surroundings} from './model/bitext.ts'
import type {DocumentReport} from './model/finding.ts'
import type {Site} from './model/site.ts'

/** What pairs are checked by. */
export interface Checking {
  readonly rules: RuleTable
  readonly settingsOf: DocumentSettings
  readonly circumstances: Circumstances
  readonly lookAround: Bitexts['lookAround']
}

/** Run the rules on one pair, and keep what the whole report needs of it. */
export async function checkPair(
  {pair, locale, source: english, bitext, isUnreached, failures}: ReadPair,
  {rules, settingsOf, circumstances, lookAround}: Checking
): Promise<CheckedPair> {
  const settings = settingsOf(pair.expected, locale)
  const hasSourceRoot = pair.sourcePlace !== null
  const entry = {locale, path: pair.target, sourcePath: pair.source, hasSourceRoot, gone: pair.gone}
  const inventoried = runInventoryRules(entry, rules, settings).map(said => inventoryFinding(said, locale, pair.expected))
  const known = {locale, path: pair.expected, subject: pair.subject, failures, isUnreached}
  const document = reportPair({pair, locale, source: english, bitext})
  if (bitext === null) {
    return {...known, findings: inventoried, facts: [], waivers: [], place: null, document, comparesQuotesWithSource: false}
  }
  const {target, source, alignment, knowsHandoff} = bitext
  const place = placeOf(locale, target, source)
  const cited = citable(target)
  const waivers = readWaivers(target)
  const site = await lookAround(pair, inquire(bitext, rules, settings))
  const {problems, facts, failures: overrun} = runRules(bitext, rules, settings, withSite(circumstances, site))
  return {
    ...known,
    findings: [...inventoried, ...problems.map(problem => toFinding(problem, place, cited))],
    facts,
    waivers,
    failures: [...failures, ...overrun],
    place: facts.length + waivers.length > 0 ? place : null,
    document,
    comparesQuotesWithSource: target.kind === 'bilingual' && alignment !== null && !knowsHandoff
  }
}

/** The day is asked for by those alone that rest on it. */
function withSite(circumstances: Circumstances, site: Site): Surroundings {
  return {
    get today() {
      return circumstances.today
    },
    hasCome: circumstances.hasCome,
    site
  }
}

/** How a pair stands, of which no rule says anything. */
export function reportPair({pair, locale, source, bitext}: Pick<ReadPair, 'pair' | 'locale' | 'source' | 'bitext'>): DocumentReport {
  const {root, target, expected} = pair
  if (bitext === null) return {root, ...reportAbsence(locale, expected, pair.source, source, target === null ? 'missing' : 'unreadable')}
  const report = {root, ...reportDocument(bitext)}
  return pair.source === null && pair.sourcePlace !== null ? {...report, status: 'orphaned'} : report
}
