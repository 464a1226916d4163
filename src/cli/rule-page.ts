import type {Palette} from '../report/palette.ts'

/**
 * A rule's page for a terminal: headings painted, marks for the tests that fill the page in left out.
 *
 * @param page - Markdown. What stands in its fences stays as it is: those are examples, headings and comments too.
 */
export function renderPage(page: string, paint: Palette): string {
  const shown: string[] = []
  let fence: string | null = null
  for (const line of page.split(/\r?\n/)) {
    const mark = /^(`{3,}|~{3,})(.*)$/.exec(line)
    const isExample = fence !== null
    if (fence === null) fence = mark?.[1] ?? null
    else if (mark?.[1]?.startsWith(fence) === true && mark[2]?.trim() === '') fence = null
    if (isExample || fence !== null) shown.push(line)
    else if (/^<!--.*-->$/.test(line)) continue
    else if (line !== '' || shown.at(-1) !== '') shown.push(/^#{1,6} /.test(line) ? paint.heading(line) : line)
  }
  return `${shown.join('\n').trim()}\n`
}
