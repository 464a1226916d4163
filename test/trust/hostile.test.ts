import {describe, expect, test} from 'vitest'
import {isThorough} from '../corpora/corpora.ts'
import {timedOf} from '../timed.ts'
import {type Form, kinds, ordinary} from './kinds.ts'
import {linted} from './linted.ts'

/** Code units of the longer file; 4,000,000 for a drill by hand, which takes hours. */
const length = Number(process.env['TULINT_HOSTILE_LENGTH'] ?? 100_000)
const most = 3 // Times ordinary text of the same length.
const slack = 1.5 // What a busy machine adds.

// Plain documents, which take longer, are held to it each night.
const shown = isThorough ? kinds : kinds.filter(({form}) => form === 'bilingual')

const known = new Map<Form, Promise<number>>()

/** Milliseconds of the processor for ordinary text, what is compiled on the way apart. */
function ordinaryTime(form: Form): Promise<number> {
  const time = known.get(form) ?? linted(ordinary[form](length / 4)).then(() => timedOf(() => linted(ordinary[form](length))))
  known.set(form, time)
  return time
}

describe(`hostile documents of ${length} code units take at most ${most} times what ordinary ones do, and are linted to the end:`, () => {
  test.each(shown.map(kind => [kind.name, kind] as const))('%s', async (_, {form, make}) => {
    const limit = most * slack * (await ordinaryTime(form))
    const texts = make(length)
    let time = Number.POSITIVE_INFINITY
    // The least of some: others have the machine, too.
    for (let turn = 0; turn < 3 && time > limit; turn++) {
      time = Math.min(
        time,
        await timedOf(async () => {
          const {failures, documents} = await linted(texts)
          expect([failures, documents.length]).toEqual([[], 1])
        })
      )
    }
    expect(time).toBeLessThan(limit)
  })

  test('kinds are many', () => {
    expect(shown.length).toBeGreaterThanOrEqual(20)
  })
})

test.each(['strong text that never closes, in a unit', 'one word again and again, in a unit', 'a translation of next to nothing'])(
  'more of a kind than a call takes arguments is linted to the end: %s',
  async name => {
    const kind = kinds.find(one => one.name === name)
    if (kind === undefined) throw new Error('There is no such kind')
    const {failures, documents} = await linted(kind.make(1_000_000))
    expect([failures, documents.length]).toEqual([[], 1])
  },
  60_000
)

describe('what cannot be read is said:', () => {
  test.each([
    ['NUL', 'a\0b'],
    ['NUL in English', 'One.']
  ])('%s', async (name, target) => {
    const {failures} = await linted({target, source: name.endsWith('English') ? 'One\0' : 'One.'})
    expect(failures).toHaveLength(1)
  })

  test.each(['front matter of broken keys', 'front matter that nests mappings', 'targets never closed', 'quotes never closed'])(
    '%s',
    async name => {
      const {findings} = await linted(kinds.find(kind => kind.name === name)?.make(2000) ?? {target: '', source: ''})
      expect(findings.map(({ruleId}) => ruleId)).toContain(name.startsWith('front') ? 'front-matter-mismatch' : 'malformed-unit')
    }
  )
})
