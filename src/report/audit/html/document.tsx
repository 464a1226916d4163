import type {ComponentChildren} from 'preact'
import {useContext} from 'preact/hooks'
import {wordsToDo} from '../../../model/word-counts.ts'
import {grouped, percent} from '../numbers.ts'
import {Choosing, Interactive} from './interactive.tsx'
import type {DocumentDetail} from './page-data.ts'
import {Passage} from './passage.tsx'
import {age, standingName} from './wording.ts'
import {Name, ShareBar} from './tallies.tsx'

/** One translation: how it stands, and what is found in it, place by place. */
export function Document({document, label, most}: {readonly document: DocumentDetail; readonly label: string; readonly most?: number}) {
  const {locale, path, passages, share, status, words} = document
  const Heading = useContext(Interactive) ? 'h2' : 'h3'
  const shownPassages = most === undefined ? passages : passages.slice(0, most)
  return (
    <section class="document">
      <Heading>
        <Name name={label} /> <span class={`status ${status}`}>{standingName(document)}</span>
      </Heading>
      <p class="path">
        <Name name={path} />
      </p>
      <div class="share-line">
        <strong>{percent(share)}</strong> current <ShareBar words={words} />
      </div>
      <Facts document={document} />
      {shownPassages.length === 0 ? (
        <p>Nothing is found in it.</p>
      ) : (
        <ol class="passages">
          {shownPassages.map((passage, index) => (
            <Passage key={index} passage={passage} locale={locale} />
          ))}
        </ol>
      )}
      {shownPassages.length < passages.length ? <p>… and {grouped(passages.length - shownPassages.length)} more places.</p> : null}
    </section>
  )
}

function Facts({document}: {readonly document: DocumentDetail}) {
  const {words, priority, daysStale, staleSince, commitsBehind, translatedBy, owner, sourcePath} = document
  const toDo = wordsToDo(words)
  return (
    <dl class="facts">
      <Fact name="English">{sourcePath === null ? 'none' : <Name name={sourcePath} />}</Fact>
      {toDo === 0 ? null : (
        <Fact name="To be done">
          {grouped(toDo)} words ({grouped(words.stale)} stale, {grouped(words.missing)} missing, {grouped(words.untranslated)} untranslated)
        </Fact>
      )}
      {priority === 0 ? null : <Fact name="Priority">{grouped(priority)}</Fact>}
      {daysStale === null || staleSince === null ? null : (
        <Fact name="Stale for">
          {age(daysStale)}, since {staleSince.date}: <code>{staleSince.hash.slice(0, 7)}</code> <bdi>{staleSince.subject}</bdi>
        </Fact>
      )}
      {commitsBehind === null || commitsBehind === 0 ? null : <Fact name="Commits behind">{grouped(commitsBehind)}</Fact>}
      {translatedBy === null ? null : <Fact name="Translated by">a {translatedBy}</Fact>}
      {owner === null ? null : (
        <Fact name="Owner">
          <Choosing of={{owner}}>
            <Name name={owner} />
          </Choosing>
        </Fact>
      )}
    </dl>
  )
}

function Fact({name, children}: {readonly name: string; readonly children: ComponentChildren}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
