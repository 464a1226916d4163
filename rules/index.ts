import blockStructure from './block-structure.ts'
import brokenLink from './broken-link.ts'
import codeMismatch from './code-mismatch.ts'
import dateMismatch from './date-mismatch.ts'
import doubledWord from './doubled-word.ts'
import droppedSection from './dropped-section.ts'
import duplicateUnit from './duplicate-unit.ts'
import frontMatterMismatch from './front-matter-mismatch.ts'
import garbledText from './garbled-text.ts'
import glossaryTerm from './glossary-term.ts'
import handoffMismatch from './handoff-mismatch.ts'
import headingAnchor from './heading-anchor.ts'
import identifierMismatch from './identifier-mismatch.ts'
import imageMismatch from './image-mismatch.ts'
import inconsistentTranslation from './inconsistent-translation.ts'
import invalidDate from './invalid-date.ts'
import invisibleCharacter from './invisible-character.ts'
import linkMismatch from './link-mismatch.ts'
import localeDivergence from './locale-divergence.ts'
import machineLeavings from './machine-leavings.ts'
import malformedUnit from './malformed-unit.ts'
import markupMismatch from './markup-mismatch.ts'
import missingUnit from './missing-unit.ts'
import numberMismatch from './number-mismatch.ts'
import orphanedDocument from './orphaned-document.ts'
import orphanedUnit from './orphaned-unit.ts'
import partlyTranslated from './partly-translated.ts'
import placeholderLeak from './placeholder-leak.ts'
import placeholderMismatch from './placeholder-mismatch.ts'
import protectedTerm from './protected-term.ts'
import sectionOrder from './section-order.ts'
import sourceMismatch from './source-mismatch.ts'
import staleDate from './stale-date.ts'
import staleUnit from './stale-unit.ts'
import straySpace from './stray-space.ts'
import unbalancedPair from './unbalanced-pair.ts'
import unmarkedText from './unmarked-text.ts'
import untranslatedDocument from './untranslated-document.ts'
import untranslatedUnit from './untranslated-unit.ts'
import unusedDirective from './unused-directive.ts'
import wrongLanguage from './wrong-language.ts'

/** Every rule that ships with tulint, by id. */
export const rules = {
  'block-structure': blockStructure,
  'broken-link': brokenLink,
  'code-mismatch': codeMismatch,
  'date-mismatch': dateMismatch,
  'doubled-word': doubledWord,
  'dropped-section': droppedSection,
  'duplicate-unit': duplicateUnit,
  'front-matter-mismatch': frontMatterMismatch,
  'garbled-text': garbledText,
  'glossary-term': glossaryTerm,
  'handoff-mismatch': handoffMismatch,
  'heading-anchor': headingAnchor,
  'identifier-mismatch': identifierMismatch,
  'image-mismatch': imageMismatch,
  'inconsistent-translation': inconsistentTranslation,
  'invalid-date': invalidDate,
  'invisible-character': invisibleCharacter,
  'link-mismatch': linkMismatch,
  'locale-divergence': localeDivergence,
  'machine-leavings': machineLeavings,
  'malformed-unit': malformedUnit,
  'markup-mismatch': markupMismatch,
  'missing-unit': missingUnit,
  'number-mismatch': numberMismatch,
  'orphaned-document': orphanedDocument,
  'orphaned-unit': orphanedUnit,
  'partly-translated': partlyTranslated,
  'placeholder-leak': placeholderLeak,
  'placeholder-mismatch': placeholderMismatch,
  'protected-term': protectedTerm,
  'section-order': sectionOrder,
  'source-mismatch': sourceMismatch,
  'stale-date': staleDate,
  'stale-unit': staleUnit,
  'stray-space': straySpace,
  'unbalanced-pair': unbalancedPair,
  'unmarked-text': unmarkedText,
  'untranslated-document': untranslatedDocument,
  'untranslated-unit': untranslatedUnit,
  'unused-directive': unusedDirective,
  'wrong-language': wrongLanguage
}
