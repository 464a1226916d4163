import {expect, test} from 'vitest'
import type {DocumentStatus} from '../../../../src/model/finding.ts'
import {type Choice, everything} from '../../../../src/report/audit/html/address.ts'
import {choose, total} from '../../../../src/report/audit/html/choose.ts'
import type {Cell, Row} from '../../../../src/report/audit/html/page-data.ts'

function cell(status: DocumentStatus, current: number, stale: number, more: Partial<Cell> = {}): Cell {
  const words = {current, stale, missing: 0, untranslated: 0, orphaned: 0}
  return {
    status,
    isCompared: true,
    words,
    days: stale > 0 ? stale : null,
    priority: stale,
    owner: 0,
    rules: stale > 0 ? [0] : [],
    findings: stale > 0 ? 1 : 0,
    ...more
  }
}

const rows: readonly Row[] = [
  {name: 'admin/Roles.md', folder: 'admin', cells: [cell('stale', 50, 50), cell('in-sync', 100, 0)]},
  {name: 'admin/quotas.md', folder: 'admin', cells: [cell('stale', 90, 10, {owner: 1}), cell('damaged', 0, 0, {rules: [1], findings: 2})]},
  {name: 'index.md', folder: '', cells: [null, cell('stale', 10, 90)]}
]
const tally = {documents: 0} as never
const index = {
  rows,
  rules: [
    {...(tally as object), ruleId: 'stale-unit'},
    {...(tally as object), ruleId: 'stray-space'}
  ] as never,
  owners: [{name: 'Ada'}, {name: 'Bob'}] as never
}

function names(choice: Partial<Choice>): string[] {
  return choose(index, {...everything, ...choice}).map(({row}) => row.name)
}

const [roles, quotas, home] = rows.map(row => row.name)

test.each<[why: string, choice: Partial<Choice>, expected: (string | undefined)[]]>([
  ['what is to be done first stands first', {}, [home, roles, quotas]],
  ['every word of a search stands in the path, in any case', {search: 'ROLES admin'}, [roles]],
  ['a search that nothing answers', {search: 'admin nowhere'}, []],
  ['a locale that lacks a document', {column: 0}, [roles, quotas]],
  ['a status in any locale', {status: 'damaged'}, [quotas]],
  ['a status in a locale where it is not', {status: 'damaged', column: 0}, []],
  ['what asks for work', {status: 'to-do', column: 1}, [home]],
  ['a folder, and the root', {folder: ''}, [home]],
  ['an owner', {owner: 'Bob'}, [quotas]],
  ['a rule', {rule: 'stray-space'}, [quotas]],
  ['a rule that nothing broke', {rule: 'no-such-rule'}, []],
  ['by name', {sort: 'name'}, [roles, quotas, home]],
  ['by name from the end', {sort: 'name', isReversed: true}, [home, quotas, roles]],
  ['by age', {sort: 'days'}, [home, roles, quotas]],
  ['by the share of a locale, what it lacks last', {sort: 0}, [roles, quotas, home]],
  ['and last from the end, too', {sort: 0, isReversed: true}, [quotas, roles, home]]
])('%s', (_, choice, expected) => {
  expect(names(choice)).toEqual(expected)
})

test('what was chosen adds up: the translations that answer, not their neighbours', () => {
  expect(total(choose(index, {...everything, status: 'stale'}))).toEqual({
    documents: 3,
    current: 150,
    toDo: 150,
    days: 90,
    priority: 150,
    findings: 3
  })
})
