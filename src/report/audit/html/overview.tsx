import type {ComponentChildren} from 'preact'
import {wordsToDo} from '../../../model/word-counts.ts'
import {groupedOf} from '../numbers.ts'
import type {Choice} from './address.ts'
import {Change} from './change.tsx'
import {type ChosenRow, needsWork} from './choose.ts'
import {Choosing} from './interactive.tsx'
import {Matrix} from './matrix.tsx'
import type {PageIndex} from './page-data.ts'
import {RulesTable} from './rules-table.tsx'
import {Standing} from './standing.tsx'
import {Tallies} from './tallies.tsx'
import {Trend} from './trend-chart.tsx'

/** What matters, on one screen; what explains it, below. */
export function Overview({index, first = []}: {readonly index: PageIndex; readonly first?: readonly ChosenRow[]}) {
  const {total, locales, folders, owners, rules, rows, columns, trend, since, notes, failures} = index
  return (
    <>
      <Standing total={total} rows={rows} />
      {failures.length > 0 && (
        <Section id="failures" title={`${groupedOf(failures.length, 'file')} could not be read`}>
          <ul>
            {failures.map(({path, message, hint}) => (
              <li key={path}>
                <bdi>{path}</bdi>: {message}. {hint}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="locales" title="Locales">
        <Tallies caption="How each locale stands" of="locale" tallies={locales} choiceOf={localeChoice(columns)} />
      </Section>
      {first.length > 0 && (
        <Section id="first" title="What to do first">
          <Matrix columns={columns} rows={first} isSortable={false} />
          <p>
            <Choosing of={{status: needsWork}}>All that is to be done</Choosing>
          </p>
        </Section>
      )}
      {trend !== null && trend.length > 1 && (
        <Section id="trend" title="Trend">
          <Trend trend={trend} />
        </Section>
      )}
      {since !== null && (
        <Section id="since" title={`Since ${since.day}`}>
          <Change since={since} columns={columns} />
        </Section>
      )}
      {folders.length > 1 && (
        <Section id="folders" title="Folders">
          <Tallies
            caption="How each folder stands"
            of="folder"
            tallies={mostToDo(folders)}
            unnamed="(root)"
            choiceOf={folder => ({folder})}
          />
        </Section>
      )}
      {owners.length > 1 && (
        <Section id="owners" title="Owners">
          <Tallies
            caption="Whose documents stand how"
            of="owner"
            tallies={mostToDo(owners)}
            unnamed="(nobody)"
            choiceOf={owner => ({owner})}
          />
        </Section>
      )}
      {rules.length > 0 && (
        <Section id="rules" title="Rules">
          <RulesTable rules={rules} locales={locales.map(({name}) => name)} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section id="notes" title="Notes">
          <ul>
            {notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Section({id, title, children}: {readonly id: string; readonly title: string; readonly children: ComponentChildren}) {
  return (
    <section>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** A locale’s documents, where one column holds them all; of several, none is all of them. */
function localeChoice(columns: PageIndex['columns']): (locale: string) => Partial<Choice> | null {
  return locale => {
    const [own, ...others] = columns.flatMap((column, index) => (column.locale === locale ? index : []))
    return own === undefined || others.length > 0 ? null : {column: own}
  }
}

function mostToDo(tallies: PageIndex['folders']): PageIndex['folders'] {
  return tallies.toSorted((a, b) => wordsToDo(b.words) - wordsToDo(a.words))
}
