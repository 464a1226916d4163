import {resolve} from 'node:path'
import * as fc from 'fast-check'
import picomatch from 'picomatch'
import {expect, test} from 'vitest'
import {relativePath} from '../../src/config/paths.ts'
import {rebaseGlob} from '../../src/config/rebase-glob.ts'

const at = (path: string) => resolve('/', path)

test.each([
  ['one directory', '**/a/*.md', 'r', 'r', ['**/a/*.md']],
  ['a directory within', 'docs/fr/*.md', 'r', 'r/docs', ['../docs/fr/*.md', 'fr/*.md']],
  ['a neighbour', 'docs/en/*', 'r', 'r/docs/fr', ['../../docs/en/*', '../en/*']],
  ['a double star on both sides', '**/old/*', 'r', 'r/docs', ['../**/old/*', '**/old/*']],
  ['a configuration further down', '*.md', 'r/conf[1]', 'r', ['conf\\[1\\]/*.md']],
  ['a configuration beside', '../docs/*.md', 'r/conf', 'r', ['docs/*.md']]
])('says a glob from %s', (_, glob, from, to, globs) => {
  expect(rebaseGlob(glob, at(from), at(to))).toEqual(globs)
})

test('matches the same files from anywhere', () => {
  const folder = fc.constantFrom('a', 'b', '(c)', '[d]')
  const path = fc.array(folder, {minLength: 1, maxLength: 4})
  const glob = fc.array(fc.constantFrom('a', 'b', '*', '**', '{a,b}', '\\[d\\]'), {minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(path, fc.array(folder, {maxLength: 2}), fc.array(folder, {maxLength: 2}), glob, (below, from, to, segments) => {
      const [configDirectory, workingDirectory] = [at(['r', ...from].join('/')), at(['r', ...to].join('/'))]
      const file = `${[configDirectory, ...below].join('/')}.md`
      const own = [...segments, '*.md'].join('/')
      const before = picomatch(own, {dot: true})(relativePath(configDirectory, file))
      const globs = rebaseGlob(own, configDirectory, workingDirectory)
      const after = globs.some(one => picomatch(one, {dot: true})(relativePath(workingDirectory, file)))
      expect(after).toBe(before)
    }),
    {numRuns: 2000}
  )
})
