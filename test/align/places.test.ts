import {describe, expect, test} from 'vitest'
import {align} from './aligning.ts'

describe('what is missing belongs', () => {
  const source = '# Signing\n\nSign the package today.\n\nKeep the key safe.\n\n## Pushing\n\nPush the package now.\n\nDelete all of it.\n'

  test.each([
    [
      'behind its neighbour',
      '# {S|Signing}\n\n{Un.|Sign the package today.}\n\n## {P|Pushing}\n\n{Deux.|Push the package now.}\n\n{Trois.|Delete all of it.}\n',
      'Sign the package today.'
    ],
    [
      'behind its neighbour, though that is reworded',
      '# {S|Signing}\n\n{Un.|Sign your package first.}\n\n## {P|Pushing}\n\n{Deux.|Push the package now.}\n\n{Trois.|Delete all of it.}\n',
      'Sign your package first.'
    ],
    [
      'with its section, though that moved',
      '## {P|Pushing}\n\n{Deux.|Push the package now.}\n\n# {S|Signing}\n\n{Un.|Sign the package today.}\n\n{Clef.|Keep the key safe.}\n',
      'Push the package now.'
    ],
    [
      'before what follows it, if nothing of its section precedes it',
      '# {S|Signing}\n\n{Un.|Sign the package today.}\n\n{Clef.|Keep the key safe.}\n\n{Autre.|Something quite different.}\n\n{Trois.|Delete all of it.}\n',
      'Something quite different.'
    ]
  ])('%s', (_, target, before) => {
    const [place] = align(target, source).places.map(text => text.replaceAll(/<[^>]*>/g, '|'))
    expect(place?.endsWith(`${before}||`)).toBe(true)
  })
})

describe('what is new has its place in the target:', () => {
  test.each([
    [
      'behind what precedes it',
      '{Un.|Sign the package.}\n\n{Trois.|Delete all of it.}\n',
      'Sign the package.\n\nPush it to the server.\n\nDelete all of it.\n',
      'Sign the package.</span></span>'
    ],
    ['at the first unit, where nothing precedes it', '{Trois.|Delete all of it.}\n', 'Push it to the server.\n\nDelete all of it.\n', ''],
    [
      'behind the code that precedes it',
      '{Un.|Sign the package.}\n\n```\ncode\n```\n\n{Trois.|Delete all of it.}\n',
      'Sign the package.\n\n```\ncode\n```\n\nPush it to the server.\n\nDelete all of it.\n',
      '```\ncode\n```'
    ]
  ])('%s', (_, target, source, before) => {
    const {told, places} = align(target, source)
    expect(told).toEqual(['new: Push it to the server.'])
    expect(places[0]?.endsWith(before)).toBe(true)
    if (before === '') expect(places[0]).toBe('')
  })
})
