import type {TrendPoint} from '../../../model/audit.ts'
import {percent} from '../numbers.ts'
import {Name, Scrolling} from './tallies.tsx'
import {plot, type TrendLine} from './trend-lines.ts'

const colours = 8

/** How much was current over time, by locale: as a chart, and as the figures behind it. */
export function Trend({trend}: {readonly trend: readonly TrendPoint[]}) {
  const {width, height, lowest, lines, days} = plot(trend)
  const [from, to] = [trend[0]?.day, trend.at(-1)?.day]
  const [left, right, top, below] = [44, 110, 12, 28]
  const labelled = lines.filter(({last}) => last !== null)
  const reach = Math.max(height, ...labelled.map(({labelY}) => labelY + 6))
  const grid = [1, (1 + lowest) / 2, lowest]
  return (
    <>
      <svg
        class="trend"
        viewBox={`${-left} ${-top} ${left + width + right} ${top + reach + below}`}
        role="img"
        aria-label={`Share of words that are current, ${from} to ${to}: the figures follow`}
      >
        {grid.map((share, index) => (
          <g key={index} class="grid">
            <line x1="0" x2={width} y1={(index * height) / 2} y2={(index * height) / 2} />
            <text x="-8" y={(index * height) / 2 + 4} text-anchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        {ticks(days).map(({day, x}) => (
          <text key={day} class="grid" x={x} y={height + 20} text-anchor="middle">
            {day.slice(0, 7)}
          </text>
        ))}
        {lines.map((line, index) => (
          <Line key={line.name} line={line} index={index} end={width} />
        ))}
      </svg>
      <details>
        <summary>The figures</summary>
        <Scrolling label="Share that was current, by day">
          <table class="figures">
            <caption>Share of words that were current</caption>
            <thead>
              <tr>
                <th scope="col">day</th>
                {lines.map(({name}) => (
                  <th key={name} scope="col" class="number">
                    <Name name={name} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trend.map(({day, total, locales}) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  {lines.map(({name}) => (
                    <td key={name} class="number">
                      {percent(name === 'all' ? total.share : (locales[name]?.share ?? null))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      </details>
    </>
  )
}

function Line({
  line: {name, stretches, last, labelY},
  index,
  end
}: {
  readonly line: TrendLine
  readonly index: number
  readonly end: number
}) {
  return (
    <g class={index === 0 ? 'curve all' : `curve colour-${(index - 1) % colours}`}>
      {stretches.map(stretch =>
        stretch.length === 1 ? (
          <circle cx={stretch[0]?.x} cy={stretch[0]?.y} r="2.5" />
        ) : (
          <polyline points={stretch.map(({x, y}) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
        )
      )}
      {last === null ? null : (
        <text x={end + 8} y={labelY + 4}>
          {name} {percent(last)}
        </text>
      )}
    </g>
  )
}

/** At most seven days, evenly. */
function ticks<Day>(days: readonly Day[]): Day[] {
  const step = Math.max(1, Math.ceil((days.length - 1) / 6))
  return days.filter((_, index) => (days.length - 1 - index) % step === 0)
}
