import {wordsToDo} from '../../../model/word-counts.ts'
import {grouped, percent} from '../numbers.ts'
import type {Choice} from './address.ts'
import {needsWork} from './choose.ts'
import {Choosing} from './interactive.tsx'
import type {PageIndex} from './page-data.ts'
import {Legend, ShareBar} from './tallies.tsx'
import {age, standingName, statuses} from './wording.ts'

/** How everything stands together. */
export function Standing({total, rows}: Pick<PageIndex, 'total' | 'rows'>) {
  const isCompared = rows.some(({cells}) => cells.some(cell => cell?.isCompared))
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" class="hidden">
        How it stands
      </h2>
      <div class="hero">
        <p class="share">
          <strong>{percent(total.share)}</strong>{' '}
          {isCompared
            ? 'of the English words are translated as they stand today'
            : 'of the words that the translations quote are translated; no English was at hand to compare them with'}
        </p>
        <ShareBar words={total.words} />
        <Legend />
      </div>
      <dl class="tiles">
        <Tile name={isCompared ? 'English documents' : 'documents'} value={grouped(rows.length)} of={{sort: 'name'}} />
        <Tile name="translations" value={grouped(total.documents)} of={{}} />
        <Tile name="words to be done" value={grouped(wordsToDo(total.words))} of={{status: needsWork}} />
        {total.daysStale === null ? null : <Tile name="oldest change that waits" value={age(total.daysStale)} of={{sort: 'days'}} />}
        <Tile name="errors" value={grouped(total.findings.error)} of={null} />
        <Tile name="warnings" value={grouped(total.findings.warning)} of={null} />
      </dl>
      <p class="statuses">
        {statuses.map(status =>
          total.byStatus[status] === 0 ? null : (
            <span key={status} class={`status ${status}`}>
              <Choosing of={{status}}>
                {grouped(total.byStatus[status])} {standingName({status, isCompared})}
              </Choosing>
            </span>
          )
        )}
      </p>
    </section>
  )
}

function Tile({name, value, of}: {readonly name: string; readonly value: string; readonly of: Partial<Choice> | null}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Choosing of={of}>{value}</Choosing>
      </dd>
    </div>
  )
}
