import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {lint} from '../src/lint.ts'
import type {Settings} from '../src/model/settings.ts'
import {memoryWorkspace} from '../src/workspace/memory.ts'
import {defaultSettings, today} from './settings.ts'

const english = `# Back up a station

Plug the station in. Then wait until the lamp is green.

- Open \`settings.json\`.
- Set [the interval](../interval.md) to 15 minutes.
- Restart the station.

## See also

Read [how to restore](restore.md) before you need it.
`
const french = `# Sauvegarder une station

Branchez la station. Attendez ensuite que le voyant soit vert.

- Ouvrez \`settings.json\`.
- Réglez [l’intervalle](../interval.md) sur 15 minutes.
- Redémarrez la station.

## Voir aussi

Lisez [comment restaurer](restore.md) avant d’en avoir besoin.
`

async function run(files: Readonly<Record<string, string>>, settings: Partial<Settings> = {}) {
  const {findings, documents} = await lint({
    workspace: memoryWorkspace(files),
    settings: {...defaultSettings(['fr'], 'en'), ...settings},
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0.0.0'
  })
  return {findings, documents, told: findings.map(({ruleId, message}) => `${ruleId}: ${message}`)}
}

describe('a plain translation', () => {
  test('that says all there is to say is in sync', async () => {
    const {told, documents} = await run({'en/a.md': english, 'fr/a.md': french})
    expect(told).toEqual([])
    expect(documents[0]).toMatchObject({kind: 'plain', status: 'in-sync', units: {total: 8, inSync: 8, missing: 0}})
  })

  test.each([
    [
      'an item that it lacks',
      '- Redémarrez la station.\n',
      '',
      ['missing-unit: The English list item “Restart the station.” is missing here']
    ],
    [
      'a section that it lacks',
      '## Voir aussi\n\nLisez [comment restaurer](restore.md) avant d’en avoir besoin.\n',
      '',
      ['dropped-section: The English section “See also” is missing here']
    ],
    [
      'a paragraph that English does not have',
      '## Voir aussi',
      'Cette page a été traduite par Jeanne Martin pendant l’été 2020.\n\n## Voir aussi',
      [
        'orphaned-unit: Nothing in English stands for “Cette page a été traduite par Jeanne Martin pendant l’été 2020.”: take it out, or translate what English says here'
      ]
    ],
    [
      'a sentence left in English',
      'Attendez ensuite que le voyant soit vert.',
      'Then wait until the lamp is green.',
      ['untranslated-unit: Left in English: “Then wait until the lamp is green.”']
    ]
  ])('tells %s', async (_, before, after, expected) => {
    expect((await run({'en/a.md': english, 'fr/a.md': french.replace(before, after)})).told).toEqual(expected)
  })

  test('has no quotes to find fault with, and its findings no ids', async () => {
    const {findings} = await run({'en/a.md': english, 'fr/a.md': french.replace('- Redémarrez la station.\n', '')})
    expect(findings[0]).toMatchObject({unitIds: [], quoteText: null, handoffText: null, source: {text: 'Restart the station.'}})
    expect(findings[0]?.confidence).toBeGreaterThan(0.5)
  })
})

describe('with the handoff in the history', () => {
  const handed = `---\nms.lasthandoff: 02/01/2024\n---\n`
  const later = english
    .replace('15 minutes', '30 minutes')
    .replace('- Restart the station.\n', '- Restart the station.\n- Look at the log.\n')
  const past = {'en/a.md@2024-01-01': english, 'en/a.md@2024-06-10': later, 'en/a.md': later}

  test('tells what English changed and gained, when, and beside which translation', async () => {
    const {findings, told, documents} = await run({...past, 'fr/a.md': handed + french})
    expect(told.filter(one => !one.startsWith('stale-date'))).toEqual([
      expect.stringMatching(/^stale-unit: English changed on 2024-06-10 \(.*\): “15” became “30”$/),
      expect.stringMatching(/^missing-unit: The English list item “Look at the log.” is missing here: English gained it on 2024-06-10/)
    ])
    expect(findings.find(({ruleId}) => ruleId === 'stale-unit')).toMatchObject({
      targetText: 'Réglez [l’intervalle](../interval.md) sur 15 minutes.',
      handoffText: 'Set [the interval](../interval.md) to 15 minutes.',
      quoteText: null
    })
    expect(documents[0]).toMatchObject({status: 'stale', units: {changed: 1, missing: 1, removed: 0}})
  })

  test('tells what the translator left out from what English gained', async () => {
    const lacking = handed + french.replace('- Ouvrez `settings.json`.\n', '')
    expect((await run({...past, 'fr/a.md': lacking})).told).toContain(
      'missing-unit: The English list item “Open `settings.json`.” is missing here, though it was handed off'
    )
  })

  test('an image or code that English changed asks for no translation', async () => {
    const before = `${english}\n![The lamp](a.png)\n\n\`station\`\n`
    const after = before.replace('a.png', 'b.png').replace('`station`', '`station2`')
    const translation = `${handed}${french}\n![Le voyant](a.png)\n\n\`station\`\n`
    const {told} = await run({'en/a.md@2024-01-01': before, 'en/a.md@2024-06-10': after, 'en/a.md': after, 'fr/a.md': translation})
    expect(told.filter(one => !one.startsWith('stale-date'))).toEqual([])
  })
})

describe('where texts may belong together in two ways', () => {
  const list = (words: readonly string[]) => words.map(word => `- ${word}\n`).join('')
  const files = {'en/a.md': list(['north', 'south', 'plain', 'lever']), 'fr/a.md': list(['bcdfg', 'hjklm', 'npqrs'])}

  test('the finding says how sure it is', async () => {
    const {findings} = await run(files)
    const doubtful = findings.filter(({confidence}) => confidence < 0.9)
    for (const {message, confidence} of doubtful) expect(message).toContain(`(confidence ${confidence.toFixed(2)})`)
  })

  test('leastConfidence leaves it out', async () => {
    const {rules: set} = defaultSettings(['fr'], 'en')
    const told = async (leastConfidence: number) => {
      const {findings} = await run(files, {rules: {...set, 'missing-unit': {severity: 'error', options: {leastConfidence}}}})
      return findings.filter(({ruleId}) => ruleId === 'missing-unit')
    }
    expect(await told(0)).toHaveLength(1)
    expect(await told(1)).toHaveLength(0)
  })
})

test('findings of a document are the same, whether it is linted alone or with all others', async () => {
  const files: Record<string, string> = {}
  for (let index = 0; index < 12; index++) {
    files[`en/${index}.md`] = english.replaceAll('station', `station ${index}`)
    files[`fr/${index}.md`] = french.replaceAll('station', `station ${index}`).replace(/^- Ouvrez.*\n/m, '')
  }
  const request = {settings: defaultSettings(['fr'], 'en'), rules, changedSince: null, today, version: '0'}
  const all = await lint({...request, workspace: memoryWorkspace(files), only: []})
  const one = await lint({...request, workspace: memoryWorkspace(files), only: ['fr/7.md']})
  expect(one.findings).toHaveLength(1)
  expect(one.findings).toEqual(all.findings.filter(({path}) => path === 'fr/7.md'))
})
