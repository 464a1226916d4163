import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {makeFolder, runIn} from './running.ts'

const hostile = 'Sign <b>&amp; "push" \u001b[31m\u202e it\tnow.'
const files = {
  'en/a.md': '---\ntitle: Keys\n---\n# Keys\n\nSign it. Push it.\n\n- Open `a`\n- Close `b`\n',
  'fr/a.md': '---\ntitle: Clés\n---\n# Clés\n\nSignez-le. Poussez-le.\n\n- Ouvrez `a`\n',
  'en/b.md': 'Let it go.\n',
  'fr/b.md': bilingual([], '{Lâchez.|Let it go.}\n'),
  'en/c.md': `${hostile}\n`,
  'fr/c.md': `${hostile} ${hostile}\n`,
  'fr/orphan.md': 'Rien.\n'
}
const align = async (...args: readonly string[]) => {
  const folder = makeFolder(files)
  return {folder, ...(await runIn(folder, ['align', '--source', 'en', '--target', 'fr', ...args]))}
}

test('writes JSON as the contract has it, with places that hold what they say', async () => {
  const {status, out} = await align()
  const report = JSON.parse(out)
  expect(status).toBe(0)
  expect(report.schemaVersion).toBe(1)
  expect(report.documents.map(({path, sourcePath, locale}: Record<string, string>) => [path, sourcePath, locale])).toEqual([
    ['fr/a.md', 'en/a.md', 'fr'],
    ['fr/b.md', 'en/b.md', 'fr'],
    ['fr/c.md', 'en/c.md', 'fr']
  ])
  const [first, second] = report.documents
  expect(
    first.pairs.map(({source, target}: Record<string, {text: string} | null>) => [source?.text ?? null, target?.text ?? null])
  ).toEqual([
    ['Keys', 'Clés'],
    ['Keys', 'Clés'],
    ['Sign it.', 'Signez-le.'],
    ['Push it.', 'Poussez-le.'],
    ['Open `a`', 'Ouvrez `a`'],
    ['Close `b`', null]
  ])
  for (const {source, target} of first.pairs) {
    for (const [side, path] of [[source, 'en/a.md'] as const, [target, 'fr/a.md'] as const]) {
      if (side !== null) expect(files[path].slice(side.range.start.offset, side.range.end.offset)).toBe(side.text)
    }
  }
  expect(first.pairs[2].source.range.start).toEqual({line: 6, column: 1, offset: 28})
  expect(second.pairs).toMatchObject([{source: {text: 'Let it go.'}, target: {text: 'Lâchez.'}, unitId: 'fb55e-101', confidence: 1}])
})

test('a PATH narrows it to one pair of documents', async () => {
  const {out} = await align('fr/b.md')
  expect(JSON.parse(out).documents.map(({path}: {path: string}) => path)).toEqual(['fr/b.md'])
})

test('writes TSV: a pair a line, side by side, and nothing that acts in a terminal', async () => {
  const {out} = await align('--format', 'tsv')
  const rows = out
    .replace(/\n$/, '')
    .split('\n')
    .map(line => line.split('\t'))
  expect(rows[0]).toEqual(['source', 'target', 'confidence', 'source place', 'target place', 'unit'])
  expect(rows).toContainEqual(['Let it go.', 'Lâchez.', '1.00', 'en/b.md:1:1', 'fr/b.md:1:31', 'fb55e-101'])
  expect(rows.find(([source]) => source === 'Close `b`')).toMatchObject(['Close `b`', '', expect.any(String), 'en/a.md:9:3', '', ''])
  expect(new Set(rows.map(({length}) => length))).toEqual(new Set([6]))
  expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/)
})

test('writes TMX: what has both sides, well-formed whatever the texts hold', async () => {
  const {out} = await align('--format', 'tmx')
  expect(out).toContain('<tuv xml:lang="en"><seg>Push it.</seg></tuv>\n<tuv xml:lang="fr"><seg>Poussez-le.</seg></tuv>')
  expect(out).not.toContain('<seg>Close `b`</seg>')
  expect(out).toContain('<tu tuid="fb55e-101">')
  const text = out.replace(/<!DOCTYPE[^>]*>|<\?xml[^>]*\?>/g, '')
  expect(text.replace(/<\/?(?:tmx|header|body|tu|tuv|seg|prop)(?: [\w:-]+="[^"<>&]*")*\/?>/g, '')).not.toMatch(/[<>]|&(?!#\d+;)/)
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
})

test('writes to a file, whole', async () => {
  const {folder, out} = await align('--format', 'tsv', '-o', 'out/pairs.tsv')
  expect(out).toBe('')
  expect(readFileSync(join(folder, 'out/pairs.tsv'), 'utf8')).toContain('Sign it.\tSignez-le.')
})

test('what cannot be read is said, and the rest is aligned', async () => {
  const folder = makeFolder({...files, 'fr/b.md': Buffer.from([0xff, 0xfe, 0x41])})
  const {status, out, err} = await runIn(folder, ['align', '--source', 'en', '--target', 'fr'])
  expect(status).toBe(2)
  expect(err).toContain('fr/b.md')
  expect(JSON.parse(out).documents).toHaveLength(2)
})

test('an unknown format is refused, with those that there are', async () => {
  const {status, err} = await align('--format', 'xliff')
  expect(status).toBe(2)
  expect(err).toContain('json, tsv, tmx')
})
