import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {lintPast, told} from './linting.ts'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const commitOf = (day: string) => sha1(day) // As the workspace in memory names its commits.

const [first, second, third] = ['Hold it for 5 seconds.\n', 'Hold it for 7 seconds.\n', 'Hold it for 9 seconds.\n']
const past = {'en/a.md@2020-01-01': first, 'en/a.md@2021-01-01': second, 'en/a.md@2022-01-01': third}
const unit = '{Maintenez.|Hold it for 7 seconds.}\n'

async function handoffOf(frontMatter: readonly string[], text = unit, keys?: readonly string[]) {
  const result = await lintPast({...past, 'fr/a.md': bilingual(frontMatter, text)}, keys)
  const {handoff} = result.documents[0] ?? {}
  return {result, handoff, conflicts: told(result).filter(line => line.startsWith('handoff-mismatch'))}
}

const pin = (day: string) => `ms.sourcegitcommit: ${commitOf(day)}`
const hash = (text: string) => `ms.openlocfilehash: ${sha1(text)}`

describe('the handoff is found', () => {
  test.each([
    ['at the commit, proved by the hash', [pin('2021-01-01'), hash(second)], 'commit', true, '2021-01-01'],
    [
      'at the commit, proved by the hash of its CRLF form',
      [pin('2021-01-01'), hash(second.replace('\n', '\r\n'))],
      'commit',
      true,
      '2021-01-01'
    ],
    [
      'at the commit, proved by the hash with a byte order mark',
      [pin('2021-01-01'), hash(`\ufeff${second}`)],
      'commit',
      true,
      '2021-01-01'
    ],
    [
      'at the commit, in capitals',
      [pin('2021-01-01').toUpperCase().replace('MS.SOURCEGITCOMMIT', 'ms.sourcegitcommit')],
      'commit',
      false,
      '2021-01-01'
    ],
    ['at the commit alone', [pin('2021-01-01')], 'commit', false, '2021-01-01'],
    ['by the hash alone', [hash(second)], 'hash', true, '2021-01-01'],
    ['by the hash, where the commit is another', [pin('2022-01-01'), hash(second)], 'hash', true, '2021-01-01'],
    ['by the hash, where the commit is unknown', [pin('1999-01-01'), hash(second)], 'hash', true, '2021-01-01'],
    ['by the hash, where the commit is none', ['ms.sourcegitcommit: main', hash(second)], 'hash', true, '2021-01-01'],
    ['on the day of the handoff', ['ms.lasthandoff: 06/15/2021'], 'date', false, '2021-01-01'],
    ['by the quotes, where the day tells another version', ['ms.lasthandoff: 06/15/2022'], 'quotes', false, '2021-01-01'],
    ['by the quotes alone', ['title: A'], 'quotes', false, '2021-01-01'],
    ['by the quotes, without front matter', [], 'quotes', false, '2021-01-01']
  ])('%s', async (_, frontMatter, evidence, proved, date) => {
    const {handoff} = await handoffOf(frontMatter)
    expect(handoff).toMatchObject({evidence, proved, date, commit: commitOf(date), path: 'en/a.md', commitsBehind: 1, daysBehind: 365})
  })

  test('under the keys of other tools', async () => {
    expect(
      (await handoffOf([`l10n:\n  sourceCommit: ${commitOf('2020-01-01')}`], 'Un mot.\n', ['l10n.sourceCommit'])).handoff
    ).toMatchObject({
      evidence: 'commit',
      date: '2020-01-01'
    })
    expect(
      (await handoffOf([`default_lang_commit: ${commitOf('2020-01-01')}`], 'Un mot.\n', ['default_lang_commit'])).handoff
    ).toMatchObject({
      evidence: 'commit',
      commitsBehind: 2
    })
  })
})

describe('the handoff is not known', () => {
  test('of a plain document that names none', async () => {
    const {handoff} = await handoffOf([], 'Un mot.\n')
    expect(handoff).toEqual({evidence: 'none', proved: false, commit: null, path: null, date: null, commitsBehind: null, daysBehind: null})
  })

  test('of quotes that stand in no version: they are compared with the source', async () => {
    const {handoff, result} = await handoffOf([], '{Maintenez 6 secondes.|Hold it for 6 seconds.}\n')
    expect(handoff).toMatchObject({evidence: 'quotes', commit: null})
    expect(told(result)).toEqual(['source-mismatch: The quote says “6” where the English says “9”'])
    expect(result.summary.notes).toEqual([expect.stringContaining('not with the handoff')])
  })

  test('where the history has not the commit: the notes count them', async () => {
    const {result} = await handoffOf([pin('1999-01-01')], 'Un mot.\n')
    expect(result.summary.notes).toEqual([expect.stringContaining('1 document names a commit')])
  })

  test('where that version is no text: its commit is', async () => {
    const files = {'en/a.md@2020-01-01': 'No\0text.\n', 'en/a.md@2021-01-01': second, 'fr/a.md': bilingual([pin('2020-01-01')], unit)}
    const {documents, failures} = await lintPast(files)
    expect(failures).toEqual([])
    expect(documents[0]).toMatchObject({status: 'in-sync'})
  })

  test('where no history is wanted', async () => {
    const result = await lintPast({'en/a.md': third, 'fr/a.md': bilingual([pin('2021-01-01')], unit)})
    expect(result.documents[0]?.handoff).toBeNull()
  })
})

describe('what a document says of its handoff is told where it cannot be:', () => {
  test.each([
    [
      'the commit and the hash name two texts',
      [pin('2022-01-01'), hash(second)],
      /“ms.sourcegitcommit” the English is not .* came on 2021-01-01/
    ],
    ['the hash is that of no version', [pin('2021-01-01'), hash('Another text.\n')], /No version .* hash of “ms.openlocfilehash”/],
    ['the commit is a branch', ['ms.sourcegitcommit: main'], /“ms.sourcegitcommit” is no full hash/],
    ['the hash is none', [pin('2021-01-01'), 'ms.openlocfilehash: 12345'], /“ms.openlocfilehash” is no SHA-1/],
    ['the commit is older than the document', [`ms.sourcegitcommit: ${commitOf('2019-01-01')}`], /does not have this document/]
  ])('%s', async (_, frontMatter, message) => {
    const files = {...past, 'en/b.md@2019-01-01': 'Older.\n', 'fr/b.md': 'Plus.\n', 'fr/a.md': bilingual(frontMatter, unit)}
    expect(told(await lintPast(files)).filter(line => line.startsWith('handoff-mismatch'))).toEqual([expect.stringMatching(message)])
  })

  test('nothing where the history lacks the commit, for then it lacks all', async () => {
    expect((await handoffOf([pin('1999-01-01'), hash(second)])).conflicts).toEqual([])
  })
})
