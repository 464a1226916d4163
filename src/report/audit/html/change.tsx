import type {Standing} from '../../../model/audit.ts'
import {wordsToDo} from '../../../model/word-counts.ts'
import {moveWords} from '../moves.ts'
import {grouped, percent} from '../numbers.ts'
import {Jump} from './interactive.tsx'
import type {Column, PageChange, PageMove} from './page-data.ts'
import {Name, Scrolling} from './tallies.tsx'

/** What changed since an earlier audit. */
export function Change({since, columns}: {readonly since: PageChange; readonly columns: readonly Column[]}) {
  const {total, counts, locales, moves} = since
  return (
    <>
      <p>
        <Moved before={total.before} now={total.now} />
        {counts.length === 0 ? ' No document stands otherwise.' : null}
      </p>
      <ul class="counts">
        {counts.map(({kind, count}) => (
          <li key={kind}>
            <strong>{grouped(count)}</strong> {moveWords[kind]}
          </li>
        ))}
      </ul>
      <Scrolling label="Change by locale">
        <table class="figures">
          <caption>How each locale stood, and stands</caption>
          <thead>
            <tr>
              <th scope="col">locale</th>
              {['current then', 'now', 'words to do then', 'now'].map((name, index) => (
                <th key={index} scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {locales.map(({name, before, now}) => (
              <tr key={name}>
                <th scope="row">
                  <Name name={name} />
                </th>
                <td class="number">{shareIn(before)}</td>
                <td class="number strong">{shareIn(now)}</td>
                <td class="number">{toDoIn(before)}</td>
                <td class="number">{toDoIn(now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {moves.length === 0 ? null : (
        <Scrolling label="Documents that changed most">
          <table class="figures">
            <caption>The documents that changed most</caption>
            <thead>
              <tr>
                <th scope="col">document</th>
                <th scope="col">locale</th>
                <th scope="col">what became of it</th>
                <th scope="col" class="number">
                  words to do then
                </th>
                <th scope="col" class="number">
                  now
                </th>
              </tr>
            </thead>
            <tbody>
              {moves.map((move, index) => (
                <Move key={index} move={move} columns={columns} />
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
    </>
  )
}

function Moved({before, now}: {readonly before: Standing; readonly now: Standing}) {
  return (
    <>
      {percent(before.share)} → <strong>{percent(now.share)}</strong> current, {grouped(wordsToDo(before.words))} →{' '}
      <strong>{grouped(wordsToDo(now.words))}</strong> words to be done.
    </>
  )
}

function Move({move: {name, column, locale, kind, toDo}, columns}: {readonly move: PageMove; readonly columns: readonly Column[]}) {
  return (
    <tr>
      <th scope="row">
        {column === null ? (
          <Name name={name} />
        ) : (
          <Jump to={{page: 'document', name, column}}>
            <Name name={name} />
          </Jump>
        )}
      </th>
      <td>
        <Name name={column === null ? locale : (columns[column]?.label ?? locale)} />
      </td>
      <td>{moveWords[kind]}</td>
      <td class="number">{toDo.before === null ? '–' : grouped(toDo.before)}</td>
      <td class="number">{toDo.now === null ? '–' : grouped(toDo.now)}</td>
    </tr>
  )
}

function shareIn(standing: Standing | null): string {
  return percent(standing?.share ?? null)
}

function toDoIn(standing: Standing | null): string {
  return standing === null ? '–' : grouped(wordsToDo(standing.words))
}
