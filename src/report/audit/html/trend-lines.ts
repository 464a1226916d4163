import type {TrendPoint} from '../../../model/audit.ts'

/** Where a locale’s shares stand in a chart, in its own units. */
export interface TrendLine {
  readonly name: string
  /** A stretch of points without a gap each: a month on which it had no words draws none. */
  readonly stretches: readonly (readonly {readonly x: number; readonly y: number}[])[]
  readonly last: number | null
  /** Where its name stands: labels keep a distance. */
  readonly labelY: number
}

export interface Plot {
  readonly width: number
  readonly height: number
  /** Share at the foot: 0 where lines go down that far. */
  readonly lowest: number
  readonly lines: readonly TrendLine[]
  readonly days: readonly {readonly day: string; readonly x: number}[]
}

const width = 600
const height = 240
const labelDistance = 13

/** Lay out the shares of all and of each locale over time: days by their distance, from the lowest tenth up to the whole. */
export function plot(trend: readonly TrendPoint[]): Plot {
  const times = trend.map(({day}) => Date.parse(day))
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const xs = times.map(time => (last === first ? width : ((time - first) / (last - first)) * width))
  const names = [...new Set(trend.flatMap(({locales}) => Object.keys(locales)))].sort()
  const series = [
    {name: 'all', shares: trend.map(({total}) => total.share)},
    ...names.map(name => ({name, shares: trend.map(({locales}) => (Object.hasOwn(locales, name) ? (locales[name]?.share ?? null) : null))}))
  ]
  const shares = series.flatMap(({shares: own}) => own.filter(share => share !== null))
  const lowest = Math.min(0.9, Math.floor(shares.reduce((least, share) => Math.min(least, share), 1) * 10) / 10)
  const yOf = (share: number) => height - ((share - lowest) / (1 - lowest)) * height
  const lines = series.map(({name, shares: own}) => ({name, stretches: stretches(own, xs, yOf), last: own.at(-1) ?? null}))
  return {width, height, lowest, lines: labelled(lines, yOf), days: trend.map(({day}, index) => ({day, x: xs[index] ?? 0}))}
}

function stretches(shares: readonly (number | null)[], xs: readonly number[], yOf: (share: number) => number): TrendLine['stretches'] {
  const all: {x: number; y: number}[][] = [[]]
  for (const [index, share] of shares.entries()) {
    if (share === null) all.push([])
    else all.at(-1)?.push({x: xs[index] ?? 0, y: yOf(share)})
  }
  return all.filter(stretch => stretch.length > 0)
}

/** Labels from the top down, each at its line’s end or below the one above. */
function labelled(lines: readonly Omit<TrendLine, 'labelY'>[], yOf: (share: number) => number): TrendLine[] {
  const wanted = lines.map(line => ({...line, labelY: yOf(line.last ?? 0)})).sort((a, b) => a.labelY - b.labelY)
  let free = Number.NEGATIVE_INFINITY
  const placed = wanted.map(line => {
    const labelY = Math.max(line.labelY, free)
    free = labelY + labelDistance
    return {...line, labelY}
  })
  return placed.sort((a, b) => Number(b.name === 'all') - Number(a.name === 'all') || (a.name < b.name ? -1 : 1))
}
