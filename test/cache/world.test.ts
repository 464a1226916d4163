import {describe, expect, test} from 'vitest'
import {torn} from '../../src/bitexts/answers.ts'
import {grounds} from '../../src/bitexts/grounds.ts'
import {isStill, leavesOf, worldOf} from '../../src/cache/world.ts'

const [file, list] = [grounds.file('fr/a.md'), grounds.list('fr', ['.md'])]
const leaves = [
  {name: file, digest: 'a'},
  {name: list, digest: 'b'}
]

/** As a look at the world would tell. */
function seen(changes: Readonly<Record<string, string | null>> = {}): (name: string) => string | null {
  const now = new Map<string, string | null>([...leaves.map(({name, digest}) => [name, digest] as const), ...Object.entries(changes)])
  return name => now.get(name) ?? null
}

describe('a world', () => {
  test('is what it was until a leaf is another', async () => {
    const world = worldOf(leaves)
    if (world === null) expect.unreachable()
    expect(await isStill(world, seen())).toBe(true)
    expect(await isStill(world, async name => seen()(name))).toBe(true)
    for (const name of [file, list]) {
      expect(await isStill(world, seen({[name]: 'c'}))).toBe(false)
      expect(await isStill(world, seen({[name]: null}))).toBe(false)
    }
    expect(await isStill(world, seen({[file]: 'b', [list]: 'a'}))).toBe(false)
  })

  test('is told once by what many met', () => {
    expect(worldOf([...leaves, ...leaves])).toEqual(worldOf(leaves))
  })

  test.each([
    ['a file that could not be read', [{name: file, digest: '! It is gone'}]],
    ['a file that changed while it was read', [{name: file, digest: torn}]],
    [
      'a file that two documents saw in two states',
      [
        {name: file, digest: 'a'},
        {name: file, digest: 'b'}
      ]
    ]
  ])('has no name with %s in it', (_, met) => {
    expect(worldOf([...leaves, ...met])).toBeNull()
  })

  test('rests on the state of a history for each past that was asked for', () => {
    const world = worldOf([
      {name: grounds.past('en/a.md', 'en'), digest: 'state one'},
      {name: grounds.past('en/b.md', 'en'), digest: 'state two'}
    ])
    expect(world?.grounds).toEqual([grounds.history('en')])
    expect(worldOf([{name: grounds.history('en'), digest: 'state'}])).toEqual(world)
  })

  test('leaves it to lists which documents there are', () => {
    expect(worldOf([...leaves, {name: grounds.documents, digest: 'x'}])).toEqual(worldOf(leaves))
  })
})

test('pairs rest on leaves of their own and on those of answers, however deep', () => {
  const all = [...leaves, {name: 'answer', digest: 'c'}, {name: 'deeper', digest: 'd'}, {name: grounds.today, digest: 'e'}]
  const answers = [
    {ground: 2, rests: [3, 1]},
    {ground: 3, rests: [4, 2]} // Of a damaged file: a circle.
  ]
  const [a, b] = [{rests: [0]}, {rests: [2]}]
  const namesOf = (...pairs: readonly (typeof a)[]) => leavesOf({grounds: all, answers}, pairs).map(({name}) => name)
  expect(namesOf(a)).toEqual([file])
  expect(namesOf(b).sort()).toEqual([list, grounds.today].sort())
  expect(namesOf(a, b).sort()).toEqual([file, list, grounds.today].sort())
})
