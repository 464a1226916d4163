/** What may be known at once: thousands of promises that are kept already cost more than what they promise. */
export type Soon<Value> = Value | Promise<Value>

/** Use a value as soon as it is known. */
export function whenKnown<Value, Result>(value: Soon<Value>, use: (value: Value) => Soon<Result>): Soon<Result> {
  return value instanceof Promise ? value.then(use) : use(value)
}
