import type {AlignedFormat} from './aligned-format.ts'
import {alignedJson} from './json.ts'
import {alignedTmx} from './tmx.ts'
import {alignedTsv} from './tsv.ts'

/** Every format of `tulint align` by the name that `--format` takes. @param version - Of tulint. */
export const alignedFormats: Readonly<Record<string, (version: string) => AlignedFormat>> = {
  json: () => alignedJson,
  tsv: () => alignedTsv,
  tmx: alignedTmx
}
