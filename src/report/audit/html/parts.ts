import type {RowDetail} from './page-data.ts'

const partSize = 500_000 // UTF-16 code units of JSON: opened within some milliseconds, whatever the report’s size.

/** Details of neighbouring rows, kept together so that a page of many is opened in parts. */
export interface Parts {
  /** The row that each begins with. */
  readonly starts: readonly number[]
  /** JSON of a `RowDetail[]`, packed. */
  readonly packed: readonly string[]
}

export async function packParts(rows: number, detailOf: (row: number) => RowDetail): Promise<Parts> {
  const starts: number[] = []
  const packed: string[] = []
  let texts: string[] = []
  let size = 0
  const close = async () => {
    if (texts.length > 0) packed.push(await packText(`[${texts.join(',')}]`))
    texts = []
    size = 0
  }
  for (let row = 0; row < rows; row++) {
    if (texts.length === 0) starts.push(row)
    const text = JSON.stringify(detailOf(row))
    texts.push(text)
    size += text.length
    if (size >= partSize) await close()
  }
  await close()
  return {starts, packed}
}

/** Text as base64 of gzip, in which nothing can be markup. */
export async function packText(text: string): Promise<string> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return Buffer.from(await new Response(zipped).arrayBuffer()).toString('base64')
}
