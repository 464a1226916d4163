// Measures what docs/scale.md plans with, on `nuget` of the document sets, and writes it there: `npm run build`, then
// `node test/bench/scale.mjs SETS`, where SETS is the folder that `corpora/unpack.sh` filled. Takes some minutes.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, appendFileSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {gzipSync} from 'node:zlib'

const root = resolve(import.meta.dirname, '../..')
const cli = join(root, 'dist/src/cli/tulint.cjs')
const page = join(root, 'docs/scale.md')
const nuget = resolve(process.argv[2] ?? '', 'nuget')
const revision = '8b220ab7af3073c2ba4d84a70012a5c57fcfead9' // What `corpora/nuget/NOW` names: the English that counts as today’s.
const folder = mkdtempSync(join(tmpdir(), 'tulint-scale-'))
const locales = 60
const perLocale = 20_000

/**
 * What a run took: CPU in seconds, peak memory in MiB. Git’s own processes are left out.
 *
 * @typedef {{args: readonly string[], cpu: number, peak: number}} Run
 */

/**
 * Run tulint in another process, which says at its end what it took.
 *
 * @param {readonly string[]} args
 * @returns {Run}
 */
function measure(args, cwd = nuget) {
  const said = join(folder, 'usage.json')
  const probe = `process.on('exit', () => { const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
    process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(said)}, JSON.stringify({cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024})) })`
  const {status, stderr} = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: {...process.env, TULINT_TODAY: '2026-11-21', NO_COLOR: '1'}
  })
  if (status !== 0 && status !== 1) throw new Error(`tulint ${args.join(' ')} ended with ${status}: ${stderr}`)
  return {args, ...JSON.parse(readFileSync(said, 'utf8'))}
}

const french = ['--no-cache', '--source', `en-us@${revision}`, '--target', 'fr-fr.bilingual']
const both = [...french, '--target', 'ja-jp.bilingual']
/** @param {string} name */
const report = name => ['--format', 'json', '--output-file', join(folder, name)]
/** @param {readonly string[]} names */
const size = (...names) => names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
const documents = readdirSync(join(nuget, 'fr-fr.bilingual'), {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.md')).length

// A repository with one locale, of which ten documents are changed.
/** @param {readonly string[]} args */
const git = (...args) => spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {cwd: repository})
const repository = join(folder, 'docs')
cpSync(join(nuget, 'fr-fr.bilingual'), join(repository, 'fr-fr'), {recursive: true})
git('init', '--quiet')
git('add', '.')
git('commit', '--quiet', '--message=Begin', '--date=2026-01-01T00:00:00Z')
const inRepository = ['--no-cache', '--source', `${join(nuget, 'en-us')}@${revision}`, '--target', 'fr-fr']
const some = readdirSync(join(repository, 'fr-fr'), {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.md')).slice(0, 10)

const shards = ['1', '2', '3', '4']
const start = measure(['--version'])
const one = measure([...french, ...report('one.json')])
const two = measure([...both, ...report('two.json')])
const parts = shards.map(index => measure([...french, '--shard', `${index}/4`, ...report(`${index}.json`)]))
const merged = measure(['merge', ...shards.map(index => join(folder, `${index}.json`)), ...report('merged.json')])
const isSame = readFileSync(join(folder, 'merged.json')).equals(readFileSync(join(folder, 'one.json')))
const audit = measure(['audit', ...inRepository, ...report('audit.json')], repository)
const history = measure(['audit', '--history', '12', ...inRepository, ...report('history.json')], repository)
for (const path of some) appendFileSync(join(repository, 'fr-fr', path), '\nPlus.\n')
const change = measure(['--changed-since', 'HEAD', ...inRepository, ...report('change.json')], repository)
if (!isSame) throw new Error('The merged report is not that of one run')

const part = parts.reduce((sum, {cpu}) => sum + cpu, 0) / parts.length
const whole = one.cpu - start.cpu
const linted = Math.max(0, ((one.cpu - part) * 4) / 3 / documents) // Seconds a document that a shard does not have.
const learned = Math.max(0, whole / documents - linted) // Seconds a document that every shard spends on it.
const unchanged = Math.max(0, (change.cpu - start.cpu - some.length * linted) / documents) // Seconds a document of the set.
const shardFiles = shards.map(index => `${index}.json`)
const perReport = size('one.json') / documents
const perShard = size(...shardFiles) / documents
const packed = gzipSync(readFileSync(join(folder, '1.json'))).length / size('1.json')
const growth = Math.max(0, (two.peak - one.peak) / documents) // MiB a document.
const mergeGrowth = Math.max(0, (merged.peak - start.peak) / documents)

/** @param {number} value */
const number = (value, digits = 0) => value.toLocaleString('en-US', {maximumFractionDigits: digits, minimumFractionDigits: digits})
/** @param {Run} run */
const shown = ({args}) => `tulint ${args.join(' ').replaceAll(`${folder}/`, '').replaceAll(`${nuget}/`, '')}`
/** @param {readonly (readonly string[])[]} rows */
const table = rows => rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** @type {readonly (readonly [what: string, run: Run, documents: number | null, bytes: number | null])[]} */
const rows = [
  ['start', start, null, null],
  [`one locale, ${documents} documents`, one, documents, size('one.json')],
  [`two locales, ${2 * documents} documents`, two, 2 * documents, size('two.json')],
  ['one of four shards of the first', parts[0] ?? one, documents / 4, size('1.json')],
  ['merge of the four', merged, documents, size('merged.json')],
  ['ten changed documents', change, some.length, size('change.json')],
  ['audit of one locale', audit, documents, size('audit.json')],
  ['the same with twelve months', history, documents, size('history.json')]
]
const measured = table([
  ['what', 'CPU s', 'CPU ms a document', 'peak MiB', 'JSON KB', 'command'],
  ['---', '--:', '--:', '--:', '--:', '---'],
  ...rows.map(([what, run, count, bytes]) => [
    what,
    number(run.cpu, 1),
    count === null ? '' : number((run.cpu * 1000) / count, 1),
    number(run.peak),
    bytes === null ? '' : number(bytes / 1024),
    `\`${shown(run)}\``
  ])
])

/** Of CPU that a shard takes. @param {number} count */
const minutes = count => (start.cpu + perLocale * (learned + linted / count)) / 60
/** Of a shard’s report. @param {number} count */
const megabytes = count => ((count === 1 ? perReport : perShard / count) * perLocale) / 1e6
const mostJson = 536_870_888 // Code units of the longest string of V8: `tulint merge` reads a report as one.
const plan = table([
  ['a locale of 20,000 documents in', 'CPU minutes a shard', 'CPU hours, 60 locales', 'MB a shard’s report, of which packed', 'jobs'],
  ['---', '--:', '--:', '--:', '--:'],
  ...[1, 2, 4, 8, 16].map(count => [
    count === 1 ? '1 run' : `${count} shards`,
    number(minutes(count), 1),
    number((minutes(count) * count * locales) / 60, 1),
    `${number(megabytes(count), 1)}, ${number(megabytes(count) * packed, 1)}`,
    number(count * locales)
  ])
])
const facts = [
  `Linting costs ${number(linted * 1000, 1)} ms of CPU a document; what every shard learns from the documents of the others, ${number(learned * 1000, 1)} ms. A run of some changed documents spends ${number(unchanged * 1000, 1)} ms on each document of the set: ${number((unchanged * perLocale) / 60, 1)} minutes on 20,000.`,
  `Memory grew by ${number(growth * 1024)} KiB a document from one locale to two: ${number(one.peak + growth * (perLocale - documents))} MiB for 20,000 by that measure. A merge grew by ${number(mergeGrowth * 1024)} KiB a document: ${number(start.peak + mergeGrowth * perLocale)} MiB.`,
  `A report has ${number(perReport / 1024, 1)} KiB a document, those of shards together ${number(perShard / 1024, 1)}. \`tulint merge\` reads a shard’s as one text, of which the longest that Node can make holds ${number(mostJson / perShard / 1000)},000 documents.`
]
const machine = `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'an unknown processor'}, ${cpus().length} cores shared with other work, ${new Date().toISOString().slice(0, 10)}: \`node test/bench/scale.mjs SETS\`. The four shards, merged, gave the bytes of one run.`

let text = readFileSync(page, 'utf8')
for (const [name, content] of Object.entries({measured: `${measured}\n\n${machine}`, facts: facts.map(fact => `- ${fact}`).join('\n'), plan})) {
  text = text.replace(new RegExp(`(<!-- ${name}: [^>]*-->\n)[^]*?(<!-- /${name} -->)`), (_, before, after) => `${before}\n${content}\n\n${after}`)
}
writeFileSync(page, text)
rmSync(folder, {recursive: true})
