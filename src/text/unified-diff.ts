import {createTwoFilesPatch} from 'diff'

const longestDiff = 4000 // Lines that differ. Beyond it Myers' algorithm, which is quadratic in them, would not end.

/** What became of a file, as `git diff` writes it; empty where nothing did. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const patch: string | undefined = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
    context: 3,
    maxEditLength: longestDiff
  })
  if (patch === undefined) return `--- a/${path}\n+++ b/${path}\n(too much differs to show)\n`
  return patch.replace(/^=+\n/, '').replace(/^((?:---|\+\+\+) [^\n]*?)\t?$/gm, '$1')
}
