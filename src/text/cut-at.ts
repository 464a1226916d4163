/** What stands before a mark where it stands first, and what stands behind it: empty where there is none. */
export function cutAt(text: string, mark: string): readonly [before: string, behind: string] {
  const index = text.indexOf(mark)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + mark.length)]
}
