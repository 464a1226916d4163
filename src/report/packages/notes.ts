import type {PackageSegment, SegmentState} from '../../model/work-package.ts'

const tasks: Readonly<Record<SegmentState, string>> = {
  stale: 'English changed: adapt the present translation',
  missing: 'New English: translate it',
  untranslated: 'Left in English: translate it',
  gone: 'English took this out: nothing to translate, the import takes the translation out'
}

/** What a translator must know of a segment, by what it is about. All texts are Markdown, which the first note says. */
export function notesFor({path, unitId, state, section, change}: PackageSegment): readonly (readonly [about: string, note: string])[] {
  const changed = change === null ? '' : change.edits.map(({op, text}) => (op === 'equal' ? text : marks[op](text))).join('')
  const notes: (readonly [string, string])[] = [
    ['task', `${tasks[state]}. The text is Markdown: keep its marks, links and code`],
    ['document', unitId === null ? path : `${path}, unit ${unitId}`],
    ['section', section],
    ['change', changed]
  ]
  return notes.filter(([, note]) => note !== '')
}

/** As wdiff writes them. */
const marks = {delete: (text: string) => `[-${text}-]`, insert: (text: string) => `{+${text}+}`}
