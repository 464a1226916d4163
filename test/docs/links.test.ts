import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import Slugger from 'github-slugger'
import type {Nodes, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const reader = unified().use(remarkParse).use(remarkGfm)

/** What people read on GitHub; fixtures are documents with faults. */
const pages = [
  'README.md',
  'CHANGELOG.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'fixtures/README.md',
  ...['docs', 'rules'].flatMap(markdownBelow)
]

function markdownBelow(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .map(path => join(folder, path))
    .filter(path => path.endsWith('.md'))
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

const trees = new Map<string, Root>()

function treeOf(path: string): Root {
  const known = trees.get(path) ?? reader.parse(readFileSync(path, 'utf8'))
  trees.set(path, known)
  return known
}

function textOf(node: Nodes): string {
  return [...nodesOf(node)].map(one => ('value' in one && one.type !== 'html' ? one.value : '')).join('')
}

function anchorsOf(path: string): Set<string> {
  const slugger = new Slugger()
  return new Set([...nodesOf(treeOf(path))].flatMap(node => (node.type === 'heading' ? [slugger.slug(textOf(node))] : [])))
}

/** What is wrong with a page's links to other files of the repository, and to headings. */
function faultsOf(page: string): string[] {
  const from = join(root, page)
  const urls = [...nodesOf(treeOf(from))].flatMap(node => ('url' in node ? [node.url] : []))
  return urls
    .filter(url => !/^[a-z]+:/.test(url))
    .flatMap(url => {
      const [path = '', fragment] = decodeURI(url).split('#')
      const to = path === '' ? from : resolve(dirname(from), path)
      if (!existsSync(to)) return [`${url}: there is no ${relative(root, to)}`]
      if (fragment === undefined || !statSync(to).isFile()) return []
      return anchorsOf(to).has(fragment) ? [] : [`${url}: ${relative(root, to)} has no such heading`]
    })
}

test.each(pages)('the links of %s lead somewhere', page => {
  expect(faultsOf(page)).toEqual([])
})

test('the index names every page', () => {
  const index = readFileSync(join(root, 'docs/README.md'), 'utf8')
  const own = readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md') && name !== 'README.md')
  expect(own.filter(name => !index.includes(`(${name})`))).toEqual([])
})
