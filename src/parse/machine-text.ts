import type {Range} from '../model/range.ts'

// docfx's own syntax inside paragraphs. What stands in quotes or brackets there is read by the build, not by people.
// See https://learn.microsoft.com/contribute/content/markdown-reference and dotnet/docfx `TripleColon*`.
const forms = [
  /\[!(?:INCLUDE|code|video|div)[^\]\n]{0,300}\](?:\([^()\n]{0,600}\))?\]?/gi,
  /\[![A-Za-z]{1,20}\]/g, // A label also where damage moved it into a line.
  /^[ \t>]*:{3,}.*$/gm,
  /:{3}no-loc [^:\n]{0,300}:{3}/g,
  /<xref:[^<>\s]{1,500}>/g
]

/** Where a block's text is addressed to the build: inclusions, alert labels, `:::` lines, `<xref:>`. Ascending. */
export function machineText(raw: string, base: number): Range[] {
  if (!/\[!|:::|<xref:/.test(raw)) return []
  return forms
    .flatMap(form => [...raw.matchAll(form)])
    .map(match => ({start: base + match.index, end: base + match.index + match[0].length}))
    .sort((a, b) => a.start - b.start)
}
