/** A segment's id in what a tool has made of its place. */
export function idIn(text: string): string | null {
  return /(?:^|[^0-9a-f.])([0-9a-f]{16}(?:\.[0-9a-f]{7,64})?)(?![0-9a-f.])/.exec(text)?.[1] ?? null
}
