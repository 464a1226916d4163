import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** Bytes of the heap that are held, all garbage collected. */
export function memoryUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  return process.memoryUsage().heapUsed
}
