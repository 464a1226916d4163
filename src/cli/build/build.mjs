// Makes the program `tulint` of `src/cli/`: part of `npm run build`. To start Node takes 80 ms, to read all modules one by one
// took 800. So there are few files, and a run reads of them what it needs; the sources import each other as ever.
import {createHash} from 'node:crypto'
import {chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {standIn} from './stand-in.mjs'

const root = join(import.meta.dirname, '../../..')
const folder = 'dist/src/cli'

/** Packages and modules of ours that are loaded when they are first used, by the file of their own that they are put in. */
const apart = {
  yaml: ['yaml'],
  markdown: ['unified', 'remark-parse', 'remark-gfm', 'hast-util-from-html'],
  entities: ['decode-named-character-reference'],
  xml: ['xmlbuilder'],
  globs: ['fast-glob'],
  patterns: ['picomatch'],
  owners: ['ignore'],
  writing: ['write-file-atomic'],
  width: ['string-width'],
  page: ['src/report/audit/html/page.tsx']
}
/** The same of modules that come with Node. */
const ofNode = new Set(['node:child_process', 'node:crypto', 'node:fs/promises', 'node:stream/consumers', 'node:worker_threads'])
/** Modules of ours that use what stands apart as soon as they are loaded: that, too, has time. */
const within = new Set(['src/parse/unified/parse-markdown.ts', 'src/parse/outline.ts'])

/** What loads them, by its file: what is run of the program, and what its workers run. */
const loading = {tulint: 'src/cli/main.ts', worker: 'src/cli/worker.ts'}

const {rules} = await built('rules/index')
const {defaultOptions} = await built('src/check/default-options')
const {emptyConfig} = await built('src/config/empty-config')
/** What stands in the place of modules: of some all that they give is known now. @type {Readonly<Record<string, string>>} */
const others = {
  'src/check/default-options.ts': `import {rules} from '../../rules/index.ts'
const table = ${JSON.stringify(Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, defaultOptions(rule)])))}
const known = new Map(Object.entries(rules).map(([id, rule]) => [rule, table[id]]))
export function defaultOptions(rule) {
  if (!known.has(rule)) known.set(rule, rule.options.parse({}))
  return known.get(rule)
}`,
  'src/config/empty-config.ts': `export const emptyConfig = () => (${JSON.stringify(emptyConfig())})`,
  // A script that `load-file.ts` runs can import nothing by itself.
  'src/config/import-module.ts': `const importHere = url => import(url)
export const importModule = typeof importModuleThere === 'undefined' ? importHere : importModuleThere`
}

for (const path of [...within, ...Object.keys(others)]) {
  if (!existsSync(join(root, path))) throw new Error(`${path} is gone: name what it became in src/cli/build/build.mjs`)
}

/** @type {ReadonlyMap<string, string>} */
const fileOf = new Map(Object.entries(apart).flatMap(([file, modules]) => modules.map(module => [module, file])))

/**
 * @param {string} file - Which is built.
 * @returns {import('esbuild').Plugin}
 */
function loadLater(file) {
  return {
    name: 'load-later',
    setup(bundler) {
      bundler.onResolve({filter: /./}, ({path, importer, resolveDir}) => {
        if (ofNode.has(path) && /[\\/]commander[\\/]/.test(importer)) return {path, namespace: 'node'}
        if (!/^(?:src|rules)\//.test(nameOf(importer))) return // Packages have others of the same name.
        const name = path.startsWith('.') ? nameOf(join(resolveDir, path)) : path
        if (name === 'zod') return {path: join(import.meta.dirname, 'zod-later.mjs')}
        if (Object.hasOwn(others, name) && !Object.hasOwn(loading, file)) return {path: name, namespace: 'other'}
        if (ofNode.has(name) && !Object.hasOwn(loading, file)) return {path: name, namespace: 'node'}
        if (within.has(name)) return {path: name, namespace: 'within'}
        return fileOf.has(name) && fileOf.get(name) !== file ? {path: name, namespace: 'apart'} : undefined
      })
      bundler.onLoad({filter: /./, namespace: 'other'}, ({path}) => ({contents: others[path] ?? '', resolveDir: join(root, path, '..')}))
      bundler.onLoad({filter: /./, namespace: 'node'}, async ({path}) => ({contents: standIn(path, '', await namesOf(path))}))
      bundler.onLoad({filter: /./, namespace: 'within'}, async ({path}) => ({
        contents: standIn(join(root, path), '', await namesOf(path)),
        resolveDir: root
      }))
      bundler.onLoad({filter: /./, namespace: 'apart'}, async ({path}) => ({
        contents: standIn(`./${fileOf.get(path)}.cjs`, path, await namesOf(path))
      }))
    }
  }
}

/** Names what the program is made of: what it found, another one must not take for its own. */
const sourceHash = createHash('sha256')
  .update([...sources(), readFileSync(join(root, 'package-lock.json'), 'utf8')].join('\0'))
  .digest('hex')
  .slice(0, 16)
rmSync(join(root, folder), {recursive: true, force: true})
mkdirSync(join(root, folder))
const zod = new Set(Object.keys(await import('zod')))
const used = new Set(sources().flatMap(text => [...text.matchAll(/\bz\s*\.(\w+)/g)].map(([, name = '']) => name)))
const contents = [
  await bundle('start', {entryPoints: ['src/cli/start.ts']}),
  await bundle('zod', from(`export {${[...used].filter(name => zod.has(name) && name !== 'core').join(', ')}} from 'zod'`))
]
for (const [file, modules] of Object.entries(apart)) {
  contents.push(await bundle(file, from(modules.map(name => `export * as '${name}' from '${name.replace(/^src/, './src')}'`).join('\n'))))
}
const buildHash = createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 16)
for (const [file, entry] of Object.entries(loading)) {
  await bundle(file, {entryPoints: [entry]}, {buildHash: JSON.stringify(buildHash)})
}
chmodSync(join(root, folder, 'tulint.cjs'), 0o755)
for (const name of readdirSync(join(root, 'rules')).filter(name => name.endsWith('.md'))) {
  copyFileSync(join(root, 'rules', name), join(root, 'dist/rules', name))
}

/** @param {string} contents @returns {import('esbuild').BuildOptions} */
function from(contents) {
  return {stdin: {contents, resolveDir: root}}
}

/**
 * @param {string} file
 * @param {import('esbuild').BuildOptions} entry
 * @param {Readonly<Record<string, string>>} constants
 */
async function bundle(file, entry, constants = {}) {
  const outfile = join(root, folder, `${file}.cjs`)
  await build({
    ...entry,
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: {'regexp-unicode-property-escapes': true, 'regexp-set-notation': true}, // As literals they are made once.
    minify: true,
    sourcemap: file === 'start' ? 'external' : false, // Faults of packages are told by what of ours called them.
    sourcesContent: false,
    legalComments: 'none', // They stand in the packages, which are installed beside.
    define: {'import.meta.url': 'moduleUrl', 'import.meta.dirname': '__dirname', sourceHash: JSON.stringify(sourceHash), ...constants},
    banner: {js: `const moduleUrl=require('node:url').pathToFileURL(__filename).href;`},
    external: ['zod', ...Object.keys(apart)].map(name => `./${name}.cjs`),
    plugins: [loadLater(file)]
  })
  return readFileSync(outfile, 'utf8')
}

/** The name below the root of a file of ours. @param {string} path */
function nameOf(path) {
  return relative(root, path).split(sep).join('/')
}

/** Of what a module exports. @param {string} name */
async function namesOf(name) {
  return Object.keys(await (name.startsWith('src/') ? built(name.replace(/\.tsx?$/, '')) : import(name)))
}

/** A module as the compiler has written it. @param {string} name */
async function built(name) {
  return import(pathToFileURL(join(root, 'dist', `${name}.js`)).href)
}

function sources() {
  return ['src', 'rules'].flatMap(top =>
    readdirSync(join(root, top), {recursive: true, encoding: 'utf8'})
      .filter(path => path.endsWith('.ts'))
      .map(path => readFileSync(join(root, top, path), 'utf8'))
  )
}
