import {describe, test} from 'vitest'
import {compareSet, type PeerSet, type Told} from './peers/compare.ts'
import {hasPofilter} from './peers/pofilter.ts'
import {writeSample, writeTable} from './peers/tables.ts'
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
