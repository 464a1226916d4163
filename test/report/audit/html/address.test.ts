import fc from 'fast-check'
import {expect, test} from 'vitest'
import {addressOf, type Choice, everything, type View, viewOf} from '../../../../src/report/audit/html/address.ts'

const name = fc.string({unit: 'grapheme'})
const column = fc.option(fc.nat(99), {nil: null})
const choice: fc.Arbitrary<Choice> = fc.record({
  search: name,
  column,
  status: fc.constantFrom('', 'stale', 'to-do'),
  folder: fc.option(name, {nil: null}),
  owner: fc.option(name, {nil: null}),
  rule: fc.option(name, {nil: null}),
  sort: fc.oneof(fc.constantFrom('priority' as const, 'name' as const, 'toDo' as const, 'days' as const), fc.nat(99)),
  isReversed: fc.boolean()
})
const view: fc.Arbitrary<View> = fc.oneof(
  fc.constant({page: 'overview' as const}),
  fc.record({page: fc.constant('documents' as const), choice}),
  fc.record({page: fc.constant('document' as const), name, column})
)

test('an address leads back to its view, whatever the names', () => {
  fc.assert(
    fc.property(view, one => {
      expect(viewOf(addressOf(one))).toEqual(one)
    })
  )
})

test.each([
  ['', {page: 'overview'}],
  ['#', {page: 'overview'}],
  ['#locales', {page: 'overview'}],
  ['#/documents', {page: 'documents', choice: everything}],
  ['#/documents?sort=size&set=-1', {page: 'documents', choice: everything}],
  ['#/document/%E0%A4', {page: 'document', name: '%E0%A4', column: null}]
])('“%s”, as somebody wrote it, is a view', (address, expected) => {
  expect(viewOf(address)).toEqual(expected)
})
