import {rules} from '../../rules/index.ts'
import type {AnyRule} from '../../src/check/rule.ts'
import {lint} from '../../src/lint.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'

/** How a rule is told to look. */
interface Look {
  readonly source?: string
  readonly options?: unknown
  readonly locale?: string
  /** What else there is, by its path: English below `en/`. */
  readonly files?: Readonly<Record<string, string>>
  /** Other roots of translations. */
  readonly sisters?: readonly string[]
}

/** What one rule tells of a document: its place, its units’ numbers or text, the message, what mends it, the English. */
export async function placed(
  rule: string,
  target: string,
  {source, options = null, locale = 'fr-fr', files = {}, sisters = []}: Look = {}
): Promise<string[]> {
  const settings = defaultSettings([locale, ...sisters], source === undefined ? null : 'en')
  const {findings} = await lint({
    workspace: memoryWorkspace({[`${locale}/a.md`]: target, ...(source === undefined ? {} : {'en/a.md': source}), ...files}),
    settings: {...settings, rules: {...settings.rules, [rule]: {severity: 'warning', options: withDefaults(rule, options)}}},
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0'
  })
  return findings
    .filter(({ruleId, path}) => ruleId === rule && path === `${locale}/a.md`)
    .map(({message, range: {start, end}, unitIds, targetText, fix, suggestions, source: english, confidence}) => {
      const edits = (fix ?? suggestions[0])?.edits.map(({range, text}) => `${range.start.offset}–${range.end.offset} “${text}”`)
      const isWhole = targetText === null || targetText === target.slice(start.offset, end.offset)
      const units = unitIds.length > 0 ? unitIds.map(id => ` ${id.replace(/^.*-/, '')}`).join('') : isWhole ? '' : ` “${targetText}”`
      return [
        `${start.line}:${start.column}–${end.line === start.line ? '' : `${end.line}:`}${end.column}${units}: ${message}`,
        ...(confidence < 1 ? ['likely'] : []),
        ...(edits === undefined ? [] : [`${fix === null ? suggestions[0]?.message : 'fix'} ${edits.join(', ')}`]),
        ...(english === null ? [] : [`en ${english.range.start.line}:${english.range.start.column} “${english.text}”`])
      ].join(' | ')
    })
}

function withDefaults(id: string, options: unknown): unknown {
  const rule = new Map<string, AnyRule>(Object.entries(rules)).get(id)
  return options === null ? null : rule?.options.parse(options)
}
