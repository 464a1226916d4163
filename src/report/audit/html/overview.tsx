import {wordsToDo} from '../../../model/word-counts.ts'
import {grouped, groupedOf, percent} from '../numbers.ts'
import type {Choice} from './address.ts'
import {type ChosenRow, needsWork} from './choose.ts'
import {Change} from './change.tsx'
import {Choosing} from './interactive.tsx'
import {Matrix} from './matrix.tsx'
import type {PageIndex} from './page-data.ts'
import {RulesTable} from './rules-table.tsx'
import {age, statuses, statusNames} from './wording.ts'
import {Legend, ShareBar, Tallies} from './tallies.tsx'
import {Trend} from './trend-chart.tsx'

/** What matters, on one screen; what explains it, below. */
export function Overview({index, first = []}: {readonly index: PageIndex; readonly first?: readonly ChosenRow[]}) {
  const {total, locales, folders, owners, rules, rows, columns, trend, since, notes, failures} = index
  const isCompared = rows.some(({cells}) => cells.some(cell => cell?.isCompared))
  return (
    <>
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
          <Tile name="English documents" value={grouped(rows.length)} of={{sort: 'name'}} />
          <Tile name="translations" value={grouped(total.documents)} of={{}} />
          <Tile name="words to be done" value={grouped(wordsToDo(total.words))} of={{status: needsWork}} />
          {total.daysStale === null ? null : <Tile name="oldest change that waits" value={age(total.daysStale)} of={{sort: 'days'}} />}
          <Tile name="errors" value={grouped(total.findings.error)} />
          <Tile name="warnings" value={grouped(total.findings.warning)} />
        </dl>
        <p class="statuses">
          {statuses.map(status =>
            total.byStatus[status] === 0 ? null : (
              <span key={status} class={`status ${status}`}>
                <Choosing of={{status}}>
                  {grouped(total.byStatus[status])} {statusNames[status]}
                </Choosing>
              </span>
            )
          )}
        </p>
      </section>
      {failures.length === 0 ? null : (
        <section class="failures">
          <h2>{groupedOf(failures.length, 'file')} could not be read</h2>
          <ul>
            {failures.map(({path, message, hint}) => (
              <li key={path}>
                <bdi>{path}</bdi>: {message}. {hint}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 id="locales">Locales</h2>
        <Tallies caption="How each locale stands" of="locale" tallies={locales} choiceOf={localeChoice(columns)} />
      </section>
      {first.length === 0 ? null : (
        <section>
          <h2 id="first">What to do first</h2>
          <Matrix columns={columns} rows={first} isSortable={false} />
          <p>
            <Choosing of={{status: needsWork}}>All that is to be done</Choosing>
          </p>
        </section>
      )}
      {since === null ? null : (
        <section>
          <h2 id="since">Since {since.day}</h2>
          <Change since={since} columns={columns} />
        </section>
      )}
      {trend === null || trend.length < 2 ? null : (
        <section>
          <h2 id="trend">Trend</h2>
          <Trend trend={trend} />
        </section>
      )}
      {folders.length < 2 ? null : (
        <section>
          <h2 id="folders">Folders</h2>
          <Tallies
            caption="How each folder stands"
            of="folder"
            tallies={mostToDo(folders)}
            unnamed="(root)"
            choiceOf={folder => ({folder})}
          />
        </section>
      )}
      {owners.length < 2 ? null : (
        <section>
          <h2 id="owners">Owners</h2>
          <Tallies
            caption="Whose documents stand how"
            of="owner"
            tallies={mostToDo(owners)}
            unnamed="(nobody)"
            choiceOf={owner => ({owner})}
          />
        </section>
      )}
      {rules.length === 0 ? null : (
        <section>
          <h2 id="rules">Rules</h2>
          <RulesTable rules={rules} locales={locales.map(({name}) => name)} />
        </section>
      )}
      {notes.length === 0 ? null : (
        <section class="notes">
          <h2>Notes</h2>
          <ul>
            {notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Tile({name, value, of}: {readonly name: string; readonly value: string; readonly of?: Partial<Choice>}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{of ? <Choosing of={of}>{value}</Choosing> : value}</dd>
    </div>
  )
}

/** A locale’s documents, where one column holds them all. */
function localeChoice(columns: PageIndex['columns']): (locale: string) => Partial<Choice> {
  return locale => {
    const own = columns.flatMap((column, index) => (column.locale === locale ? index : []))
    return own.length === 1 ? {column: own[0] ?? null} : {search: ''}
  }
}

function mostToDo(tallies: PageIndex['folders']): PageIndex['folders'] {
  return tallies.toSorted((a, b) => wordsToDo(b.words) - wordsToDo(a.words))
}
