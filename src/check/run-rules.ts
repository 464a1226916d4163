import type {Bitext, InventoryEntry, Surroundings} from '../model/bitext.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {KeptFact} from '../model/checked-pair.ts'
import type {Failure, Problem, Severity} from '../model/finding.ts'
import {isOverrun} from '../model/overrun.ts'
import {PluginFault} from '../model/plugin-fault.ts'
import type {RuleSetting} from '../model/settings.ts'
import type {Inquiry} from '../model/site.ts'
import type {JudgedWaiver} from '../model/waiver.ts'
import {rememberedWith} from '../text/remembered.ts'
import {citedUnit} from './cited.ts'
import {defaultOptions} from './default-options.ts'
import type {KnownRule, RuleOrigin, RuleTable} from './rule.ts'

/** What a rule said, and as what it counts. */
export interface Reported<Said> {
  readonly ruleId: string
  readonly severity: Severity
  readonly said: Said
  readonly origin?: RuleOrigin | undefined
}

type RuleSettings = Readonly<Record<string, RuleSetting>>

const nothingAsked: Inquiry = {links: [], headingNames: false}

/** What the rules for one document must know of others; `null` where they ask for nothing. */
export function inquire(bitext: Bitext, rules: RuleTable, settings: RuleSettings): Inquiry | null {
  const inquiries: Inquiry[] = []
  for (const active of activeRules(settings, rules)) {
    const {rule, options} = active
    if (rule.point !== 'bitext' || rule.asks === undefined || (rule.needsSource && bitext.source === null)) continue
    // A rule that cannot come to the end of what it asks for comes to none when it checks, and is told then.
    overrunOf(active, bitext.target.path, () => inquiries.push(rule.asks?.(bitext, options) ?? nothingAsked))
  }
  const asked = {links: inquiries.flatMap(({links}) => links), headingNames: inquiries.some(({headingNames}) => headingNames)}
  return asked.links.length > 0 || asked.headingNames ? asked : null
}

/**
 * Every problem that the rules for one document find in it, the facts that the corpus rules gather, and which rules could
 * not come to its end.
 */
export function runRules(bitext: Bitext, rules: RuleTable, settings: RuleSettings, surroundings: Surroundings) {
  const problems: Reported<Problem>[] = []
  const facts: KeptFact[] = []
  const failures: Failure[] = []
  const {path} = bitext.target
  for (const active of activeRules(settings, rules)) {
    const {ruleId, rule, severity, options} = active
    if (rule.needsSource && bitext.source === null) continue
    const failure = overrunOf(active, path, () => {
      if (rule.point === 'corpus') {
        const fact = rule.gather(bitext, options)
        if (fact !== null) facts.push(keep(ruleId, fact, rule.cite?.(fact) ?? [], bitext))
        return
      }
      const said =
        rule.point === 'document'
          ? rule.check(bitext.target, options, surroundings)
          : rule.point === 'bitext'
            ? rule.check(bitext, options, surroundings)
            : []
      for (const problem of said) problems.push({ruleId, severity, said: problem, origin: rule.origin})
    })
    if (failure !== null) failures.push(failure)
  }
  return {problems, facts, failures}
}

/** Why one of our rules cannot come to a document’s end, where V8 gave up on it. A plugin’s author needs to see where. */
function overrunOf({ruleId, rule}: ActiveRule, path: DocumentPath, run: () => unknown): Failure | null {
  return blaming(ruleId, path, () => {
    try {
      run()
      return null
    } catch (error) {
      if (rule.origin !== undefined || !isOverrun(error)) throw error
      return {
        path,
        message: `The file is too much for the rule “${ruleId}”: it repeats something millions of times, or nests it thousands deep`,
        hint: 'Break it into several, or turn the rule off for it: "overrides" in the configuration'
      }
    }
  })
}

function keep(ruleId: string, fact: unknown, cites: Iterable<number>, {target}: Bitext): KeptFact {
  // As it would come out of a shard's report. And a slice of the document's text would keep all of it in memory.
  const written: string | undefined = JSON.stringify(fact)
  if (written === undefined) throw new TypeError(`It gathered a ${typeof fact}: facts are plain data, as JSON has it`)
  const ascending = [...new Set(cites)].sort((a, b) => a - b)
  return {ruleId, fact: JSON.parse(written), cited: ascending.flatMap(index => citedUnit(target, index) ?? [])}
}

/** What the inventory rules say of one pair, as messages. */
export function runInventoryRules(entry: InventoryEntry, rules: RuleTable, settings: RuleSettings): Reported<string>[] {
  return activeRules(settings, rules).flatMap(({ruleId, rule, severity, options}) =>
    rule.point !== 'inventory'
      ? []
      : blaming(ruleId, entry.path ?? entry.sourcePath ?? '', () =>
          [...rule.check(entry, options)].map(said => ({ruleId, severity, said, origin: rule.origin}))
        )
  )
}

/** What the rules about waivers say of a document's. */
export function runWaiverRules(
  waivers: readonly JudgedWaiver[],
  path: DocumentPath,
  rules: RuleTable,
  settings: RuleSettings
): Reported<Problem>[] {
  return activeRules(settings, rules).flatMap(({ruleId, rule, severity, options}) =>
    rule.point !== 'waivers'
      ? []
      : blaming(ruleId, path, () => [...rule.check(waivers, options)].map(said => ({ruleId, severity, said, origin: rule.origin})))
  )
}

interface ActiveRule {
  readonly ruleId: string
  readonly rule: KnownRule
  readonly severity: Severity
  readonly options: unknown
}

/** Most documents of a run have the same settings. */
const activeRules = rememberedWith((settings: RuleSettings, rules: RuleTable): readonly ActiveRule[] =>
  Object.entries(rules).flatMap(([ruleId, rule]) => {
    const setting = settings[ruleId]
    if (setting === undefined || setting.severity === 'off') return []
    return [{ruleId, rule, severity: setting.severity, options: setting.options ?? defaultOptions(rule)}]
  })
)

/** A rule that throws is a fault of its own: say whose, and where. */
export function blaming<Result>(ruleId: string, path: string, run: () => Result): Result {
  try {
    return run()
  } catch (cause) {
    const message = `The rule “${ruleId}” failed on ${path}`
    const [plugin = '', own] = ruleId.split('/')
    throw own === undefined ? new Error(message, {cause}) : new PluginFault(message, plugin, {cause})
  }
}
