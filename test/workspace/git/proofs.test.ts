import {createHash} from 'node:crypto'
import {afterAll, describe, expect, test} from 'vitest'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {bench, doctoredRepository, openHistory, texts} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(folder)
const {first, edited, reverted, moved, movedAgain, joined, side} = repository
const workspace = diskWorkspace(folder)
const en = (path: string) => documentPath('docs/en-us', path)
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const crlf = (text: string) => text.replaceAll('\n', '\r\n')
const lf = (text: string) => text.replaceAll('\r\n', '\n')

afterAll(() => {
  workspace.close()
  remove()
})

describe('withSha1', () => {
  test.each([
    ['as it stands', 'intro.md', texts.introEdited, edited],
    ['with CRLF where the repository has LF', 'intro.md', crlf(texts.introEdited), edited],
    ['with LF where the repository has CRLF', 'crlf.md', lf(texts.crlf), first],
    ['with CRLF as the repository has it', 'crlf.md', texts.crlf, first],
    ['with a mark where the repository has none', 'intro.md', `\ufeff${texts.introEdited}`, edited],
    ['with a mark and CRLF', 'intro.md', `\ufeff${crlf(texts.introEdited)}`, edited],
    ['without the mark that the repository has', 'marked.md', texts.marked.slice(1), first],
    ['with the mark that the repository has', 'marked.md', texts.marked, first],
    ['with CRLF and the mark that the repository has', 'marked.md', crlf(texts.marked), first],
    ['under its name of that time', 'start.md', texts.install, moved],
    ['in another letter case', 'START.MD', texts.installEdited, movedAgain],
    ['newest first where it came back to an earlier text', 'intro.md', texts.intro, reverted],
    ['among all files where it is none of its own versions', 'intro.md', texts.guide, repository.recased],
    ['of a file that is deleted', 'intro.md', '# Old\n', first],
    ['of a file that never was', 'never.md', texts.two, first],
    ['on a branch that was merged', 'side.md', '# Side\n\nA line.\n', side]
  ])('finds a text %s', async (_, path, text, hash) => {
    const version = await (await openHistory(workspace)).withSha1(sha1(text), en(path))
    expect(version?.commit.hash).toBe(hash)
  })

  test.each([
    ['a text that never was', sha1('never\n')],
    ['a file without documents’ extension', sha1('\x89P\0')],
    ['a file above the folder', sha1('Not a document.\n')],
    ['nothing, which a deletion must not be', sha1('')],
    ['another kind of hash', createHash('sha256').update(texts.intro).digest('hex')]
  ])('finds no version for %s', async (_, hash) => {
    expect(await (await openHistory(workspace)).withSha1(hash, en('intro.md'))).toBeNull()
  })

  test('gives the text that it proves', async () => {
    const history = await openHistory(workspace)
    const version = await history.withSha1(sha1(crlf(texts.install)), en('start.md'))
    expect(version?.path).toBe('docs/en-us/setup/install-it.md')
    expect(await history.text(version?.blob ?? '')).toBe(texts.install)
  })

  test('finds nothing newer than the revision that the source is read at', async () => {
    const history = await openHistory(workspace, `docs/en-us@${joined}~1`)
    expect(await history.withSha1(sha1('# Side\n\nA line.\n'), en('side.md'))).toBeNull()
  })
})

describe('hasSha1', () => {
  test.each([
    ['as it stands', texts.intro, true],
    ['with CRLF', crlf(texts.intro), true],
    ['with a mark', `\ufeff${texts.intro}`, true],
    ['of later', texts.introEdited, false],
    ['without its last line end', texts.intro.trimEnd(), false],
    ['with CR alone', texts.intro.replaceAll('\n', '\r'), false]
  ])('of a version tells a text %s', async (_, text, has) => {
    const history = await openHistory(workspace)
    const [version] = await history.at(first, en('intro.md'))
    if (version === undefined) throw new Error('There is no version')
    expect(await history.hasSha1(version, sha1(text))).toBe(has)
  })
})
