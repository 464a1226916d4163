import type {Finding, Severity} from '../model/finding.ts'
import {worstFirst} from '../model/severities.ts'
import {visible} from './visible.ts'

/** Rows of one table in a report that people read on a page. */
export const mostShown = 50

const marks: Readonly<Record<Severity, string>> = {error: '❌', warning: '⚠️', info: 'ℹ️'}

/** The worst findings, as many as are shown, a row each. */
export function findingsTable(findings: readonly Finding[]): string {
  const shown = worstFirst(findings).slice(0, mostShown)
  const rows = shown.map(({severity, path, range, message, ruleId, docsUrl}) => [
    marks[severity],
    escaped(`${path}:${range.start.line}`),
    escaped(message),
    linkTo(ruleId, docsUrl)
  ])
  return table(['', 'where', 'what', 'rule'], rows)
}

/** What is folded until a reader opens it. */
export function details(title: string, content: string): string {
  return [`<details><summary>${title}</summary>`, content, '</details>'].join('\n\n')
}

/** @param rows - Of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

export function linkTo(text: string, url: string | null): string {
  return url === null ? escaped(text) : `[${escaped(text)}](${url})`
}

/** A document's text as Markdown that shows it: what could act as markup is escaped, an address or a mention cut in two. */
export function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>()#|~&@:!]/g, String.raw`\$&`)
    .replace(/\b(?:https?|ftp|www)(?=[.\\])|(?=\\@)/gi, '$&<!-- -->')
}
