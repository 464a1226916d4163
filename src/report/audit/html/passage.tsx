import type {Severity} from '../../../model/finding.ts'
import type {Passage as PassageData, Remark, Text} from './page-data.ts'
import {RuleName} from './rule-name.tsx'

interface PassageProps {
  readonly passage: PassageData
  readonly locale: string
}

/** English then, English now and the translation, side by side, below what is found in them. */
export function Passage({passage, locale}: PassageProps) {
  return (
    <li class="passage">
      <ul class="remarks">
        {passage.remarks.map((remark, index) => (
          <li key={index}>
            <RemarkLine remark={remark} line={passage.line} />
          </li>
        ))}
      </ul>
      <Texts passage={passage} locale={locale} />
    </li>
  )
}

/** What nobody tells of has no column: English that stands as it stood is one text. */
function Texts({passage: {past, present, translation}, locale}: PassageProps) {
  const hasEnglish = past !== null || present !== null
  if (!hasEnglish && translation === null) return null
  return (
    <dl class="texts">
      {past === null ? null : <Column title={present === null ? 'English' : 'English then'} text={past} lang="en" />}
      {present === null ? null : <Column title={past === null ? 'English' : 'English now'} text={present} lang="en" />}
      <Column title="Translation" text={translation} lang={locale} />
    </dl>
  )
}

const marks: Readonly<Record<Severity, string>> = {error: '✖', warning: '▲', info: '●'}

function RemarkLine({remark, line}: {readonly remark: Remark; readonly line: number}) {
  const {severity, ruleId, message, docsUrl, confidence} = remark
  return (
    <>
      <span class={`severity ${severity}`}>
        <span aria-hidden="true">{marks[severity]}</span> {severity}
      </span>{' '}
      <span class="line">line {line}</span> <bdi class="message">{message}</bdi>{' '}
      <span class="rule">
        <RuleName id={ruleId} docsUrl={docsUrl} />
      </span>
      {confidence < 0.995 ? <span class="sure"> {Math.floor(confidence * 100)} % sure</span> : null}
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
  if (typeof text === 'string') return <>{text}</>
  return (
    <>
      {text.map(({op, text: own}, index) => {
        const words = own
        return op === 'delete' ? <del key={index}>{words}</del> : op === 'insert' ? <ins key={index}>{words}</ins> : words
      })}
    </>
  )
}
