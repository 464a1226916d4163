import type {DocumentPath} from '../model/brand.ts'
import type {Progress} from '../model/progress.ts'

/** Pairs one after the other, telling before each how many are done, and at the end that all are. */
export function* inTurn<Item extends {readonly expected: DocumentPath}>(
  items: readonly Item[],
  onProgress: ((progress: Progress) => void) | undefined
): Generator<Item> {
  const total = items.length
  for (const [done, item] of items.entries()) {
    onProgress?.({done, total, path: item.expected})
    yield item
  }
  onProgress?.({done: total, total, path: null})
}
