/** What was found out once and serves many pairs, and what each answer rests on: files, folders, other answers. */
export interface Answers {
  /** Make a function find out each thing once. */
  readonly once: <Question, Answer>(
    nameOf: (question: Question) => string,
    find: (question: Question) => Promise<Answer>
  ) => (question: Question) => Promise<Answer>
  /** Say that what is being found out rests on this. */
  readonly note: (ground: string) => void
  /** Find something out, and what it rests on. One thing is traced at a time. */
  readonly trace: <Result>(find: () => Promise<Result>) => Promise<Traced<Result>>
  /**
   * While `use` runs, what rests on changed grounds is asked anew before it is used.
   *
   * @param changed - Takes the names of the answers that are others than before, too.
   */
  readonly renewing: <Result>(changed: Set<string>, use: (isChanged: IsChanged) => Promise<Result>) => Promise<Result>
}

/** Whether a ground is another than before. */
export type IsChanged = (ground: string) => Promise<boolean>

export interface Traced<Result> {
  readonly result: Result
  readonly grounds: ReadonlySet<string>
}

interface Entry {
  readonly grounds: () => ReadonlySet<string>
  /** Ask anew; whether the answer is another than before. */
  readonly again: () => Promise<boolean>
}

/** Nothing is known yet. */
export function emptyAnswers(): Answers {
  const entries = new Map<string, Entry>()
  const open: Set<string>[] = [] // Of what is being found out, each for the one before it.
  let check: IsChanged | null = null

  return {
    trace,
    note(ground) {
      open.at(-1)?.add(ground)
    },
    once(nameOf, find) {
      const known = new Map<string, ReturnType<typeof find>>()
      return async question => {
        const name = nameOf(question)
        open.at(-1)?.add(name)
        await check?.(name)
        return known.get(name) ?? enter(name)

        function enter(name: string) {
          let grounds: ReadonlySet<string> = new Set()
          const ask = () => {
            const asked = trace(() => find(question)).then(traced => {
              grounds = traced.grounds
              return traced.result
            })
            known.set(name, asked)
            return asked
          }
          const again = async () => (await textOf(known.get(name))) !== (await textOf(ask()))
          entries.set(name, {grounds: () => grounds, again})
          return ask()
        }
      }
    },
    async renewing(changed, use) {
      const told = new Map<string, Promise<boolean>>()
      const isChanged = (ground: string) => {
        const known = told.get(ground) ?? decide(ground)
        told.set(ground, known)
        return known
      }
      check = isChanged
      try {
        return await use(isChanged)
      } finally {
        check = null
      }

      async function decide(ground: string): Promise<boolean> {
        const entry = entries.get(ground)
        let isStale = false
        for (const below of entry?.grounds() ?? []) if (await isChanged(below)) isStale = true
        if (isStale && (await entry?.again()) === true) changed.add(ground)
        return changed.has(ground)
      }
    }
  }

  async function trace<Result>(find: () => Promise<Result>): Promise<Traced<Result>> {
    const grounds = new Set<string>()
    open.push(grounds)
    try {
      return {result: await find(), grounds}
    } finally {
      open.splice(open.lastIndexOf(grounds), 1)
    }
  }
}

/** What can be compared of an answer, or of what kept it from being found. */
async function textOf(asked: Promise<unknown> | undefined): Promise<string> {
  try {
    return JSON.stringify(await asked, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)) ?? ''
  } catch (error) {
    return String(error)
  }
}
