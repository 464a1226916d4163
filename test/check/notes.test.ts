import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {inventoryFinding} from '../../src/check/findings.ts'
import {type Grounds, notesOn} from '../../src/check/notes.ts'
import {bitextRule, documentRule, type RuleTable} from '../../src/check/rule.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import type {SeveritySetting} from '../../src/model/finding.ts'
import type {Settings} from '../../src/model/settings.ts'

const facts = {summary: 's', severity: 'error', options: z.strictObject({}), check: () => []} as const
const rules: RuleTable = {
  beside: bitextRule({...facts, needsSource: true}),
  alone: documentRule({...facts, needsSource: false}),
  below: bitextRule({...facts, needsSource: true})
}

function settings(sources: readonly (string | null)[], off: readonly string[] = []): Settings {
  const severityOf = (id: string): SeveritySetting => (off.includes(id) ? 'off' : 'error')
  return {
    targets: sources.map(source => ({root: 'fr', source, locale: null})),
    extensions: [],
    exclude: [],
    history: true,
    handoffKeys: [],
    rules: Object.fromEntries(Object.keys(rules).map(id => [id, {severity: severityOf(id), options: null}])),
    overrides: []
  }
}

const notes = (more: Partial<Grounds>) =>
  notesOn({
    settings: settings(['en']),
    rules,
    findings: [],
    sourceNotes: [],
    isShallow: false,
    unreached: 0,
    comparesQuotesWithSource: false,
    ...more
  })
const found = (ruleId: string) => [inventoryFinding({ruleId, severity: 'error', said: 'm'}, 'fr-FR' as Locale, 'fr/a.md' as DocumentPath)]

test('there is nothing to note of a run that had all that it needs', () => {
  expect(notes({})).toEqual([])
})

test('what the sources say of themselves is said once', () => {
  expect(notes({sourceNotes: ['one', 'two', 'one']})).toEqual(['one', 'two'])
})

describe('rules that need English are named where it is not at hand', () => {
  test.each([
    ['of any target', [null, null], [], ['No English was at hand for any target, so these rules were left out there: beside, below.']],
    ['of some', [null, 'en'], ['below'], ['No English was at hand for some target, so these rules were left out there: beside.']],
    ['but not where they are off', [null], ['beside', 'below'], []]
  ])('%s', (_, sources, off, expected) => {
    expect(notes({settings: settings(sources, off)})).toEqual(expected.map(note => `${note} Name it with --source DIR`))
  })
})

test.each([
  [1, true, '1 document names a commit that the source’s shallow clone lacks', 'git fetch --unshallow'],
  [2, true, '2 documents name commits that the source’s shallow clone lacks', 'git fetch --unshallow'],
  [1, false, '1 document names a commit that the source’s repository does not have', 'was its history rewritten'],
  [2, false, '2 documents name commits that the source’s repository does not have', 'was its history rewritten']
])('handoffs are not known where %i have no commit, in a shallow clone: %s', (unreached, isShallow, what, why) => {
  expect(notes({unreached, isShallow})).toEqual([expect.stringMatching(new RegExp(`^${what}.*${why}`))])
})

test('what quotes were compared with is told where they differ', () => {
  const grounds = {comparesQuotesWithSource: true, findings: found('source-mismatch')}
  expect(notes(grounds)).toEqual([expect.stringContaining('compared with the English at hand, not with the handoff')])
  expect(notes({...grounds, findings: found('other')})).toEqual([])
  expect(notes({...grounds, comparesQuotesWithSource: false})).toEqual([])
})
