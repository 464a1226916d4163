import {draw} from '../random.ts'
import type {Told} from './compare.ts'
import {type SharedCheck, sharedChecks} from './shared-checks.ts'

/** Units that both tools tell, `pofilter` alone, tulint alone, as one cell. */
export function countsOf(told: readonly Told[]): {readonly both: number; readonly pofilter: number; readonly tulint: number} {
  const both = told.filter(({pofilter, tulint}) => pofilter.length > 0 && tulint.length > 0).length
  const pofilter = told.filter(({tulint}) => tulint.length === 0).length
  return {both, pofilter, tulint: told.length - both - pofilter}
}

/** One row a check, one column a set: “both / pofilter alone / tulint alone” in units, `·` for none. */
export function writeTable(sets: readonly string[], told: readonly Told[]): string {
  const cell = (some: readonly Told[]) => {
    const {both, pofilter, tulint} = countsOf(some)
    return some.length === 0 ? '·' : `${both} / ${pofilter} / ${tulint}`
  }
  const rows = sharedChecks.map(check => {
    const here = told.filter(one => one.check === check)
    return [namesOf(check), ...sets.map(set => cell(here.filter(one => one.set === set))), cell(here)]
  })
  return [['pofilter — tulint', ...sets, 'all'], ['---', ...sets.map(() => '---:'), '---:'], ...rows]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')
}

/** Up to `count` disagreements of each check and side with their texts, to be judged by eye. */
export function writeSample(told: readonly Told[], count: number, seed: number): string {
  return sharedChecks
    .flatMap(check => {
      const here = told.filter(one => one.check === check)
      const alone = {pofilter: here.filter(({tulint}) => tulint.length === 0), tulint: here.filter(({pofilter}) => pofilter.length === 0)}
      return Object.entries(alone).flatMap(([side, some]) => [
        `## ${namesOf(check)}: ${side} alone, ${Math.min(count, some.length)} of ${some.length}`,
        ...draw(some, count, seed).map(writeTold)
      ])
    })
    .join('\n\n')
}

function namesOf({checks, rules}: SharedCheck): string {
  return `${checks.map(code).join(', ')} — ${rules.length === 0 ? 'no rule' : rules.map(code).join(', ')}`
}

function writeTold({set, unit, pofilter, tulint}: Told): string {
  return [`${set} ${unit.path}:${unit.line}`, ...pofilter, ...tulint, `  EN ${unit.english}`, `  TR ${unit.target}`].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}
