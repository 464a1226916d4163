/** What of the documents is shown, and in which order. */
export interface Choice {
  readonly search: string
  /** Index into the columns. */
  readonly column: number | null
  readonly status: string
  readonly folder: string | null
  readonly owner: string | null
  readonly rule: string | null
  readonly sort: SortKey
  readonly isReversed: boolean
}

/** A number is a column, by the share that is current. */
export type SortKey = 'priority' | 'name' | 'toDo' | 'days' | number

/** What the page shows. An address behind `#` says it, so that it can be sent to others. */
export type View =
  | {readonly page: 'overview'}
  | {readonly page: 'documents'; readonly choice: Choice}
  | {readonly page: 'document'; readonly name: string; readonly column: number | null}

/** All documents, what is to be done first at the top. */
export const everything: Choice = {
  search: '',
  column: null,
  status: '',
  folder: null,
  owner: null,
  rule: null,
  sort: 'priority',
  isReversed: false
}

const sortNames = ['priority', 'name', 'toDo', 'days'] as const

export function addressOf(view: View): string {
  if (view.page === 'overview') return '#/'
  const asked = new URLSearchParams()
  if (view.page === 'document') {
    if (view.column !== null) asked.set('set', String(view.column))
    return `#/document/${encodeURIComponent(view.name)}${queryOf(asked)}`
  }
  const {search, column, status, folder, owner, rule, sort, isReversed} = view.choice
  if (search !== '') asked.set('search', search)
  if (column !== null) asked.set('set', String(column))
  if (status !== '') asked.set('status', status)
  if (folder !== null) asked.set('folder', folder)
  if (owner !== null) asked.set('owner', owner)
  if (rule !== null) asked.set('rule', rule)
  if (sort !== 'priority') asked.set('sort', String(sort))
  if (isReversed) asked.set('reversed', '')
  return `#/documents${queryOf(asked)}`
}

/** The view that an address names; the overview for any that says nothing. */
export function viewOf(address: string): View {
  const [, page, name = '', query = ''] = /^#\/(documents?)(?:\/([^?]*))?(?:\?(.*))?$/.exec(address) ?? []
  const asked = new URLSearchParams(query)
  const column = indexOf(asked.get('set'))
  if (page === 'document') return {page, name: decoded(name), column}
  if (page !== 'documents') return {page: 'overview'}
  const sort = asked.get('sort')
  const choice = {
    search: asked.get('search') ?? '',
    column,
    status: asked.get('status') ?? '',
    folder: asked.get('folder'),
    owner: asked.get('owner'),
    rule: asked.get('rule'),
    sort: sortNames.find(known => known === sort) ?? indexOf(sort) ?? 'priority',
    isReversed: asked.has('reversed')
  }
  return {page: 'documents', choice}
}

function queryOf(asked: URLSearchParams): string {
  return asked.size === 0 ? '' : `?${asked.toString()}`
}

function indexOf(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // Somebody wrote it by hand.
  }
}
