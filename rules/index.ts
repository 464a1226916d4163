import dateMismatch from './date-mismatch.ts'
import droppedSection from './dropped-section.ts'
import duplicateUnit from './duplicate-unit.ts'
import frontMatterMismatch from './front-matter-mismatch.ts'
import handoffMismatch from './handoff-mismatch.ts'
import headingAnchor from './heading-anchor.ts'
import identifierMismatch from './identifier-mismatch.ts'
import invalidDate from './invalid-date.ts'
import malformedUnit from './malformed-unit.ts'
import missingUnit from './missing-unit.ts'
import numberMismatch from './number-mismatch.ts'
import orphanedDocument from './orphaned-document.ts'
import orphanedUnit from './orphaned-unit.ts'
import placeholderLeak from './placeholder-leak.ts'
import placeholderMismatch from './placeholder-mismatch.ts'
import sectionOrder from './section-order.ts'
import sourceMismatch from './source-mismatch.ts'
import staleDate from './stale-date.ts'
import staleUnit from './stale-unit.ts'
import unmarkedText from './unmarked-text.ts'
import untranslatedDocument from './untranslated-document.ts'
import untranslatedUnit from './untranslated-unit.ts'

/** Every rule that ships with tulint, by id. */
export const rules = {
  'date-mismatch': dateMismatch,
  'dropped-section': droppedSection,
  'duplicate-unit': duplicateUnit,
  'front-matter-mismatch': frontMatterMismatch,
  'handoff-mismatch': handoffMismatch,
  'heading-anchor': headingAnchor,
  'identifier-mismatch': identifierMismatch,
  'invalid-date': invalidDate,
  'malformed-unit': malformedUnit,
  'missing-unit': missingUnit,
  'number-mismatch': numberMismatch,
  'orphaned-document': orphanedDocument,
  'orphaned-unit': orphanedUnit,
  'placeholder-leak': placeholderLeak,
  'placeholder-mismatch': placeholderMismatch,
  'section-order': sectionOrder,
  'source-mismatch': sourceMismatch,
  'stale-date': staleDate,
  'stale-unit': staleUnit,
  'unmarked-text': unmarkedText,
  'untranslated-document': untranslatedDocument,
  'untranslated-unit': untranslatedUnit
}
