import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {matchPaths} from '../../src/discover/match-paths.ts'

const extensions = ['.md', '.mdx', '.html.md']

test.each([
  ['equal paths', ['a.md'], ['a.md'], [['a.md', 'a.md']]],
  ['paths that differ in letter case', ['Sub/A.md'], ['sub/a.MD'], [['Sub/A.md', 'sub/a.MD']]],
  [
    'exact case first',
    ['A.md', 'a.md'],
    ['a.md'],
    [
      ['A.md', null],
      ['a.md', 'a.md']
    ]
  ],
  [
    'exact case first, whatever the order',
    ['a.md'],
    ['A.md', 'a.md'],
    [
      ['a.md', 'a.md'],
      [null, 'A.md']
    ]
  ],
  [
    'the rest by letter case',
    ['A.md', 'a.md'],
    ['a.MD', 'a.md'],
    [
      ['A.md', 'a.MD'],
      ['a.md', 'a.md']
    ]
  ],
  [
    'nothing with nothing',
    ['a.md'],
    ['b.md'],
    [
      ['a.md', null],
      [null, 'b.md']
    ]
  ],
  [
    'the rest by what stands before the extension',
    ['a.mdx', 'Sub/B.md', 'c.html.md', 'd.txt'],
    ['a.md', 'sub/b.MDX', 'c.md', 'd.md'],
    [
      ['a.mdx', 'a.md'],
      ['Sub/B.md', 'sub/b.MDX'],
      ['c.html.md', 'c.md'],
      ['d.txt', null],
      [null, 'd.md']
    ]
  ],
  [
    'extensions only where no exact match exists',
    ['a.mdx', 'a.md'],
    ['a.md'],
    [
      ['a.md', 'a.md'],
      ['a.mdx', null]
    ]
  ],
  [
    'names of objects’ own',
    ['__proto__', 'constructor'],
    ['Constructor'],
    [
      ['__proto__', null],
      ['constructor', 'Constructor']
    ]
  ]
])('matches %s', (_, targets, sources, matches) => {
  const found = matchPaths(targets, sources, extensions).map(({target, source}) => [target, source])
  expect(found.map(pair => pair.join(' ')).sort()).toEqual(matches.map(pair => pair.join(' ')).sort())
})

test('gives each path once', () => {
  const paths = fc.uniqueArray(fc.string({unit: fc.constantFrom('a', 'A', '/', '日', '.md', '.mdx'), minLength: 1, maxLength: 3}))
  fc.assert(
    fc.property(paths, paths, (targets, sources) => {
      const matches = matchPaths(targets, sources, extensions)
      expect(matches.flatMap(({target}) => target ?? []).sort()).toEqual([...targets].sort())
      expect(matches.flatMap(({source}) => source ?? []).sort()).toEqual([...sources].sort())
    })
  )
})
