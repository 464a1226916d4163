import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Import {
  readonly from: string
  /** A path below the root, or a package's name. */
  readonly to: string
  /** Gone at run time. */
  readonly isType: boolean
}

const files = ['src', 'rules']
  .flatMap(folder =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).map(path => posix.join(folder, path.replaceAll('\\', '/')))
  )
  .filter(path => /\.tsx?$/.test(path))
  .sort()

const imports = files.flatMap(importsOf)

// `import … from`, `export … from`, `import '…'` and `import('…')`; statements begin a line, so texts in strings are none.
function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8')
  const statements = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\bfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(statements)].map(([, type, fixed, lazy]) => {
    const name = fixed ?? lazy ?? ''
    return {
      from,
      to: name.startsWith('.') ? posix.normalize(posix.join(dirname(from), name)) : name.replace(/^preact\/.*/, 'preact'),
      isType: type !== undefined
    }
  })
}

/** `src/parse/spans.ts` stands in `parse`, `rules/index.ts` in `rules`, `src/lint.ts` in itself. */
function roomOf(path: string): string {
  const parts = path.split('/')
  if (parts[0] === 'rules') return ['rules/index.ts', 'rules/presets.ts'].includes(path) ? path : 'rules'
  return parts.length > 2 ? (parts[1] ?? '') : path
}

/**
 * The table of design.md, “The rooms”, from the ground up: what each room may import besides itself.
 * A room that stands here before it stands in `src/` costs nothing; one that stands in `src/` must stand here.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  workspace: ['text', 'model'], // `text` for the day of a commit.
  parse: ['text', 'model'],
  check: ['text', 'model'], // Fingerprints, lines and dates are strings' business.
  discover: ['workspace', 'text', 'model'],
  handoff: ['workspace', 'text', 'model'],
  align: ['text', 'model'],
  report: ['text', 'model'],
  audit: ['text', 'model'],
  'src/rule.ts': ['check', 'text', 'model'],
  rules: ['src/rule.ts'],
  'rules/index.ts': ['rules'],
  'rules/presets.ts': ['src/rule.ts'],
  bitexts: ['workspace', 'discover', 'handoff', 'parse', 'align', 'text', 'model'],
  'src/check-pair.ts': ['bitexts', 'check', 'model'],
  'src/check-pairs.ts': ['src/check-pair.ts', 'bitexts', 'discover', 'model'],
  'src/lint.ts': ['src/check-pairs.ts', 'src/check-pair.ts', 'bitexts', 'discover', 'check', 'text', 'model'],
  'src/session.ts': ['src/lint.ts', 'src/check-pairs.ts', 'bitexts', 'check', 'workspace', 'discover', 'text', 'model'],
  'src/fix.ts': ['src/lint.ts', 'workspace', 'text', 'model'],
  'src/compare.ts': ['src/lint.ts', 'check', 'workspace', 'discover', 'model'],
  replay: ['src/check-pair.ts', 'bitexts', 'workspace', 'discover', 'parse', 'text', 'model'],
  'src/align-texts.ts': ['bitexts', 'text', 'model'],
  packages: ['text', 'model'],
  'src/read-segments.ts': ['bitexts', 'packages', 'check', 'workspace', 'discover', 'model'],
  'src/export-segments.ts': ['src/read-segments.ts', 'bitexts', 'model'],
  'src/import-document.ts': ['src/read-segments.ts', 'packages', 'workspace', 'parse', 'model'],
  'src/import-segments.ts': ['src/import-document.ts', 'src/read-segments.ts', 'bitexts', 'workspace', 'model'],
  cache: ['src/check-pairs.ts', 'bitexts', 'workspace', 'discover', 'handoff', 'parse', 'align', 'check', 'text', 'model'],
  workers: ['src/lint.ts', 'src/check-pairs.ts', 'bitexts', 'discover', 'align', 'text', 'model'],
  config: ['rules/index.ts', 'rules/presets.ts', 'check', 'text', 'model'],
  pages: ['src/lint.ts', 'src/fix.ts', 'config', 'workspace', 'parse', 'check', 'text', 'model'],
  'src/testing.ts': ['pages', 'config', 'check', 'text', 'model'],
  'src/read-request.ts': ['*'],
  'src/in-threads.ts': ['*'],
  'src/keep-results.ts': ['cache', 'config', 'src/check-pairs.ts', 'src/lint.ts', 'src/read-request.ts'],
  'src/how-to-check.ts': ['src/in-threads.ts', 'src/keep-results.ts', 'src/lint.ts', 'src/read-request.ts'],
  'src/with-lint-request.ts': ['src/how-to-check.ts', 'src/lint.ts', 'src/read-request.ts', 'config'],
  'src/lint-again.ts': [
    'cache',
    'src/with-lint-request.ts',
    'src/keep-results.ts',
    'src/lint.ts',
    'src/read-request.ts',
    'workspace',
    'model'
  ],
  'src/work-packages.ts': ['*'],
  'src/open-session.ts': ['*'],
  'src/merge-reports.ts': ['check', 'config', 'src/read-request.ts', 'report', 'workspace', 'model'],
  'src/owners.ts': ['audit', 'config', 'workspace', 'model'],
  'src/audit-documents.ts': ['*'],
  'src/index.ts': ['*'],
  cli: ['*'],
  action: ['*']
}

/** Packages that stand in some rooms only, each for its reason. */
const homes: readonly (readonly [why: string, what: RegExp, rooms: readonly string[]])[] = [
  [
    'files, processes and threads are the edges’ business, and a config can be a module',
    /^node:/,
    ['workspace', 'cache', 'workers', 'cli', 'action', 'config', 'src/testing.ts']
  ],
  ['word changes have one home', /^diff$/, ['text']],
  ['Markdown and HTML are read in one place', /^(?:unified|remark-.*|mdast.*|hast.*|micromark.*|github-slugger)$/, ['parse']],
  ['files are listed in one place', /^fast-glob$/, ['workspace']],
  ['pages are drawn in one place', /^preact/, ['report']],
  ['patterns of CODEOWNERS are read in one place', /^ignore$/, ['audit']],
  ['only the Action knows its runner', /^@actions\//, ['action']],
  ['only the command line prints', /^(?:ansis|commander|string-width)$/, ['cli', 'report']]
]

const isOwn = ({to}: Import) => /^(?:src|rules|\.\.)(?:\/|$)/.test(to)

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(imports.filter(isOwn).length).toBeGreaterThan(100)
  for (const {from, to} of imports.filter(isOwn)) expect(files, `${from} imports ${to}`).toContain(to)
})

test('every room stands in the table', () => {
  expect([...new Set(files.map(roomOf))].filter(room => rooms[room] === undefined)).toEqual([])
})

test('the table itself has no way back up', () => {
  const order = Object.keys(rooms)
  for (const [room, below] of Object.entries(rooms)) {
    for (const other of below) if (other !== '*') expect(order.indexOf(other), `${room} → ${other}`).toBeLessThan(order.indexOf(room))
  }
})

test.each(Object.entries(rooms))('%s imports only what stands below it', (room, below) => {
  const wrong = imports
    .filter(isOwn)
    .filter(({from, to}) => roomOf(from) === room && roomOf(to) !== room && !below.includes('*') && !below.includes(roomOf(to)))
    .map(({from, to}) => `${from} → ${to}`)
  expect(wrong).toEqual([])
})

test.each(['discover', 'handoff'])('of the workspace, %s knows the port alone', room => {
  const known = imports.filter(({from, to}) => roomOf(from) === room && roomOf(to) === 'workspace').map(({to}) => to)
  expect(
    [...new Set(known)].filter(
      to => !['src/workspace/workspace.ts', 'src/workspace/history.ts', 'src/workspace/document-path.ts'].includes(to)
    )
  ).toEqual([])
})

test('a rule knows no other rule', () => {
  const neighbours = imports.filter(({from, to}) => roomOf(from) === 'rules' && to.startsWith('rules/'))
  expect(neighbours).toEqual([])
})

describe('a package stands where it has its reason:', () => {
  test.each(homes)('%s', (_, what, allowed) => {
    const strangers = imports.filter(({from, to}) => what.test(to) && !allowed.includes(roomOf(from)))
    expect(strangers.map(({from, to}) => `${from} → ${to}`)).toEqual([])
  })
})

test('every package is one of ours, not one of a dependency’s', () => {
  const {
    dependencies,
    devDependencies
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const isKnown = ({from, to, isType}: Import) =>
    to.startsWith('node:') ||
    to in (dependencies ?? {}) ||
    (isType && `@types/${to}` in (devDependencies ?? {})) ||
    (roomOf(from) === 'action' && to in (devDependencies ?? {})) // The bundle holds it.
  expect(imports.filter(one => !isOwn(one) && !isKnown(one)).map(({from, to}) => `${from} → ${to}`)).toEqual([])
})

test('no file has more than one concept’s worth of lines', () => {
  const long = files
    .filter(path => !path.endsWith('.generated.ts'))
    .filter(path => readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length > 200)
  expect(long).toEqual([])
})

const graph = new Map(files.map(path => [path, imports.filter(one => one.from === path && isOwn(one)).map(({to}) => to)]))

test('nothing imports itself, by whatever way, not even for a type', () => {
  expect(findCycle(graph)).toEqual([])
})

test('a cycle would be found', () => {})

test('only the command line and the Action print', () => {
  const loud = files.filter(
    path =>
      !['cli', 'action'].includes(roomOf(path)) &&
      /\b(?:console\.|process\.(?:stdout|stderr|exit)\b)/.test(readFileSync(join(root, path), 'utf8'))
  )
  expect(loud).toEqual([])
})

test('nobody asks the network', () => {
  const away = /'node:(?:https?|http2|net|tls|dns|dgram)(?:\/|')|\bfetch\(|\b(?:WebSocket|XMLHttpRequest|EventSource)\b/
  expect(files.filter(path => !path.endsWith('.generated.ts') && away.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test('the engine knows no clock and no chance', () => {
  const engine = new Set(['model', 'text', 'parse', 'align', 'check', 'discover', 'report', 'rules', 'src/check-pair.ts', 'src/lint.ts'])
  const fickle = /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\.localeCompare\(|\.toLocale[A-Z]\w*\(/
  expect(files.filter(path => engine.has(roomOf(path)) && fickle.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})

/** The first way that leads back to where it began; empty where none does. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const way: string[] = []
  const visit = (node: string): string[] => {
    if (done.has(node)) return []
    const begin = way.indexOf(node)
    if (begin >= 0) return [...way.slice(begin), node]
    way.push(node)
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next)
      if (cycle.length > 0) return cycle
    }
    way.pop()
    done.add(node)
    return []
  }
  for (const node of graph.keys()) {
    const cycle = visit(node)
    if (cycle.length > 0) return cycle
  }
  return []
}
