import {Worker} from 'node:worker_threads'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fromBack, fromFront, newTickets, untaken} from '../../src/workers/tickets.ts'

test('each place is given once, whoever asks when', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.array(fc.nat(3), {maxLength: 60}), (length, turns) => {
      const tickets = newTickets()
      const takers = [fromFront, fromBack, fromBack, fromBack].map(take => take(tickets, length))
      const taken: number[] = []
      const take = (who: number) => {
        const {value, done} = takers[who]?.next() ?? {done: true}
        if (done !== true && value !== undefined) taken.push(value)
        return done !== true
      }
      for (const who of turns) take(who)
      const {from, to} = untaken(tickets, length)
      expect(to - from).toBe(length - taken.length)
      for (const place of taken) expect(place < from || place >= to).toBe(true)
      while (take(2));
      expect(taken.sort((a, b) => a - b)).toEqual(Array.from({length}, (_, place) => place))
      expect(untaken(tickets, length).to - untaken(tickets, length).from).toBe(0)
    })
  )
})

test('threads that take at the same time never take the same', async () => {
  const [length, threads, tickets] = [50_000, 3, newTickets()]
  const waiting = new Int32Array(new SharedArrayBuffer(4))
  const code = `const {parentPort, workerData: {file, length, threads, tickets, waiting}} = require('node:worker_threads')
    import(file).then(({fromBack}) => {
      Atomics.add(waiting, 0, 1)
      while (Atomics.load(waiting, 0) < threads);
      parentPort.postMessage([...fromBack(tickets, length)])
    })`
  const file = new URL('../../dist/src/workers/tickets.js', import.meta.url).href
  const workers = Array.from({length: threads}, () => {
    return new Worker(code, {eval: true, workerData: {file, length, threads, tickets, waiting}})
  })
  const taken = await Promise.all(workers.map(worker => new Promise<number[]>(resolve => worker.once('message', resolve))))
  expect(taken.flat().length).toBe(length)
  expect(new Set(taken.flat()).size).toBe(length)
  expect(taken.flat().reduce((a, b) => Math.min(a, b))).toBe(0)
})
