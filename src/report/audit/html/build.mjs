// Makes `assets.generated.ts`, the script and the style of the audit’s page, of `client/` and `style.css`: part of
// `npm run build`. With `--check` nothing is written, and the exit status is 1 where what is committed is another.
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'

const folder = import.meta.dirname

/**
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(entry, options) {
  const {outputFiles} = await build({...options, absWorkingDir: folder, entryPoints: [entry], bundle: true, minify: true, lineLimit: 160, write: false})
  return outputFiles[0]?.text.trim() ?? ''
}

/**
 * @param {string} name
 * @param {string} text
 */
function constants(name, text) {
  if (/<\/|<!--/.test(text)) throw new Error(`${name} would end its element`)
  const lines = text.split('\n').map(line => `  ${JSON.stringify(line)}`)
  const hash = createHash('sha256').update(text).digest('base64')
  return `export const ${name}: string = [\n${lines.join(',\n')}\n].join('\\n')\nexport const ${name}Hash: string = '${hash}'\n`
}

const script = await bundle('client/main.tsx', {
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'ascii'
})
const style = await bundle('style.css', {target: 'es2022'})
const text = `// Made by build.mjs: npm run build\n${constants('script', script)}${constants('style', style)}`
const file = join(folder, 'assets.generated.ts')
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  if (process.argv.includes('--check')) {
    process.stderr.write('assets.generated.ts is not what client/ and style.css make: npm run build\n')
    process.exitCode = 1
  } else writeFileSync(file, text)
}
