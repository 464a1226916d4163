/** A unit as a gettext file holds it. */
export interface PoUnit {
  /** Path and id of the unit: unlike any other's. */
  readonly key: string
  readonly path: string
  /** Line of the target in its file, from 1. */
  readonly line: number
  readonly english: string
  readonly target: string
}

/** What a checker says of a unit: its messages by the names of its checks. */
export type Verdict = ReadonlyMap<string, string>

/** A PO file of Markdown source as it stands: the key as context, path and line as reference. */
export function writePo(units: readonly PoUnit[]): string {
  const head = `msgid ""\nmsgstr ${quote('Content-Type: text/plain; charset=UTF-8\n')}\n`
  const entries = units.map(
    ({key, path, line, english, target}) =>
      `#: ${encodeURI(path)}:${line}\nmsgctxt ${quote(key)}\nmsgid ${quote(english)}\nmsgstr ${quote(target)}\n`
  )
  return [head, ...entries].join('\n')
}

/** The verdicts in a PO file that `pofilter` wrote, by the units' keys: comments as `# (pofilter) numbers: Different numbers`. */
export function readVerdicts(po: string): Map<string, Verdict> {
  return new Map(
    po.split(/\n{2,}/).flatMap(entry => {
      const context = /^msgctxt ((?:"(?:[^"\\]|\\.)*"\s*)+)/m.exec(entry)?.[1]
      if (context === undefined) return []
      const said = [...entry.matchAll(/^# \(pofilter\) (\w+): (.*)$/gm)]
      return [[unquote(context), new Map(said.map(([, check, message]) => [check ?? '', message ?? '']))] as const]
    })
  )
}

const escapes: Readonly<Record<string, string>> = {'\\': '\\', '"': '"', '\n': 'n', '\r': 'r', '\t': 't'}

function quote(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/g, one => `\\${escapes[one]}`)}"`
}

/** Of keys, which hold neither line ends nor tabs: a string that stands in one piece or several. */
function unquote(text: string): string {
  return text
    .trim()
    .replace(/^"|"$|"\s*"/g, '')
    .replace(/\\(["\\])/g, '$1')
}
