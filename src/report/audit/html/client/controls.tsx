import type {ComponentChildren} from 'preact'
import {type Choice, everything} from '../address.ts'
import {needsWork} from '../choose.ts'
import type {PageIndex} from '../page-data.ts'
import {statuses, statusNames} from '../wording.ts'

interface ControlsProps {
  readonly index: PageIndex
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

/** What the documents are chosen by. */
export function Controls({index: {columns, folders, owners, rules, total}, choice, onChoose}: ControlsProps) {
  const set = (change: Partial<Choice>) => onChoose({...choice, ...change})
  return (
    <form class="controls" role="search" onSubmit={event => event.preventDefault()}>
      <label>
        Path
        <input type="search" value={choice.search} onInput={({currentTarget}) => set({search: currentTarget.value})} />
      </label>
      {columns.length < 2 ? null : (
        <Select
          name="Locale"
          value={choice.column === null ? '' : String(choice.column)}
          onSelect={value => set({column: value === '' ? null : Number(value)})}
        >
          {columns.map(({label}, column) => (
            <option key={column} value={String(column)}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <Select name="Status" value={choice.status} onSelect={status => set({status})}>
        <option value={needsWork}>something is to be done</option>
        {statuses
          .filter(status => total.byStatus[status] > 0)
          .map(status => (
            <option key={status} value={status}>
              {statusNames[status]}
            </option>
          ))}
      </Select>
      <Names name="Folder" unnamed="(root)" of={folders.map(({name}) => name)} value={choice.folder} onSelect={folder => set({folder})} />
      <Names name="Owner" unnamed="(nobody)" of={owners.map(({name}) => name)} value={choice.owner} onSelect={owner => set({owner})} />
      <Names name="Rule" unnamed="" of={rules.map(({ruleId}) => ruleId).sort()} value={choice.rule} onSelect={rule => set({rule})} />
      <button type="button" onClick={() => onChoose(everything)}>
        Clear
      </button>
    </form>
  )
}

interface SelectProps {
  readonly name: string
  readonly value: string
  readonly onSelect: (value: string) => void
  readonly children: ComponentChildren
}

function Select({name, value, onSelect, children}: SelectProps) {
  return (
    <label>
      {name}
      <select value={value} onChange={({currentTarget}) => onSelect(currentTarget.value)}>
        <option value="">all</option>
        {children}
      </select>
    </label>
  )
}

interface NamesProps {
  readonly name: string
  readonly unnamed: string
  readonly of: readonly string[]
  readonly value: string | null
  readonly onSelect: (value: string | null) => void
}

/** One of many names, of which one can be empty. */
function Names({name, unnamed, of, value, onSelect}: NamesProps) {
  if (of.length < 2) return null
  return (
    <Select name={name} value={value === null ? '' : `=${value}`} onSelect={chosen => onSelect(chosen === '' ? null : chosen.slice(1))}>
      {of.map(one => (
        <option key={one} value={`=${one}`}>
          {one || unnamed}
        </option>
      ))}
    </Select>
  )
}
