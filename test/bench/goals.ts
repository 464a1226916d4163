import type {Corpora, Corpus} from './corpora.ts'
import type {Measure} from './measure.ts'

/** What was measured of each task; absent where it was not run. */
export type Measured = Readonly<Record<string, Measure | undefined>>

/** A ratio or a figure that tulint is to reach. */
export interface Goal {
  readonly name: string
  readonly must: number
  readonly aim: number
  /** Of `×` and `a second` the more the better, of others the less. */
  readonly unit: '×' | '÷' | '%' | 'MiB' | 'a second'
  readonly value: (measured: Measured) => number | null
}

/**
 * The goals of issue 8, by what is measured.
 *
 * @param cacheShare - Of the documents’ bytes those of the cache, in percent; `null`: not in this run.
 */
export function goalsOf({one, ten, plain}: Corpora, cacheShare: number | null): readonly Goal[] {
  const peerGoal = (peer: string, must: number, aim: number): Goal => ({
    name: `a whole run, ${peer}’s time ÷ tulint’s`,
    must,
    aim,
    unit: '×',
    value: measured => ratio(measured[peer]?.wall, measured['tulint']?.wall)
  })
  const net = (measured: Measured, task: string) => {
    const [time, start] = [measured[task]?.wall, measured['an empty program']?.wall]
    return time === undefined || start === undefined ? undefined : time - start
  }
  return [
    peerGoal('remark-cli', 60, 120),
    peerGoal('markdownlint-cli2', 40, 80),
    peerGoal('textlint', 40, 80),
    peerGoal('rumdl', 3, 6),
    {
      name: 'a whole run ÷ reading and SHA-1 of the same files',
      must: 8,
      aim: 4,
      unit: '÷',
      value: all => ratio(all['tulint']?.wall, all['reading and SHA-1']?.wall)
    },
    {
      name: 'a second run, verified by content ÷ the same',
      must: 1.25,
      aim: 1,
      unit: '÷',
      value: all => ratio(all['tulint, a second run']?.wall, all['reading and SHA-1']?.wall)
    },
    {
      name: 'the cache ÷ the documents, English with them',
      must: 5,
      aim: 2,
      unit: '%',
      value: () => cacheShare
    },
    {name: 'peak memory', must: 200, aim: 120, unit: 'MiB', value: all => all['tulint']?.memory ?? null},
    {
      name: 'more memory for twice the documents',
      must: 15,
      aim: 0,
      unit: '%',
      value: all => {
        const grown = ratio(all['tulint, twice the documents']?.memory, all['tulint']?.memory)
        return grown === null ? null : Math.max(0, 100 * (grown - 1))
      }
    },
    {
      name: 'a document of 10 MB ÷ one of 1 MB, without start-up',
      must: 11,
      aim: 10,
      unit: '÷',
      value: all => scaled(ratio(net(all, 'tulint, 10 MB'), net(all, 'tulint, 1 MB')), one, ten)
    },
    {
      name: '`--version` ÷ an empty program',
      must: 1.2,
      aim: 1.1,
      unit: '÷',
      value: all => ratio(all['tulint --version']?.wall, all['an empty program']?.wall)
    },
    {
      name: 'a document of 50 KB ÷ an empty program',
      must: 1.9,
      aim: 1.5,
      unit: '÷',
      value: all => ratio(all['tulint, 50 KB']?.wall, all['an empty program']?.wall)
    },
    {
      name: 'plain documents with handoff',
      must: 400,
      aim: 1500,
      unit: 'a second',
      value: all => ratio(plain.documents, all['tulint, plain documents']?.wall)
    }
  ]
}

function ratio(above: number | undefined, below: number | undefined): number | null {
  return above === undefined || below === undefined ? null : above / below
}

/** As if one were ten times the other, where they are not quite. */
function scaled(value: number | null, one: Corpus, ten: Corpus): number | null {
  return value === null ? null : (value * 10 * one.bytes) / ten.bytes
}
