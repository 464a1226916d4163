import blockStructure from './block-structure.ts'
import codeMismatch from './code-mismatch.ts'
import droppedSection from './dropped-section.ts'
import duplicateUnit from './duplicate-unit.ts'
import frontMatterMismatch from './front-matter-mismatch.ts'
import handoffMismatch from './handoff-mismatch.ts'
import headingAnchor from './heading-anchor.ts'
import imageMismatch from './image-mismatch.ts'
import invalidDate from './invalid-date.ts'
import linkMismatch from './link-mismatch.ts'
import malformedUnit from './malformed-unit.ts'
import markupMismatch from './markup-mismatch.ts'
import missingUnit from './missing-unit.ts'
import orphanedDocument from './orphaned-document.ts'
import orphanedUnit from './orphaned-unit.ts'
import placeholderLeak from './placeholder-leak.ts'
import sectionOrder from './section-order.ts'
import sourceMismatch from './source-mismatch.ts'
import staleDate from './stale-date.ts'
import staleUnit from './stale-unit.ts'
import unmarkedText from './unmarked-text.ts'
import untranslatedDocument from './untranslated-document.ts'
import untranslatedUnit from './untranslated-unit.ts'

/** Every rule that ships with tulint, by id. */
export const rules = {
  'block-structure': blockStructure,
  'code-mismatch': codeMismatch,
  'dropped-section': droppedSection,
  'duplicate-unit': duplicateUnit,
  'front-matter-mismatch': frontMatterMismatch,
  'handoff-mismatch': handoffMismatch,
  'heading-anchor': headingAnchor,
  'image-mismatch': imageMismatch,
  'invalid-date': invalidDate,
  'link-mismatch': linkMismatch,
  'malformed-unit': malformedUnit,
  'markup-mismatch': markupMismatch,
  'missing-unit': missingUnit,
  'orphaned-document': orphanedDocument,
  'orphaned-unit': orphanedUnit,
  'placeholder-leak': placeholderLeak,
  'section-order': sectionOrder,
  'source-mismatch': sourceMismatch,
  'stale-date': staleDate,
  'stale-unit': staleUnit,
  'unmarked-text': unmarkedText,
  'untranslated-document': untranslatedDocument,
  'untranslated-unit': untranslatedUnit
}
