import {describe, expect, test} from 'vitest'
import {align} from './aligning.ts'

describe('a section', () => {
  const source =
    '# Title here\n\n## First part\n\nSign the package.\n\n### A detail\n\nIt takes a while.\n\n## Second part\n\nPush the package.\n\n## Third part\n\nDelete all of it.\n'
  const [title, first, second, third] = [
    '# {T|Title here}\n\n',
    '## {1|First part}\n\n{Un.|Sign the package.}\n\n### {D|A detail}\n\n{Long.|It takes a while.}\n\n',
    '## {2|Second part}\n\n{Deux.|Push the package.}\n\n',
    '## {3|Third part}\n\n{Trois.|Delete all of it.}\n'
  ]

  test.each([
    ['is dropped, and told once, with what is in it', title + second + third, ['First part']],
    ['is dropped at the end', title + first + second, ['Third part']],
    ['is dropped beside another: both are told', title + first, ['Second part', 'Third part']]
  ])('%s', (_, target, dropped) => {
    const found = align(target, source)
    expect([found.told, found.dropped]).toEqual([[], dropped])
  })

  test('is not dropped while something of it stands', () => {
    const {told, dropped} = align(
      `${title}${first.replace('## {1|First part}\n\n{Un.|Sign the package.}\n\n', '')}${second}${third}`,
      source
    )
    expect(dropped).toEqual([])
    expect(told).toEqual(['new: First part', 'new: Sign the package.'])
  })

  test('is not dropped where its heading alone is lost', () => {
    const {told, dropped} = align(`${title}${first}${second.replace('## {2|Second part}\n\n', '')}${third}`, source)
    expect([told, dropped]).toEqual([['new: Second part'], []])
  })

  test.each([
    ['stands before the one that precedes it', title + first + third + second],
    ['stands first of all', title + second + first + third]
  ])('%s: its order is told, and nothing of it is missing', (_, target) => {
    const {told, dropped, movedSections} = align(target, source)
    expect(told.filter(one => !one.startsWith('moved: '))).toEqual([])
    expect(dropped).toEqual([])
    expect(movedSections).toHaveLength(1)
  })

  test('is compared with its siblings although its parent has another heading now', () => {
    const {movedSections} = align(`${title.replace('Title here', 'What it was called')}${first}${third}${second}`, source)
    expect(movedSections).toHaveLength(1)
  })

  test('under another parent is no sibling', () => {
    const elsewhere = source.replace('### A detail\n\nIt takes a while.\n\n', '').concat('\n### A detail\n\nIt takes a while.\n')
    expect(align(title + first + second + third, elsewhere).movedSections).toEqual([])
  })

  test('in order is not told', () => {
    expect(align(title + first + second + third, source)).toMatchObject({told: [], dropped: [], movedSections: []})
  })
})
