import doubledWord from './doubled-word.ts'
import droppedSection from './dropped-section.ts'
import duplicateUnit from './duplicate-unit.ts'
import frontMatterMismatch from './front-matter-mismatch.ts'
import garbledText from './garbled-text.ts'
import handoffMismatch from './handoff-mismatch.ts'
import headingAnchor from './heading-anchor.ts'
import invalidDate from './invalid-date.ts'
import invisibleCharacter from './invisible-character.ts'
import machineLeavings from './machine-leavings.ts'
import malformedUnit from './malformed-unit.ts'
import missingUnit from './missing-unit.ts'
import orphanedDocument from './orphaned-document.ts'
import orphanedUnit from './orphaned-unit.ts'
import partlyTranslated from './partly-translated.ts'
import placeholderLeak from './placeholder-leak.ts'
import sectionOrder from './section-order.ts'
import sourceMismatch from './source-mismatch.ts'
import staleDate from './stale-date.ts'
import staleUnit from './stale-unit.ts'
import straySpace from './stray-space.ts'
import unbalancedPair from './unbalanced-pair.ts'
import unmarkedText from './unmarked-text.ts'
import untranslatedDocument from './untranslated-document.ts'
import untranslatedUnit from './untranslated-unit.ts'
import wrongLanguage from './wrong-language.ts'

/** Every rule that ships with tulint, by id. */
export const rules = {
  'doubled-word': doubledWord,
  'dropped-section': droppedSection,
  'duplicate-unit': duplicateUnit,
  'front-matter-mismatch': frontMatterMismatch,
  'garbled-text': garbledText,
  'handoff-mismatch': handoffMismatch,
  'heading-anchor': headingAnchor,
  'invalid-date': invalidDate,
  'invisible-character': invisibleCharacter,
  'machine-leavings': machineLeavings,
  'malformed-unit': malformedUnit,
  'missing-unit': missingUnit,
  'orphaned-document': orphanedDocument,
  'orphaned-unit': orphanedUnit,
  'partly-translated': partlyTranslated,
  'placeholder-leak': placeholderLeak,
  'section-order': sectionOrder,
  'source-mismatch': sourceMismatch,
  'stale-date': staleDate,
  'stale-unit': staleUnit,
  'stray-space': straySpace,
  'unbalanced-pair': unbalancedPair,
  'unmarked-text': unmarkedText,
  'untranslated-document': untranslatedDocument,
  'untranslated-unit': untranslatedUnit,
  'wrong-language': wrongLanguage
}
