/** How many places of a list are taken in all, from its front and from its back: shared by threads. */
export type Tickets = Int32Array<SharedArrayBuffer>

const [all, front, back] = [0, 1, 2]

/** Nothing is taken yet. */
export function newTickets(): Tickets {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT))
}

/** The first place that nobody has taken, again and again: for one thread. Each place is given once, whoever takes. */
export function* fromFront(tickets: Tickets, length: number): Generator<number> {
  while (Atomics.add(tickets, all, 1) < length) yield Atomics.add(tickets, front, 1)
}

/** The last place that nobody has taken, again and again: for any number of threads. */
export function* fromBack(tickets: Tickets, length: number): Generator<number> {
  while (Atomics.add(tickets, all, 1) < length) yield length - 1 - Atomics.add(tickets, back, 1)
}

/** The places that nobody has taken: those before `to`. */
export function untaken(tickets: Tickets, length: number): {readonly from: number; readonly to: number} {
  return {from: Atomics.load(tickets, front), to: length - Atomics.load(tickets, back)}
}
