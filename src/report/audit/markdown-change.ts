import type {AuditChange, TrendPoint} from '../../model/audit.ts'
import {wordsToDo} from '../../model/word-counts.ts'
import {table} from '../markdown-parts.ts'
import {amount, cell} from './markdown-cells.ts'
import {countMoves, moveWords} from './moves.ts'
import {grouped, percent} from './numbers.ts'

const mostMoves = 25
const mostRows = 50
const mostLocales = 8
const mostPoints = 36

/** What changed since an earlier audit. */
export function changeParts({day, total, locales, documents}: AuditChange): string[] {
  const counts = countMoves(documents).map(({kind, count}) => `${moveWords[kind]}: ${grouped(count)}`)
  const share = `${percent(total.before.share)} → **${percent(total.now.share)}** current`
  const words = `${grouped(wordsToDo(total.before.words))} → ${grouped(wordsToDo(total.now.words))} words to be done`
  return [
    `## Since ${day}`,
    `${share}, ${words}.${counts.length === 0 ? ' No document stands otherwise.' : ` Documents by what became of them: ${counts.join(', ')}.`}`,
    table(
      ['locale', 'current then', 'now', 'words to do then', 'now'],
      mostMoved(locales).map(({name, before, now}) => [
        cell(name),
        before === null ? '' : percent(before.share),
        now === null ? '' : percent(now.share),
        amount(before && wordsToDo(before.words)),
        amount(now && wordsToDo(now.words))
      ])
    ),
    ...(documents.length === 0 ? [] : [movesTable(documents)])
  ]
}

/** By name, or where they are many the most moved ones first. */
function mostMoved(locales: AuditChange['locales']): AuditChange['locales'] {
  if (locales.length <= mostRows) return locales
  return locales.toSorted((a, b) => distanceOf(b) - distanceOf(a)).slice(0, mostRows)
}

function distanceOf({before, now}: AuditChange['locales'][number]): number {
  return Math.abs((now === null ? 0 : wordsToDo(now.words)) - (before === null ? 0 : wordsToDo(before.words)))
}

function movesTable(documents: AuditChange['documents']): string {
  return table(
    ['document', 'locale', 'what became of it', 'words to do then', 'now'],
    documents
      .slice(0, mostMoves)
      .map(({path, locale, kind, toDo: {before, now}}) => [cell(path), cell(locale), moveWords[kind], amount(before), amount(now)])
  )
}

/** The shares of each month, of those locales that have the most to do today. */
export function trendTable(points: readonly TrendPoint[]): string {
  const shown = points.slice(-mostPoints)
  const today = Object.entries(shown.at(-1)?.locales ?? {})
  const names = today
    .sort(([, a], [, b]) => wordsToDo(b.words) - wordsToDo(a.words))
    .slice(0, mostLocales)
    .map(([name]) => name)
    .sort()
  return table(
    ['day', 'all', 'words to do', 'documents', ...names.map(cell)],
    shown.map(({day, total, locales}) => [
      day,
      percent(total.share),
      grouped(wordsToDo(total.words)),
      grouped(total.documents),
      ...names.map(name => (Object.hasOwn(locales, name) ? percent(locales[name]?.share ?? null) : ''))
    ])
  )
}
