import {alignDocuments} from '../../src/align/align-documents.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {bilingual} from '../bilingual.ts'

/** A target, with units as `bilingual` makes them, laid over a source: what became of each, in words. */
export function align(target: string, source: string) {
  const targetDocument = parseDocument('fr-fr/a.md' as DocumentPath, bilingual([], target), 'target')
  const sourceDocument = parseDocument('en-us/a.md' as DocumentPath, source, 'source')
  const {alignment, unmarked} = alignDocuments(targetDocument, sourceDocument)
  const at = ({start, end}: {start: number; end: number}) => sourceDocument.text.slice(start, end)
  const pairs = alignment.pairs.map(pair => {
    switch (pair.kind) {
      case 'same':
        return `${pair.moved ? 'moved' : 'same'}: ${at(pair.source)}`
      case 'reworded':
        return `${pair.change.kind}: ${targetDocument.units[pair.unit]?.quote?.text} → ${pair.source.text}`
      case 'target-only':
        return `gone: ${targetDocument.units[pair.unit]?.quote?.text}`
      case 'source-only':
        return `${pair.grown === null ? 'new' : 'grown'}: ${pair.source.text}`
    }
  })
  return {
    pairs,
    told: pairs.filter(pair => !pair.startsWith('same: ')),
    dropped: alignment.droppedSections.map(({title}) => title),
    movedSections: alignment.movedSections.map(({target: index}) => targetDocument.sections[index]?.slug),
    unmarked: unmarked.map(({text}) => text),
    places: alignment.pairs.flatMap(pair => (pair.kind === 'source-only' ? [targetDocument.text.slice(0, pair.at.start)] : []))
  }
}
