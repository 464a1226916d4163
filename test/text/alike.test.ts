import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {difference, isMissed} from '../../src/check/unkept/unkept.ts'
import {identifiers} from '../../src/text/kept/identifiers.ts'
import {numbers} from '../../src/text/kept/numbers.ts'
import {sameFigures} from '../../src/text/kept/same-figures.ts'
import {sameNames} from '../../src/text/kept/same-names.ts'
import type {Token} from '../../src/text/kept/token.ts'
import {english} from '../../src/text/locale.ts'
import {readDestinations} from '../../src/text/markdown/destinations.ts'
import {sameTargets} from '../../src/text/markdown/same-targets.ts'
import {mayBeSame} from '../../src/text/may-be-same.ts'
import {normalText} from '../../src/text/normalize.ts'
import {signsOf} from '../../src/text/signs.ts'
import {changed, runs} from './awkward-texts.ts'

describe('texts that are alike at a glance', () => {
  test.each<[what: string, isAlike: (a: string, b: string, present: number) => boolean, read: (text: string) => readonly Token[]]>([
    ['miss no number of each other', sameFigures, one => numbers(one, english)],
    ['miss no link of each other', sameTargets, one => readDestinations(one).map(({url, range}) => ({key: url, range}))]
  ])('%s', (_, isAlike, read) => {
    fc.assert(
      fc.property(changed, ([a, b]) => {
        if (isAlike(a, b, signsOf(a) | signsOf(b))) expect(isMissed(difference(read(a), read(b)))).toBe(false)
      }),
      runs
    )
  })

  test('have each other’s identifiers', () => {
    fc.assert(
      fc.property(changed, ([a, b]) => {
        if (sameNames(a, b, signsOf(a) | signsOf(b))) for (const {written} of identifiers(a)) expect(b).toContain(written)
      }),
      runs
    )
  })

  test.each([
    ['3 million', '3 Stück'],
    ['1 000', '1 und 000'],
    ['1.5', '1,5'],
    ['three', '3'],
    ['3', '٣'],
    [String.raw`1\.5`, '1 und 5'],
    ['1&nbsp;000', '1&nbsp; 000']
  ])('%j and %j are looked at closely', (a, b) => {
    expect(sameFigures(a, b, signsOf(a) | signsOf(b))).toBe(false)
  })

  test.each([
    ['Open NuGet.', 'Das NuGet-Paket öffnen.', true],
    ['Run `nuget.exe --help` now.', 'Führen Sie `nuget.exe --help` aus.', true],
    ['Edit my-file.config.', 'mein-file.config bearbeiten.', false],
    ['Use --verbose.', 'Nutzen Sie -verbose.', false],
    ['Use -Verbosity.', 'Nutzen Sie -Stufe.', false],
    ['Use -Source-List.', 'Nutzen Sie -Source.', false],
    ['Ask help@larkspur.example-Lamps.', 'Fragen: help@larkspur.example', false],
    ['Open ./lamps-January.', 'Öffnen Sie ./lamps', false],
    ['Use /p:Lamp=$(Hall).', 'Nutzen Sie /p:Lamp=$.', false],
    ['A key: 0123abcd-0123-4567-89ab-0123456789ab', 'Ein Schlüssel', false]
  ])('whether %j and %j have the same identifiers: %j', (a, b, isAlike) => {
    expect(sameNames(a, b, signsOf(a) | signsOf(b))).toBe(isAlike)
  })

  test('texts in one normal form may be the same', () => {
    fc.assert(
      fc.property(changed, ([a, b]) => {
        if (normalText(a) === normalText(b)) expect(mayBeSame(a, b)).toBe(true)
        expect(mayBeSame(a, a)).toBe(true)
      }),
      runs
    )
    expect(mayBeSame('Sign it', 'Signiert')).toBe(false)
  })
})
