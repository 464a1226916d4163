import {textDigest} from '../workspace/sha1.ts'

/** What was found out once and serves many pairs, and what each answer rests on: files, folders, other answers. */
export interface Answers {
  /** Make a function find out each thing once. */
  readonly once: <Question, Answer>(
    nameOf: (question: Question) => string,
    find: (question: Question) => Promise<Answer>
  ) => (question: Question) => Promise<Answer>
  /**
   * Say that what is being found out rests on this.
   *
   * @param digest - Names what the ground was when it was asked for; called at once where anything is being found out.
   */
  readonly note: (ground: string, digest: () => Digest) => void
  /** Find something out, and what it rests on. One thing is traced at a time. */
  readonly trace: <Result>(find: () => Promise<Result>) => Promise<Traced<Result>>
  /** An answer that was asked for by `once`, by its name. */
  readonly known: (name: string) => KnownAnswer | undefined
  /**
   * While `use` runs, what rests on changed grounds is asked anew before it is used.
   *
   * @param changed - Takes the names of the answers that are others than before, too.
   */
  readonly renewing: <Result>(changed: Set<string>, use: (isChanged: IsChanged) => Promise<Result>) => Promise<Result>
}

/** Never rejects. */
type Digest = string | Promise<string>

/** Whether a ground is another than before. */
export type IsChanged = (ground: string) => Promise<boolean>

/** Grounds by their names, each with what names its content then; `null` of answers, which are asked for theirs. */
export type Grounds = ReadonlyMap<string, Digest | null>

export interface Traced<Result> {
  readonly result: Result
  readonly grounds: Grounds
}

export interface KnownAnswer {
  readonly grounds: () => Grounds
  readonly digest: () => Promise<string>
}

interface Entry extends KnownAnswer {
  /** Ask anew; whether the answer is another than before. */
  readonly again: () => Promise<boolean>
}

/** In the place of a digest: the ground changed while one thing was found out, which holds of neither state. */
export const torn = 'torn'

/** Nothing is known yet. */
export function emptyAnswers(): Answers {
  const entries = new Map<string, Entry>()
  const open: Map<string, Digest | null>[] = [] // Of what is being found out, each for the one before it.
  let check: IsChanged | null = null

  return {
    trace,
    note(ground, digest) {
      const noted = open.at(-1)
      if (noted === undefined) return
      const before = noted.get(ground)
      noted.set(ground, before === undefined || before === null ? digest() : oneOf(before, digest()))
    },
    known: name => entries.get(name),
    once(nameOf, find) {
      const known = new Map<string, ReturnType<typeof find>>()
      return async question => {
        const name = nameOf(question)
        open.at(-1)?.set(name, null)
        await check?.(name)
        return known.get(name) ?? enter(name)

        function enter(name: string) {
          let grounds: Grounds = new Map()
          let digest: Promise<string> | null = null
          const ask = () => {
            digest = null
            const asked = trace(() => find(question)).then(traced => {
              grounds = traced.grounds
              return traced.result
            })
            known.set(name, asked)
            return asked
          }
          const again = async () => (await textOf(known.get(name))) !== (await textOf(ask()))
          entries.set(name, {grounds: () => grounds, digest: () => (digest ??= textOf(known.get(name)).then(textDigest)), again})
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
        for (const below of entry?.grounds().keys() ?? []) if (await isChanged(below)) isStale = true
        if (isStale && (await entry?.again()) === true) changed.add(ground)
        return changed.has(ground)
      }
    }
  }

  async function trace<Result>(find: () => Promise<Result>): Promise<Traced<Result>> {
    const grounds = new Map<string, Digest | null>()
    open.push(grounds)
    try {
      return {result: await find(), grounds}
    } finally {
      open.splice(open.lastIndexOf(grounds), 1)
    }
  }
}

function oneOf(before: Digest, now: Digest): Digest {
  if (before === now) return before
  return Promise.all([before, now]).then(([one, other]) => (one === other ? one : torn))
}

/** What can be compared of an answer, or of what kept it from being found. */
async function textOf(asked: Promise<unknown> | undefined): Promise<string> {
  try {
    return JSON.stringify(await asked, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)) ?? ''
  } catch (error) {
    return String(error)
  }
}
