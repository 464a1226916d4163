import {describe, expect, test} from 'vitest'
import type {LintResult} from '../../src/model/finding.ts'
import {bilingual} from '../bilingual.ts'
import {lintPast, told} from './linting.ts'

const head = ['ms.lasthandoff: 03/01/2021']
const handoff = '# Signing\n\nSign the package first. Then push it to the server.\n\nDelete it at the end.\n'
const units = '# {S|Signing}\n\n{Un.|Sign the package first.} {Deux.|Then push it to the server.}\n\n{Trois.|Delete it at the end.}\n'

/** What is told of a document made in March, of English that is as given since June. */
async function since(now: string, target = units, before: Readonly<Record<string, string>> = {}): Promise<LintResult> {
  return lintPast({...before, 'en/a.md@2021-02-01': handoff, 'en/a.md@2021-06-01': now, 'fr/a.md': bilingual(head, target)})
}

describe('English that changed after the handoff', () => {
  test.each([
    ['is stale', handoff.replace('package', 'big package'), ['stale-unit: English changed ON: “big” was added']],
    [
      'is stale in several places',
      handoff.replace('Sign the', 'Do sign a').replace('first', 'soon'),
      ['stale-unit: English changed ON: it says “Do sign a package soon.” now']
    ],
    [
      'is gone',
      handoff.replace('\nDelete it at the end.\n', ''),
      ['orphaned-unit: English took “Delete it at the end.” out ON: translate what it says instead, or take this out']
    ],
    [
      'is new',
      `${handoff}\nTell your friends.\n`,
      ['missing-unit: The English sentence “Tell your friends.” is missing here: English gained it ON']
    ],
    [
      'is a new section',
      `${handoff}\n## Friends\n\nTell your friends.\n`,
      ['dropped-section: The English section “Friends” is missing here: English gained it ON']
    ],
    ['moved, and is told of by nothing', '# Signing\n\nDelete it at the end.\n\nSign the package first. Then push it to the server.\n', []]
  ])('%s', async (_, now, expected) => {
    const found = told(await since(now)).map(line => line.replace(/on 2021-06-01 \(“Change of 2021-06-01”, [0-9a-f]{8}\)/, 'ON'))
    expect(found).toEqual(expected)
  })

  test('names commit, day, author and subject in the report', async () => {
    const {findings} = await since(handoff.replace('package', 'big package'))
    expect(findings.find(({ruleId}) => ruleId === 'stale-unit')).toMatchObject({
      handoffText: 'Sign the package first.',
      quoteText: 'Sign the package first.',
      source: {text: 'Sign the big package first.'},
      change: {kind: 'wording'},
      changedIn: {date: '2021-06-01', author: 'Ada', subject: 'Change of 2021-06-01', hash: expect.stringMatching(/^[0-9a-f]{40}$/)}
    })
  })

  test('names the commit that changed it, not a later one', async () => {
    const [now, later] = [handoff.replace('package', 'big package'), handoff.replace('package', 'big package').replace('end', 'very end')]
    const result = await lintPast({
      'en/a.md@2021-02-01': handoff,
      'en/a.md@2021-06-01': now,
      'en/a.md@2021-09-01': later,
      'fr/a.md': bilingual(head, units)
    })
    expect(result.findings.filter(({ruleId}) => ruleId === 'stale-unit').map(({changedIn}) => changedIn?.date)).toEqual([
      '2021-06-01',
      '2021-09-01'
    ])
    expect(result.documents[0]?.handoff).toMatchObject({commitsBehind: 2, daysBehind: 212})
  })

  test('is traced past versions that are no text', async () => {
    const now = handoff.replace('package', 'big package')
    const files = {
      'en/a.md@2021-02-01': handoff,
      'en/a.md@2021-03-10': 'No\0text.\n',
      'en/a.md@2021-06-01': now,
      'fr/a.md': bilingual(head, units)
    }
    const {findings, failures} = await lintPast(files)
    expect(failures).toEqual([])
    expect(findings.map(({ruleId}) => ruleId)).toContain('stale-unit')
  })

  test('names none while it is not committed', async () => {
    const files = {'en/a.md@2021-02-01': handoff, 'en/a.md': handoff.replace('package', 'big package'), 'fr/a.md': bilingual(head, units)}
    expect(told(await lintPast(files))).toEqual(['stale-unit: English changed since the handoff: “big” was added'])
  })

  test('and back again is not told', async () => {
    const files = {
      'en/a.md@2021-02-01': handoff,
      'en/a.md@2021-06-01': 'Gone.\n',
      'en/a.md@2021-09-01': handoff,
      'fr/a.md': bilingual(head, units)
    }
    const {findings, documents} = await lintPast(files)
    expect([findings, documents[0]?.status]).toEqual([[], 'in-sync'])
  })
})

describe('a change of form is no drift:', () => {
  test.each([
    ['front matter', `---\ntitle: Another\n---\n${handoff}`],
    ['wrapping', handoff.replace('first. Then', 'first.\nThen')],
    ['white space', handoff.replaceAll('\n\n', '\n\n\n').replace('it to', 'it  to')],
    ['emphasis', handoff.replace('package', '**package**')],
    ['letter case', handoff.replace('server', 'Server')],
    ['a comment', `${handoff}\n<!-- reviewed -->\n`]
  ])('%s', async (_, now) => {
    const {findings, documents} = await since(now)
    expect([findings, documents[0]?.status]).toEqual([[], 'in-sync'])
    expect(documents[0]?.handoff?.commitsBehind).toBe(1)
  })

  test('the form of a link', async () => {
    const [before, now] = ['See [this](https://contoso.com/en-us/a/).\n', 'See [this](http://contoso.com/a).\n']
    const {findings, documents} = await lintPast({
      'en/a.md@2021-02-01': before,
      'en/a.md@2021-06-01': now,
      'fr/a.md': bilingual(head, '{Voir [ceci](https://contoso.com/en-us/a/).|See [this](https://contoso.com/en-us/a/).}\n')
    })
    expect([findings, documents[0]?.status]).toEqual([[], 'in-sync'])
  })

  test('but where a link leads is', async () => {
    const files = {
      'en/a.md@2021-02-01': 'See [this](a.md).\n',
      'en/a.md@2021-06-01': 'See [this](b.md).\n',
      'fr/a.md': bilingual(head, '{Voir [ceci](a.md).|See [this](a.md).}\n')
    }
    expect(told(await lintPast(files))).toEqual([expect.stringContaining('stale-unit')])
  })
})

describe('a quote that is not the handoff', () => {
  const leak = units.replace('Sign the package first.', 'Sign the O365_W14_2nd first.')
  const proved = async (now: string, target: string, before: Readonly<Record<string, string>> = {}) =>
    lintPast({
      ...before,
      'en/a.md@2021-02-01': handoff,
      'en/a.md@2021-06-01': now,
      'fr/a.md': bilingual([`ms.openlocfilehash: ${await sha1(handoff)}`], target)
    })

  test('is a leak, also where English moved on', async () => {
    const {findings} = await proved(handoff.replace('Sign the package', 'Sign your package'), leak)
    const found = findings.filter(({ruleId}) => ruleId !== 'stale-date')
    expect(found.map(({ruleId, handoffText, change, source}) => [ruleId, handoffText, change?.kind, source?.text])).toEqual([
      ['stale-unit', 'Sign the package first.', 'wording', 'Sign your package first.'],
      ['source-mismatch', 'Sign the package first.', 'placeholder', 'Sign your package first.']
    ])
  })

  test('is damage, not drift', async () => {
    const {documents, findings} = await proved(handoff, leak)
    expect(findings.map(({ruleId, message}) => [ruleId, message])).toEqual([
      ['source-mismatch', 'A content system’s token leaked into the quote: “O365_W14_2nd”, where the handoff says “package”']
    ])
    expect(documents[0]?.status).toBe('damaged')
  })

  test('is named with the commit at which English said so', async () => {
    const old = {'en/a.md@2020-01-01': handoff.replace('Delete it at the end.', 'Keep nothing of it.')}
    const found = told(await proved(handoff, units.replace('Delete it at the end.', 'Keep nothing of it.'), old))
    expect(found).toEqual([expect.stringMatching(/^source-mismatch: .*; English said so on 2020-01-01/)])
  })

  test('belongs to no English, where more than it is amiss', async () => {
    const target = units.replace('Then push it to the server.', 'Ask Bob.').replace('Delete it at the end.', 'Mind the cat.')
    expect(told(await proved(handoff, target))).toEqual([
      expect.stringMatching(/^missing-unit/),
      'source-mismatch: The handoff does not say what the quote says: “Ask Bob.”',
      expect.stringMatching(/^missing-unit/),
      'source-mismatch: The handoff does not say what the quote says: “Mind the cat.”'
    ])
  })
})

test('what the handoff had and the target lacks was left out by the translator', async () => {
  expect(told(await since(handoff, units.replace('\n{Trois.|Delete it at the end.}\n', '')))).toEqual([
    'missing-unit: The English sentence “Delete it at the end.” is missing here, though it was handed off'
  ])
})

async function sha1(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return Buffer.from(bytes).toString('hex')
}
