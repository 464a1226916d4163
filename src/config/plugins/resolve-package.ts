import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {absolutePath} from '../paths.ts'

// Node's own for `import`, by Node's name. `module-sync` holds where `require` takes ES modules.
const conditions = new Set(['node', 'import', 'default', ...(process.features.require_module ? ['module-sync'] : [])])

/**
 * The file that `import` would load for a package's name, seen from a folder.
 *
 * Node has no call for it on all versions that we support: `require.resolve` skips what a package exports under `import`
 * alone, `import.meta.resolve` takes another module's place only behind a flag, `vm`'s default loader warns on standard error.
 *
 * @param name - `tulint-plugin-acme`, `@acme/tulint-plugin`, `acme/house-rules`.
 * @param folder - Absolute.
 * @returns Its absolute path; `null` where no such package is installed.
 * @throws Error when the package is there and exports nothing of this name.
 * @see https://nodejs.org/api/esm.html#resolution-algorithm-specification
 */
export function resolvePackage(name: string, folder: string): string | null {
  const [, own, subpath] = /^((?:@[^/\\%]+\/)?[^/\\%@.][^/\\%]*)(\/.+)?$/.exec(name) ?? []
  if (own === undefined) return null
  const require = createRequire(absolutePath(folder, 'package.json'))
  const root = require.resolve
    .paths(name)
    ?.map(modules => absolutePath(modules, own))
    .find(path => existsSync(path))
  if (root === undefined) return null
  const exported = exportsOf(root)
  // Without `exports` both ways of Node lead to the same file.
  if (exported === undefined) return require.resolve(name)
  const target = targetAt(exported, `.${subpath ?? ''}`)
  if (typeof target === 'string' && target.startsWith('./')) return absolutePath(root, target)
  throw new Error(`${absolutePath(root, 'package.json')} exports no “.${subpath ?? ''}” to import`)
}

function exportsOf(root: string): unknown {
  const manifest = absolutePath(root, 'package.json')
  if (!existsSync(manifest)) return undefined
  const read: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  return isRecord(read) ? (read['exports'] ?? undefined) : undefined
}

/** What `exports` has for a subpath: by its name, else by the longest pattern that it fits. */
function targetAt(exported: unknown, subpath: string): string | null | undefined {
  if (!isRecord(exported) || !Object.keys(exported).some(key => key.startsWith('.'))) {
    return subpath === '.' ? chosen(exported) : undefined
  }
  if (Object.hasOwn(exported, subpath) && !subpath.includes('*')) return chosen(exported[subpath])
  const [fitting] = Object.keys(exported)
    .map(key => key.split('*', 2))
    .filter(([before = '', after]) => after !== undefined && subpath.startsWith(before) && subpath.endsWith(after))
    .filter(([before = '', after = '']) => subpath.length > before.length + after.length)
    .sort(([a = ''], [b = '']) => b.length - a.length)
  if (fitting === undefined) return undefined
  const [before = '', after = ''] = fitting
  return chosen(exported[fitting.join('*')])?.replaceAll('*', subpath.slice(before.length, subpath.length - after.length))
}

/** The first target that a condition of ours leads to; `undefined`: none does, so that the next one is looked at. */
function chosen(target: unknown): string | null | undefined {
  if (typeof target === 'string' || target === null) return target
  if (Array.isArray(target)) return target.map(chosen).find(one => typeof one === 'string')
  if (!isRecord(target)) return undefined
  return Object.entries(target)
    .filter(([condition]) => conditions.has(condition))
    .map(([, one]) => chosen(one))
    .find(one => one !== undefined)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
