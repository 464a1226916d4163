/** `87 %`, `100 %` only of what is whole and `0 %` only of nothing; `–` of what has no words. */
export function percent(share: number | null): string {
  if (share === null) return '–'
  const rounded = Math.round(share * 100)
  const shown = rounded === 100 && share < 1 ? 99 : rounded === 0 && share > 0 ? 1 : rounded
  return `${shown} %`
}

/** `1,234,567` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
