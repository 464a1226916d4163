/** Add all of a list to another, however long: `push(...items)` ends where the stack does, at some hundred thousand. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
