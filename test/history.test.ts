import {createHash} from 'node:crypto'
import {rmSync} from 'node:fs'
import {afterAll, describe, expect, test} from 'vitest'
import {lint, type LintOptions} from '../src/index.ts'
import {bilingual} from './bilingual.ts'
import {bench, clone, commit, doctoredRepository, git, texts, write} from './workspace/git/doctored.ts'

const {folder, remove} = bench()
const english = doctoredRepository(`${folder}/english`)

afterAll(remove)

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

/** A translation of a document's `texts`: a unit for each of its paragraphs. */
function translationOf(text: string, ...frontMatter: readonly string[]): string {
  const units = text
    .replace(/^\ufeff?(?:---\n[^]*?\n---\n)?/, '')
    .split(/(?:\r?\n){2,}/)
    .map(block => block.trim())
    .filter(block => block !== '')
    .map((block, index) => block.replace(/^(#+ )?([^]*)$/, `$1{Texte ${'i'.repeat(index + 1)}|$2}`))
  return bilingual(frontMatter, `${units.join('\n\n')}\n`)
}

/** Lint translations, given by their path below `fr-fr`, with all of English that they do not name left out. */
async function run(files: Readonly<Record<string, string>>, options: Partial<LintOptions> = {}) {
  const root = `${folder}/fr-fr`
  rmSync(root, {recursive: true, force: true})
  write(root, files)
  const {findings, documents, failures, summary} = await lint({
    workingDirectory: folder,
    config: {rules: {'untranslated-document': 'off', 'heading-anchor': 'off', 'stale-date': 'off'}},
    source: 'english/docs/en-us',
    targets: ['fr-fr'],
    today: '2026-11-21',
    ...options
  })
  return {
    told: findings.map(({ruleId, message}) => `${ruleId}: ${message}`),
    documents: documents.filter(({status}) => status !== 'missing'),
    failures,
    notes: summary.notes
  }
}

const pinnedAt = (hash: string) => `ms.sourcegitcommit: ${hash}`
const hashOf = (text: string) => `ms.openlocfilehash: ${sha1(text)}`

describe('the handoff of a document', () => {
  test.each([
    ['that English changed and changed back', 'intro.md', texts.introEdited, english.edited, 'docs/en-us/intro.md', 'stale'],
    ['that stayed as it was', 'intro.md', texts.intro, english.first, 'docs/en-us/intro.md', 'in-sync'],
    ['that was renamed since, twice', 'start.md', texts.install, english.first, 'docs/en-us/install.md', 'stale'],
    ['whose letter case changed since', 'guide.md', texts.guide, english.first, 'docs/en-us/Guide.md', 'in-sync'],
    ['whose own letter case differs', 'GUIDE.md', texts.guide, english.first, 'docs/en-us/Guide.md', 'in-sync'],
    ['with CRLF', 'crlf.md', texts.crlf, english.first, 'docs/en-us/crlf.md', 'in-sync'],
    ['with a byte order mark', 'marked.md', texts.marked, english.first, 'docs/en-us/marked.md', 'in-sync']
  ])('%s is found at its commit, and by its hash', async (_, name, text, hash, then, status) => {
    for (const [frontMatter, evidence] of [
      [[pinnedAt(hash), hashOf(text)], 'commit'],
      [[hashOf(text)], 'hash'],
      [[pinnedAt('0123456789'.repeat(4)), hashOf(text)], 'hash']
    ] as const) {
      const {documents, failures} = await run({[name]: translationOf(text, ...frontMatter)})
      expect(failures).toEqual([])
      // A hash alone tells the text, not under which of its names it was handed off.
      const path = evidence === 'commit' ? then : expect.any(String)
      expect(documents).toMatchObject([{status, handoff: {evidence, proved: true, path}}])
    }
  })

  test('that was copied from another file is found there by its hash', async () => {
    const {documents} = await run({'both.md': translationOf(texts.one, hashOf(texts.one))})
    expect(documents).toMatchObject([{handoff: {evidence: 'hash', proved: true, path: 'docs/en-us/one.md'}}])
  })
})

describe('a document whose English', () => {
  test('was renamed is compared under its new name, and told to move', async () => {
    const {told} = await run({'install.md': translationOf(texts.install, pinnedAt(english.first), hashOf(texts.install))})
    expect(told).toEqual([
      expect.stringMatching(
        /^orphaned-document: The English document was renamed to english\/docs\/en-us\/start\.md on 2020-01-07 .* move this one as well/
      ),
      expect.stringMatching(/^missing-unit: .*“Then restart\.” is missing here: English gained it on 2020-01-07/)
    ])
  })

  test('was renamed, and is translated under its new name too, is told to go', async () => {
    const english = translationOf(texts.installEdited)
    const {told} = await run({'install.md': translationOf(texts.install), 'start.md': english})
    expect(told).toEqual([
      expect.stringMatching(
        /renamed to english\/docs\/en-us\/start\.md on 2020-01-07 .*: its translation belongs there, so take this one out$/
      )
    ])
  })

  test('was deleted is told with the commit that did it', async () => {
    const {told} = await run({'old.md': translationOf('# Old\n', pinnedAt(english.first))})
    expect(told).toEqual([expect.stringMatching(/^orphaned-document: The English document was taken out on 2020-01-10 \(“Delete”/)])
  })

  test('was changed by a merge itself is told with the merge', async () => {
    const {told} = await run({'evil.md': translationOf('# Evil\n', pinnedAt(english.first))})
    expect(told).toEqual([expect.stringMatching(/^missing-unit: .*“From no parent\.” .* on 2020-01-13 \(“Merge side”/)])
  })

  test('got front matter and another wrapping is in sync', async () => {
    const {told, documents} = await run(
      {'intro.md': translationOf(texts.introEdited, pinnedAt(english.edited))},
      {source: `english/docs/en-us@${english.spaced}`}
    )
    expect([told, documents[0]?.status, documents[0]?.handoff?.commitsBehind]).toEqual([[], 'in-sync', 2])
  })
})

describe('a source', () => {
  const stale = {'intro.md': translationOf(texts.introEdited, pinnedAt(english.edited), hashOf(texts.introEdited))}

  test('is read at a revision, also from a mirror', async () => {
    clone(english.folder, `${folder}/mirror.git`, '--mirror')
    for (const source of ['english/docs/en-us@v1', 'mirror.git/docs/en-us@v1']) {
      expect((await run(stale, {source})).documents).toMatchObject([{status: 'in-sync', handoff: {commit: english.edited}}])
    }
  })

  test('without its history is compared as it is', async () => {
    const {told, documents} = await run(stale, {history: false})
    expect(told).toEqual([expect.stringMatching(/^orphaned-unit: The English document does not say/)])
    expect(documents).toMatchObject([{handoff: null}])
  })

  test('in a shallow clone says what is missing, and how to get it', async () => {
    clone(english.folder, `${folder}/shallow`, '--depth=1')
    const {notes, documents} = await run({'intro.md': translationOf('# Other\n', pinnedAt(english.edited))}, {source: 'shallow/docs/en-us'})
    expect(documents).toMatchObject([{handoff: {commit: null}}])
    const head = git(english.folder, ['rev-parse', 'HEAD'])
    const unproved = translationOf(texts.intro, pinnedAt(head), hashOf('Never committed.\n'))
    expect((await run({'intro.md': unproved}, {source: 'shallow/docs/en-us'})).told).toEqual([])
    expect((await run({'intro.md': unproved})).told).toEqual([expect.stringMatching(/^handoff-mismatch: No version/)])
    expect(notes).toEqual([
      expect.stringMatching(/1 document names a commit that the source’s shallow clone lacks.* --unshallow .*fetch-depth: 0/),
      ...notes.slice(1)
    ])
  })
})

describe('with changedSince', () => {
  test('a change of English concerns its translations, a change of one that one alone', async () => {
    const both = {'intro.md': translationOf(texts.intro), 'crlf.md': translationOf(texts.crlf)}
    const paths = async (revision: string) => (await run(both, {changedSince: revision})).documents.map(({path}) => path)
    expect(await paths(english.linked)).toEqual([])
    expect(await paths(english.spaced)).toEqual(['fr-fr/intro.md'])
    write(`${english.folder}/docs/en-us`, {'crlf.md': 'Not committed.\n'})
    expect(await paths('HEAD')).toEqual(['fr-fr/crlf.md'])
    commit(english.folder, '2020-02-01', 'Restore', {'docs/en-us/crlf.md': texts.crlf})
  })

  test('of a revision that no repository has is refused', async () => {
    await expect(run({'intro.md': 'Un mot.\n'}, {changedSince: 'gone'})).rejects.toThrow('“gone” is no commit')
  })

  test.each(['--output=planted', '--upload-pack=touch planted'])('%s is no option of git’s', async revision => {
    await expect(run({'intro.md': 'Un mot.\n'}, {changedSince: revision})).rejects.toThrow('is no commit')
  })
})
