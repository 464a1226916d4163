const limits = /^(?:Maximum call stack size exceeded|Invalid (?:string|array) length|(?:Map|Set) maximum size exceeded)$/

/** Whether V8 gave up: its stack, or that of its patterns, ran out, or what was made would be too large. */
export function isOverrun(error: unknown): boolean {
  return error instanceof RangeError && limits.test(error.message)
}
