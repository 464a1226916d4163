import type {Finding} from '../../../model/finding.ts'
import {groupBy} from '../../../model/group-by.ts'
import type {Passage, Remark, Text} from './page-data.ts'

const mostShown = 4000 // UTF-16 code units of one text: a page is read by people.

/** The findings of one document by the place that they speak of, in its order. */
export function passagesOf(findings: readonly Finding[]): Passage[] {
  return [...groupBy(findings, placeOf).values()].map(own => passageOf(own)).sort((a, b) => a.line - b.line)
}

function placeOf({range, quoteText, targetText, source}: Finding): string {
  return quoteText === null && targetText === null
    ? `${range.start.line}:${source?.range.start.offset ?? ''}`
    : JSON.stringify([quoteText, targetText, range.start.line])
}

function passageOf(findings: readonly Finding[]): Passage {
  const changed = findings.find(({change}) => change !== null)
  const sourced = changed ?? findings.find(({source}) => source !== null) ?? findings[0]
  const edits = changed?.change?.edits
  const [past, present] = edits
    ? [edits.filter(({op}) => op !== 'insert'), edits.filter(({op}) => op !== 'delete')]
    : [sourced?.handoffText ?? sourced?.quoteText ?? null, sourced?.source?.text ?? null]
  return {
    line: Math.min(...findings.map(({range}) => range.start.line)),
    past: cut(past),
    present: cut(present),
    translation: cutText(findings.find(({targetText}) => targetText !== null)?.targetText ?? null),
    remarks: findings.map(remarkOf)
  }
}

function remarkOf({severity, ruleId, message, docsUrl, confidence}: Finding): Remark {
  return {severity, ruleId, message, docsUrl, confidence}
}

function cut(text: Text | null): Text | null {
  if (text === null || typeof text === 'string') return cutText(text)
  const kept: {op: (typeof text)[number]['op']; text: string}[] = []
  let left = mostShown
  for (const {op, text: own} of text) {
    if (left <= 0) break
    kept.push({op, text: own.length > left ? `${own.slice(0, left)}…` : own})
    left -= own.length
  }
  return kept
}

function cutText<Value extends string | null>(text: Value): Value | string {
  return text === null || text.length <= mostShown ? text : `${text.slice(0, mostShown)}…`
}
