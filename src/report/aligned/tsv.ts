import type {AlignedText} from '../../model/aligned.ts'
import {visible} from '../visible.ts'
import type {AlignedFormat} from './aligned-format.ts'

/** A pair a line: the English and its translation side by side, how sure that is, and where they stand. */
export const alignedTsv: AlignedFormat = {
  open: 'source\ttarget\tconfidence\tsource place\ttarget place\tunit\n',
  document: ({path, sourcePath, pairs}) =>
    pairs
      .map(({source, target, confidence, unitId}) =>
        [
          textOf(source),
          textOf(target),
          confidence.toFixed(2),
          placeOf(sourcePath, source),
          placeOf(path, target),
          visible(unitId ?? '')
        ].join('\t')
      )
      .map(line => `${line}\n`)
      .join(''),
  close: ''
}

function textOf(text: AlignedText | null): string {
  return text === null ? '' : visible(text.text)
}

function placeOf(path: string, text: AlignedText | null): string {
  return text === null ? '' : `${visible(path)}:${text.range.start.line}:${text.range.start.column}`
}
