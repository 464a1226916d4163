import type {Severity} from '../../../model/finding.ts'
import type {Passage as PassageData, Remark, Text} from './page-data.ts'
import {RuleName} from './rule-name.tsx'
import {shown} from './shown.ts'

/** English then, English now and the translation, side by side, below what is found in them. */
export function Passage({
  passage: {line, past, present, translation, remarks},
  locale
}: {
  readonly passage: PassageData
  readonly locale: string
}) {
  return (
    <li class="passage">
      <ul class="remarks">
        {remarks.map((remark, index) => (
          <li key={index}>
            <RemarkLine remark={remark} line={line} />
          </li>
        ))}
      </ul>
      {past === null && present === null && translation === null ? null : (
        <dl class="texts">
          <Column title="English then" text={past} lang="en" />
          <Column title="English now" text={present} lang="en" />
          <Column title="Translation" text={translation} lang={locale} />
        </dl>
      )}
    </li>
  )
}

const marks: Readonly<Record<Severity, string>> = {error: '✖', warning: '▲', info: '●'}

function RemarkLine({remark, line}: {readonly remark: Remark; readonly line: number}) {
  const {severity, ruleId, message, docsUrl, changedIn, confidence} = remark
  return (
    <>
      <span class={`severity ${severity}`}>
        <span aria-hidden="true">{marks[severity]}</span> {severity}
      </span>{' '}
      <span class="line">line {line}</span> <bdi class="message">{shown(message)}</bdi>{' '}
      <span class="rule">
        <RuleName id={ruleId} docsUrl={docsUrl} />
      </span>
      {confidence < 0.995 ? <span class="sure"> {Math.floor(confidence * 100)} % sure</span> : null}
      {changedIn === null ? null : (
        <span class="commit">
          {' '}
          changed on {changedIn.date} in <code>{changedIn.hash.slice(0, 7)}</code> <bdi>{shown(changedIn.subject)}</bdi>
        </span>
      )}
    </>
  )
}

function Column({title, text, lang}: {readonly title: string; readonly text: Text | null; readonly lang: string}) {
  return (
    <div>
      <dt>{title}</dt>
      <dd lang={lang} dir="auto" class={text === null ? 'nothing' : undefined}>
        {text === null ? <span aria-label="nothing">–</span> : <Marked text={text} />}
      </dd>
    </div>
  )
}

/** A text with what was taken out or put in marked as such. */
function Marked({text}: {readonly text: Text}) {
  if (typeof text === 'string') return <>{shown(text)}</>
  return (
    <>
      {text.map(({op, text: own}, index) => {
        const words = shown(own)
        return op === 'delete' ? <del key={index}>{words}</del> : op === 'insert' ? <ins key={index}>{words}</ins> : words
      })}
    </>
  )
}
