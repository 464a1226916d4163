const alert = /[ \t]*\[!(note|tip|important|warning|caution|danger)\]/iy

/** The kind of alert that a quote is, in small letters, or `null`. `start` is where its first block begins. */
export function alertLabel(text: string, start: number): string | null {
  alert.lastIndex = start
  return alert.exec(text)?.[1]?.toLowerCase() ?? null
}
