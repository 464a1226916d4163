import type {CalendarDate} from '../model/brand.ts'
import {consensusPlace, type TargetSettings} from '../model/settings.ts'
import type {PastWorkspace} from '../workspace/git/past-workspace.ts'

/** What earlier days cannot be told of, each thing once. */
export interface Views {
  /** Of targets those whose English is known as it was, or that need none. */
  readonly withEnglish: (targets: readonly TargetSettings[], day: CalendarDate, workspace: PastWorkspace) => Promise<TargetSettings[]>
  /** Of the roots of translations those that lie in no repository. */
  readonly ofToday: (roots: readonly string[], day: CalendarDate, workspace: PastWorkspace) => Promise<ReadonlySet<string>>
  readonly notes: () => readonly string[]
}

/** Ask of days in their order: a note tells of the last one that it is true of. */
export function pastViews(): Views {
  const notes = new Map<string, string>()
  const cut = new Set<string>()
  return {
    async withEnglish(targets, day, workspace) {
      const found: TargetSettings[] = []
      for (const target of targets) if (await isEnglishKnown(target.source, day, workspace)) found.push(target)
      return found
    },
    async ofToday(roots, day, workspace) {
      const found = new Set<string>()
      for (const root of roots) {
        const view = await workspace.viewOf(root)
        if (view === 'cut') tellCut(root, day)
        if (view === 'today') found.add(root)
      }
      if (found.size > 0) notes.set('loose', looseNote([...found]))
      return found
    },
    notes: () => [...notes.values()]
  }

  async function isEnglishKnown(place: string | null, day: CalendarDate, workspace: PastWorkspace): Promise<boolean> {
    if (place === null || place === consensusPlace) return true
    const view = await workspace.viewOf(place)
    if (view === 'cut') tellCut(place, day)
    if (view === 'absent') notes.set(`English ${place}`, `There was no “${place}” on ${day}: what is told of earlier days begins later`)
    if (view === 'today')
      notes.set(`English ${place}`, `The English “${place}” lies in no repository, so nobody knows how its translations stood earlier`)
    return view === 'then'
  }

  function tellCut(place: string, day: CalendarDate): void {
    cut.add(place)
    notes.set(
      'cut',
      `Shallow clones (${quoted([...cut])}) do not reach back to ${day}: run git fetch --unshallow there (in a workflow, fetch-depth: 0)`
    )
  }
}

function looseNote(roots: readonly string[]): string {
  return `Of translations that lie in no repository (${quoted(roots)}) nobody knows how they stood: they count as they are, each from the day of its handoff on`
}

function quoted(names: readonly string[]): string {
  return names.map(name => `“${name}”`).join(', ')
}
