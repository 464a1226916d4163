import {realpathSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {resolvePackage} from '../../src/config/plugins/resolve-package.ts'
import {makeFolder} from '../cli/running.ts'

const dual = {import: './esm.js', require: './cjs.cjs'}

test.each([
  ['for import alone', 'p', {exports: {'.': {import: './esm.js'}}}, 'esm.js'],
  ['for both, as import sees it', 'p', {exports: {'.': dual}}, 'esm.js'],
  ['without a dot', 'p', {exports: dual}, 'esm.js'],
  ['as a string', 'p', {exports: './esm.js'}, 'esm.js'],
  ['in their order, the first that fits', 'p', {exports: {default: './cjs.cjs', import: './esm.js'}}, 'cjs.cjs'],
  ['for Node', 'p', {exports: {browser: './x.js', node: dual}}, 'esm.js'],
  ['behind a condition that leads nowhere', 'p', {exports: {node: {require: './cjs.cjs'}, import: './esm.js'}}, 'esm.js'],
  ['the first of a list that is one', 'p', {exports: [{browser: './x.js'}, './esm.js']}, 'esm.js'],
  ['below', 'p/rules', {exports: {'.': './x.js', './rules': {import: './esm.js'}}}, 'esm.js'],
  ['below, by a pattern', 'p/rules/es', {exports: {'./rules/*': './*m.js', './rules/x*': './x.js'}}, 'esm.js'],
  ['of an owner', '@o/p', {exports: dual}, 'esm.js'],
  ['of an owner, below', '@o/p/rules', {exports: {'./rules': dual}}, 'esm.js'],
  ['without exports', 'p', {main: './cjs.cjs'}, 'cjs.cjs'],
  ['without exports, by the name that Node adds', 'p', {main: 'esm'}, 'esm.js'],
  ['without anything', 'p', {}, 'index.js']
])('finds what a package exports %s', (_, name, manifest, file) => {
  const root = name.startsWith('@') ? '@o/p' : 'p'
  const folder = realpathSync(
    makeFolder({
      [`node_modules/${root}/package.json`]: JSON.stringify(manifest),
      [`node_modules/${root}/index.js`]: '',
      [`node_modules/${root}/esm.js`]: '',
      [`node_modules/${root}/cjs.cjs`]: '',
      'docs/a.md': ''
    })
  )
  expect(resolvePackage(name, join(folder, 'docs'))).toBe(join(folder, 'node_modules', root, file))
})

test.each([
  ['nothing to import', 'p', {exports: {require: './cjs.cjs'}}],
  ['nothing below', 'p/rules', {exports: './esm.js'}],
  ['a place that it hides', 'p/rules/x', {exports: {'./rules/*': './*.js', './rules/x': null}}],
  ['a place outside', 'p', {exports: '../x.js'}]
])('throws where a package exports %s', (_, name, manifest) => {
  const folder = makeFolder({'node_modules/p/package.json': JSON.stringify(manifest)})
  expect(() => resolvePackage(name, folder)).toThrow(/package\.json exports no “\./)
})

test.each(['none', '@none', '../p', 'p%2f', ''])('%j is no package that is there', name => {
  expect(resolvePackage(name, makeFolder({'node_modules/p/package.json': '{}'}))).toBe(null)
})
