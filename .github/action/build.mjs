// Makes the Action's bundle of `src/action/`, and the licences of what went into it: `npm run action`. With `--check` nothing
// is written, and the exit status is 1 where what is committed is another.
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** The toolkit brings an HTTP client for tokens, 550 KB of undici; the Action asks the network for nothing. */
const withoutHttp = {
  name: 'without-http',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^@actions\/http-client/}, ({path}) => ({path, namespace: 'none'}))
    onLoad({filter: /./, namespace: 'none'}, () => ({contents: 'export const HttpClient = null, BearerCredentialHandler = null'}))
  }
}

// What modules of the older kind find around them.
const commonJs = `import {createRequire as requireOf} from 'node:module';
const require = requireOf(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`

// In the place of the bundle’s own name: what one bundle kept, another must not take for its own.
const unnamed = 'a bundle of no name'

const {outputFiles, metafile} = await build({
  absWorkingDir: root,
  entryPoints: ['src/action/main.ts'],
  outfile: '.github/action/index.mjs',
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  banner: {js: commonJs},
  legalComments: 'none', // They stand in LICENSES.txt.
  define: {sourceHash: JSON.stringify(unnamed)},
  plugins: [withoutHttp],
  metafile: true,
  write: false
})

/** What a thread of it runs: `src/workers/worker-file.ts` looks for it beside the bundle. */
const worker = "import('./index.mjs')\n"

const {text} = outputFiles[0]
const named = text.replaceAll(unnamed, createHash('sha256').update(text).digest('hex').slice(0, 16))
const files = {'index.mjs': named, 'worker.cjs': worker, 'LICENSES.txt': licences(Object.keys(metafile.inputs))}
for (const [name, text] of Object.entries(files)) {
  const file = join(import.meta.dirname, name)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (process.argv.includes('--check')) {
    console.error(`.github/action/${name} is not what src/ makes: npm run action`)
    process.exitCode = 1
  } else writeFileSync(file, text)
}

function licences(inputs) {
  const folders = new Set(inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))
  return [...folders]
    .sort()
    .map(folder => {
      const {name, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, folder)).find(one => /^licen[cs]e(?:\.|$)/i.test(one))
      const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`
      return `${name} (${license})\n${text}`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}
