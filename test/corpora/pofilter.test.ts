import {describe, expect, test} from 'vitest'
import {compareSet, type PeerSet, type Told} from './peers/compare.ts'
import {hasPofilter} from './peers/pofilter.ts'
import {countsOf, writeSample, writeTable} from './peers/tables.ts'
import {describeWithCorpora} from './corpora.ts'

const seed = 20261121

const sets: readonly PeerSet[] = [
  ...['de-de', 'fr-fr', 'ja-jp'].map(locale => ({
    name: `nuget ${locale}`,
    locale,
    root: `nuget/${locale}.bilingual`,
    source: `nuget/en-handoff.${locale}`,
    only: []
  })),
  ...['de-de', 'es-es', 'fr-fr', 'ja-jp', 'zh-tw'].map(locale => ({
    name: `fasttrack ${locale}`,
    locale,
    root: `fasttrack/${locale}.bilingual`,
    source: null,
    only: []
  }))
]

function describeWithPofilter(name: string, body: (folder: string) => void): void {
  if (hasPofilter) describeWithCorpora(name, body)
  else describe.skip(`${name} (skipped: pofilter is not installed; it comes with translate-toolkit)`, () => {})
}

describeWithPofilter('the units as pofilter sees them', folder => {
  test('what pofilter finds of numbers and placeholders in some release notes, the rules find, too', async () => {
    const [, set] = sets
    if (set === undefined) throw new Error('there is no set')
    const {units, told} = await compareSet(folder, {...set, only: [`${set.root}/docs/release-notes/NuGet-2.[1-5]*.md`]})
    const countsIn = (name: string) => countsOf(told.filter(({check}) => check.checks.includes(name)))
    const [numbers, placeholders] = [countsIn('numbers'), countsIn('printf')]
    console.log('pofilter', set.locale, units, JSON.stringify({numbers, placeholders}))
    expect(units).toBeGreaterThan(100)
    expect(numbers.both).toBeGreaterThan(4 * numbers.pofilter)
    expect(placeholders.both).toBeGreaterThanOrEqual(placeholders.pofilter)
  })

  // The whole comparison takes minutes. `TULINT_PEERS=20` prints it, with up to 20 disagreements of each kind and side.
  const wanted = process.env['TULINT_PEERS']
  if (wanted !== undefined) {
    test('the whole comparison', {timeout: 1_200_000}, async () => {
      const told: Told[] = []
      for (const set of sets) told.push(...(await compareSet(folder, set)).told)
      const names = sets.map(({name}) => name)
      console.log(`${writeTable(names, told)}\n\n${writeSample(told, Number(wanted), seed)}`)
    })
  }
})
