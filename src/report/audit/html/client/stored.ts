import type {PageIndex, RowDetail} from '../page-data.ts'

const opened = new Map<number, Promise<readonly RowDetail[]>>()

export async function readIndex(): Promise<PageIndex> {
  return read<PageIndex>('index')
}

/** The details of a row. Parts of the report are opened when they are asked for, and stay so. */
export async function readDetail({parts}: PageIndex, row: number): Promise<RowDetail | null> {
  const part = parts.findLastIndex(start => start <= row)
  const opening = opened.get(part) ?? read<readonly RowDetail[]>(`part-${part}`)
  opened.set(part, opening)
  return (await opening)[row - (parts[part] ?? 0)] ?? null
}

/** What the page keeps under an id. Its own script wrote it, so its type is known. */
async function read<Data>(id: string): Promise<Data> {
  const base64 = document.getElementById(id)?.textContent ?? ''
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).json()
}
