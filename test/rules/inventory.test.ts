import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'

const ids = new Set(['orphaned-document', 'untranslated-document'])

/** What is said of whole documents, with the day of what changed for the commit. */
async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const settings = defaultSettings(['fr'], 'en')
  const {findings} = await lint({workspace: memoryWorkspace(files), settings, rules, only: [], changedSince: null, today, version: '0'})
  return findings
    .filter(({ruleId}) => ids.has(ruleId))
    .map(({path, ruleId, message}) => `${path} ${ruleId}: ${message.replace(/on (\S+) \(“.*?”, \w+\)/, 'on $1')}`)
}

test.each([
  ['has its translation', {'en/a.md': '# A\n', 'fr/a.md': '# A\n'}, []],
  [
    'has none',
    {'en/a.md': '# A\n', 'en/b.md': '# B\n', 'fr/a.md': '# A\n'},
    ['fr/b.md untranslated-document: The English document en/b.md has no translation']
  ],
  [
    'is none',
    {'en/a.md': '# A\n', 'fr/a.md': '# A\n', 'fr/b.md': '# B\n'},
    ['fr/b.md orphaned-document: There is no English document at this path: it was moved, renamed or taken out']
  ]
])('a document of English that %s', async (_, files, found) => {
  expect(await told(files)).toEqual(found)
})
