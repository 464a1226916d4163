import type {Shard} from '../model/shard.ts'
import {UsageError} from '../model/usage-error.ts'

/**
 * Read `I/N`.
 *
 * @throws UsageError when it is no such thing.
 */
export function readShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new UsageError(`“${text}” is no shard`, 'Write it as I/N, the I-th of N parts: 1/3, 2/3 or 3/3')
  }
  return {index, count}
}
