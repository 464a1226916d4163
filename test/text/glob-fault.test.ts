import fc from 'fast-check'
import picomatch from 'picomatch'
import {expect, test} from 'vitest'
import {globFault} from '../../src/text/glob-fault.ts'

test.for([
  'docs/**',
  '**/*.md',
  '**/release-notes/**/*-*.md',
  'docs/{api,guides}/*.{md,mdx}',
  '@(de|fr)-*/**',
  '!(drafts|old)/*.md',
  '*(a|b).md',
  'notes[1-9].md',
  'c++/**/*.md',
  String.raw`a\*b\*c\*d\*e.md`
])('takes %s', glob => {
  expect(globFault(glob)).toBeNull()
})

test.for([
  ['*a*a*a*a*b', 'A name in it has more than 3 times “*”'],
  ['**/a/**/a/**/a/**/b', 'It has more than 3 times “**”'],
  ['+(a*)b', 'A group in it that holds wildcards or groups is to be repeated'],
  ['+(+(a))b', 'A group in it that holds wildcards or groups is to be repeated'],
  ['*(a|aa)b', 'A group in it that holds wildcards or groups is to be repeated'],
  ['!(+(a))b', 'A group in it that holds wildcards or groups is to be repeated'],
  ['(a+)+b', 'Something in it is to be repeated that is more than a character'],
  ['(a|b){1,60}c', 'Something in it is to be repeated that is more than a character'],
  ['?(a)'.repeat(28), 'It has more than 4 groups in brackets'],
  ['a'.repeat(1001), 'It is longer than 1000 characters']
] as const)('refuses %s', ([glob, fault]) => {
  expect(globFault(glob)).toBe(fault)
})

const parts = 'a a b aa * ? **/ / +( *( !( ?( @( ( ) ) | { , } [a-z] [^b] + . {1..9} [[:alpha:]] ! \\'.split(' ')

test('what it takes is matched in no time, whatever it is and whatever stands beside it', () => {
  const names = [`${'a'.repeat(120)}c`, `${'a/'.repeat(40)}c`, `${'ab'.repeat(60)}c`]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), {minLength: 1, maxLength: 14}), written => {
      const glob = written.join('')
      fc.pre(globFault(glob) === null)
      const matches = picomatch(glob, {dot: true})
      const start = performance.now()
      for (const name of names) matches(name)
      expect(performance.now() - start).toBeLessThan(2000)
    }),
    {numRuns: 1000}
  )
})
