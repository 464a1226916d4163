import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {consensusOf} from '../../src/bitexts/consensus.ts'
import {lint} from '../../src/lint.ts'
import {consensusPlace} from '../../src/model/settings.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'

const version = (...quotes: readonly string[]) =>
  bilingual(['ms.date: 01/02/2020'], `# {A|Set a timer}\n\n${quotes.map(quote => `- {B|${quote}}`).join('\n')}\n`)
const english = (...quotes: readonly string[]) => `\n# Set a timer\n\n${quotes.map(quote => `- ${quote}`).join('\n')}\n`

describe('the English that most translations quote', () => {
  const good = ['Turn the dial.', 'Wait.', 'Press it.']

  test('is what all quote', () => {
    expect(consensusOf([version(...good), version(...good), version(...good)])).toBe(english(...good))
  })

  test.each([
    ['reworded', ['Turn the wheel.', 'Wait.', 'Press it.']],
    ['lacking a text', ['Turn the dial.', 'Press it.']],
    ['with a text of its own', ['Turn the dial.', 'Wait.', 'Smile.', 'Press it.']]
  ])('outvotes one %s, wherever it stands', (_, odd) => {
    for (let place = 0; place < 3; place++) {
      const versions = [version(...good), version(...good)]
      versions.splice(place, 0, version(...odd))
      expect(consensusOf(versions)).toBe(english(...good))
    }
  })

  test('puts each outvoted quote right where every version has a fault', () => {
    expect(
      consensusOf([
        version('Turn the wheel.', 'Wait.', 'Press it.'),
        version('Turn the dial.', 'Wait!', 'Press it.'),
        version('Turn the dial.', 'Wait.', 'Push it.')
      ])
    ).toBe(english(...good))
  })

  test('has no leaked token where one version has the name, even if most leak', () => {
    const leaked = version('Open O365_W14_2nd first.', 'Wait.')
    expect(consensusOf([leaked, version('Open Office 365 first.', 'Wait.'), leaked])).toBe(english('Open Office 365 first.', 'Wait.'))
  })

  test('is not known of two', () => {
    expect(consensusOf([version(...good), version(...good)])).toBeNull()
  })
})

test('--source consensus gives every rule an English to compare with', async () => {
  const text = (quote: string) => bilingual([], `# <a name="set-a-timer"></a>{A|Set a timer}\n\n{B|${quote}}\n`)
  const {findings, documents} = await lint({
    workspace: memoryWorkspace({
      'de/a.md': text('Turn the dial.'),
      'fr/a.md': text('Turn the dial.'),
      'ja/a.md': text('Turn the O365_W14_2nd.'),
      'de/b.md': '# Ohne Zitate\n',
      'fr/b.md': '# Sans citations\n'
    }),
    settings: defaultSettings(['de', 'fr', 'ja'], consensusPlace),
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0'
  })
  expect(findings.map(({path, ruleId, source}) => `${path} ${ruleId} ${source?.path} ${source?.text}`)).toEqual([
    'ja/a.md source-mismatch consensus:/a.md Turn the dial.'
  ])
  expect(documents.map(({path, sourcePath, status}) => [path, sourcePath, status])).toEqual([
    ['de/a.md', 'consensus:/a.md', 'in-sync'],
    ['de/b.md', null, 'in-sync'],
    ['fr/a.md', 'consensus:/a.md', 'in-sync'],
    ['fr/b.md', null, 'in-sync'],
    ['ja/a.md', 'consensus:/a.md', 'stale']
  ])
})
