import type {ComponentChildren} from 'preact'
import type {NamedTally, Tally} from '../../../model/audit.ts'
import {wordsToDo} from '../../../model/word-counts.ts'
import {grouped, groupedOf, percent} from '../numbers.ts'
import type {Choice} from './address.ts'
import {Choosing} from './interactive.tsx'
import {age} from './wording.ts'

const kinds = ['current', 'stale', 'missing', 'untranslated'] as const

/** The words of English by what became of them, as one bar. What it shows stands beside it in figures. */
export function ShareBar({words}: Pick<Tally, 'words'>) {
  const all = words.current + wordsToDo(words)
  let from = 0
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {kinds.map(kind => {
        const width = all === 0 ? 0 : (words[kind] / all) * 100
        from += width
        return <rect key={kind} class={kind} x={from - width} y="0" width={width} height="10" />
      })}
    </svg>
  )
}

/** What the colours of a bar say. */
export function Legend() {
  return (
    <ul class="legend">
      {kinds.map(kind => (
        <li key={kind}>
          <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
            <rect class={kind} width="10" height="10" />
          </svg>
          {kind}
        </li>
      ))}
    </ul>
  )
}

interface TalliesProps {
  readonly caption: string
  /** What each row is: `locale`, `folder`. */
  readonly of: string
  readonly tallies: readonly NamedTally[]
  readonly unnamed?: string
  /** The choice of documents that a name stands for; `null`: none does. */
  readonly choiceOf: (name: string) => Partial<Choice> | null
}

const mostAtOnce = 15

/** How groups of documents stand, a row each; of many the first, and the others behind them. */
export function Tallies({tallies, ...about}: TalliesProps) {
  const [first, others] = [tallies.slice(0, mostAtOnce), tallies.slice(mostAtOnce)]
  return (
    <>
      <TallyTable {...about} tallies={first} />
      {others.length === 0 ? null : (
        <details>
          <summary>{groupedOf(others.length, `more ${about.of}`)}</summary>
          <TallyTable {...about} caption={`${about.caption}: the others`} tallies={others} />
        </details>
      )}
    </>
  )
}

function TallyTable({caption, of, tallies, unnamed = '', choiceOf}: TalliesProps) {
  return (
    <Scrolling label={caption}>
      <table class="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" class="number">
              current
            </th>
            <td class="wide" />
            {['documents', 'stale', 'missing', 'untranslated', 'oldest', 'errors', 'warnings'].map(name => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tallies.map(({name, share, words, documents, daysStale, findings}) => (
            <tr key={name}>
              <th scope="row">
                <Choosing of={choiceOf(name)}>
                  <Name name={name || unnamed} />
                </Choosing>
              </th>
              <td class="number strong">{percent(share)}</td>
              <td class="wide">
                <ShareBar words={words} />
              </td>
              {[documents, words.stale, words.missing, words.untranslated].map((count, index) => (
                <td key={index} class="number">
                  {grouped(count)}
                </td>
              ))}
              <td class="number">{daysStale === null ? '–' : age(daysStale)}</td>
              <td class="number">{grouped(findings.error)}</td>
              <td class="number">{grouped(findings.warning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}

/** What may be wider than the window. It takes the focus, so that keys can move it. */
export function Scrolling({label, children}: {readonly label: string; readonly children: ComponentChildren}) {
  return (
    <div class="scrolling" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

/** A path or a name out of documents: kept apart from the direction of what stands around it. */
export function Name({name}: {readonly name: string}) {
  return <bdi>{name}</bdi>
}
