import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {matchPaths} from '../../src/discover/match-paths.ts'

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
    'names of objects’ own',
    ['__proto__', 'constructor'],
    ['Constructor'],
    [
      ['__proto__', null],
      ['constructor', 'Constructor']
    ]
  ]
])('matches %s', (_, targets, sources, matches) => {
  expect(matchPaths(targets, sources).map(({target, source}) => [target, source])).toEqual(matches)
})

test('gives each path once', () => {
  const paths = fc.uniqueArray(fc.string({unit: fc.constantFrom('a', 'A', '/', '日'), minLength: 1, maxLength: 3}))
  fc.assert(
    fc.property(paths, paths, (targets, sources) => {
      const matches = matchPaths(targets, sources)
      expect(matches.flatMap(({target}) => target ?? []).sort()).toEqual([...targets].sort())
      expect(matches.flatMap(({source}) => source ?? []).sort()).toEqual([...sources].sort())
    })
  )
})
