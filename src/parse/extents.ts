const mostFailures = 20 // Each is a reading that went to the end of what might have held a construct.

const paragraphBreak = /\n(?=[ \t>]*(?:\r?\n|$|#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]|`{3}|~{3}|:{3}))/g

/** How far inline code and constructs may reach in a text. What is asked for in ascending order costs linear time. */
export interface Extents {
  /** The end of the paragraph around an offset, or an earlier place where a list, heading or fence breaks it off. */
  readonly paragraphEnd: (offset: number) => number
  /** Tell that a paragraph ends at an offset, as a heading does with its line. */
  readonly endParagraph: (offset: number) => void
  /** The offset behind the code span that `length` back ticks open at `start`; `null` where none close it. */
  readonly codeEnd: (start: number, length: number) => number | null
  /**
   * Read a construct at `start`, given its utmost end: that of the paragraph, for what opens a line that of the text.
   * Where too many were read in vain, none is.
   */
  readonly read: <Found>(start: number, opensLine: boolean, reader: (limit: number) => Found | null) => Found | null
}

export function extentsOf(text: string): Extents {
  const ticks = /`+/g
  let paragraph = -1
  let failures = 0
  let failuresInText = 0
  const missingTicks = new Set<number>() // Run lengths that no later run of the paragraph closes.

  function paragraphEnd(offset: number): number {
    if (offset < paragraph) return paragraph
    paragraphBreak.lastIndex = offset
    endParagraph(paragraphBreak.exec(text)?.index ?? text.length)
    return paragraph
  }

  function endParagraph(offset: number): void {
    paragraph = offset
    failures = 0
    missingTicks.clear()
  }

  return {
    paragraphEnd,
    endParagraph,
    codeEnd: (start, length) => {
      const limit = paragraphEnd(start)
      if (missingTicks.has(length)) return null
      ticks.lastIndex = start + length
      for (let run = ticks.exec(text); run !== null && run.index < limit; run = ticks.exec(text)) {
        if (run[0].length === length) return ticks.lastIndex
      }
      missingTicks.add(length)
      return null
    },
    read: (start, opensLine, reader) => {
      const limit = paragraphEnd(start)
      if (opensLine && failuresInText < mostFailures) {
        const found = reader(text.length)
        if (found === null) failuresInText++
        return found
      }
      if (failures >= mostFailures) return null
      const found = reader(limit)
      if (found === null) failures++
      return found
    }
  }
}

/**
 * The start of the line behind the fenced code that opens at `start`; `null` where none opens.
 *
 * @param prefix - What opens quotes and items before it in its line: the fence ends where they do.
 */
export function fenceEnd(text: string, start: number, lineEnd: number, prefix: string): number | null {
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(text.slice(start, lineEnd))
  const opening = fence?.[1] ?? fence?.[2]
  if (opening === undefined) return null
  const outside = prefix.includes('>')
    ? '(?![ \\t]*>)'
    : prefix.trim() === ''
      ? '(?!)'
      : `(?=[ \\t]{0,${Math.min(prefix.length, 200) - 1}}\\S)`
  const lines = new RegExp(`(?<=\\n)(?:${outside}|[ \\t>]*(\`{3,}|~{3,})[ \\t]*\\r?(?![^\\n]))`, 'g')
  lines.lastIndex = lineEnd
  for (let match = lines.exec(text); match !== null; match = lines.exec(text)) {
    const run = match[1]
    if (run === undefined) return match.index
    if (run.startsWith(opening)) return lines.lastIndex + 1
  }
  return text.length
}
