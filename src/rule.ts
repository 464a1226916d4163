/** The public face for rule authors, `tulint/rule`: the makers of rules, the nouns, and the words that rules share. */
export {z} from 'zod'
export {glossary} from './check/glossary-option.ts'
export {hedged} from './check/unkept/hedged.ts'
export {leastConfidence} from './check/least-confidence.ts'
export {localesInUrls} from './check/locales-in-urls.ts'
export {documentLanguage, type Passage, passages} from './check/passages.ts'
export {definePlugin, type Plugin} from './check/plugin.ts'
export {
  type AnyRule,
  bitextRule,
  type BitextRule,
  corpusRule,
  type CorpusRule,
  documentRule,
  type DocumentRule,
  type Gathered,
  inventoryRule,
  type InventoryRule,
  type Preset,
  waiverRule,
  type WaiverRule
} from './check/rule.ts'
export {editsOfContainer, isStillSo} from './check/unkept/mend-container.ts'
export {fixOr, type Mending, mendingOf} from './check/unkept/mending.ts'
export {type Redirected, retarget} from './check/unkept/retarget.ts'
export {findStretches, isInSync, type Stretch} from './check/unkept/stretches.ts'
export {tellUnkept} from './check/unkept/tell-unkept.ts'
export {type BlockTie, tieBlocks} from './check/unkept/tied-blocks.ts'
export {findUnkeptThroughout, type UnkeptThroughout} from './check/unkept/unkept-throughout.ts'
export {findUnkept, inOriginal, type Unkept} from './check/unkept/unkept.ts'
export type * from './model/bitext.ts'
export {changeKinds, formalKinds} from './model/bitext.ts'
export type * from './model/brand.ts'
export type * from './model/document.ts'
export {blockAt, findEntry, firstUnitWithin} from './model/document.ts'
export type {Problem, SeveritySetting, Suggestion, TextEdit} from './model/finding.ts'
export {tableOf, tableRows} from './model/table-rows.ts'
export {groupBy} from './model/group-by.ts'
export type * from './model/handoff.ts'
export {isWithin, type Range} from './model/range.ts'
export {everyRule, type JudgedWaiver, type Waiver} from './model/waiver.ts'
export {type HeadingAnchor, type Inquiry, type Landing, type PageAnchors, type Site, type Spot} from './model/site.ts'
export {type AnchorIndex, anchorNames, indexAnchors, readAnchors} from './text/markdown/anchors.ts'
export {setHeadingLevel} from './text/markdown/block-marks.ts'
export {shiftEdits} from './text/apply-edits.ts'
export {describeChange} from './text/change.ts'
export {type CodeBlock, codeKey, type CodeLine, type CodePart, readCodeBlock, readCodeSpans, writeCodeSpan} from './text/markdown/code.ts'
export {sinceWhen, writeCommit} from './text/commit.ts'
export {addDays, daysBetween, parseDate, writeDays} from './text/dates.ts'
export {type Definitions, type Destination, readDefinitions, readDestinations} from './text/markdown/destinations.ts'
export {directiveKey} from './text/markdown/directive-key.ts'
export {mendDamage} from './text/markdown/mend-damage.ts'
export {mendEmphasis} from './text/markdown/mend-emphasis.ts'
export {readEmphasis} from './text/markdown/emphasis.ts'
export {type EnglishRun, englishRuns} from './text/language/english-runs.ts'
export {countOf} from './text/count-of.ts'
export {excerpt, excerptAround} from './text/excerpt.ts'
export {foreignLanguage, mayBeForeign} from './text/language/foreign-language.ts'
export {sameTargets} from './text/markdown/same-targets.ts'
export {type Identifier, identifiers, identifierSigns, variantFinder} from './text/kept/identifiers.ts'
export {imageKey} from './text/markdown/image-key.ts'
export {readDamage, readInlineTags} from './text/markdown/inline-markup.ts'
export {type InlineKind, inlineRuns, plainText, wordsOnly} from './text/markdown/inline.ts'
export {type Invisible, invisibles} from './text/language/invisible.ts'
export {type LeakedToken, leakedTokens} from './text/leaks.ts'
export {endOfLine} from './text/lines.ts'
export {linkKey, localesIn, withoutLocales} from './text/markdown/link-key.ts'
export {english, isSameLocale, languageOf, likelyTag} from './text/locale.ts'
export {type LooseMark, looseMarks} from './text/language/loose-marks.ts'
export {conflictMarks} from './text/language/conflict-marks.ts'
export {type Leaving, machineChatter} from './text/language/machine-chatter.ts'
export {type Departure, majorityOf} from './text/majority.ts'
export {matchInOrder} from './text/match-in-order.ts'
export {type Mojibake, mojibake} from './text/language/mojibake.ts'
export {
  isCertainCase,
  isMostlyKept,
  type LearnedName,
  type NameEvidence,
  type NameThresholds,
  weighNames
} from './text/terms/name-evidence.ts'
export {type CapitalName, capitalNames, hasInnerCapital, smallWordFinder} from './text/terms/names.ts'
export {mayBeSame} from './text/may-be-same.ts'
export {normalize, normalText} from './text/normalize.ts'
export {knowsNumberWords} from './text/kept/number-words.ts'
export {numbers} from './text/kept/numbers.ts'
export {ownWords} from './text/language/own-words.ts'
export {sameFigures} from './text/kept/same-figures.ts'
export {sameNames} from './text/kept/same-names.ts'
export {placeholders, placeholderSigns, tornPlaceholder} from './text/kept/placeholders.ts'
export {plainList} from './text/terms/plain-list.ts'
export type {Token} from './text/kept/token.ts'
export {linkTarget, readRelativeLinks, type RelativeLink, respellLink} from './text/markdown/relative-links.ts'
export {type RepeatedWord, repeatedWords} from './text/language/repeated-words.ts'
export {signs, signsOf} from './text/signs.ts'
export {rememberedOf} from './text/remembered.ts'
export {sentences} from './text/sentences.ts'
export {straySpaces} from './text/language/stray-spaces.ts'
export {findTerm, holdsTerm, indexTerms, type Term, termsIn, type TermText, termText} from './text/terms/terms.ts'
export {wordForm} from './text/terms/word-form.ts'
export {holdsWord, proseWords, translatableWords, words} from './text/words.ts'
export {textsOf, writeDifference, writeEdits} from './text/write-edits.ts'
export {type Masker, maskOnce, type Writing, writingsOf} from './text/terms/writings.ts'
export {dateFacts, saysDate, type WrittenDate, writtenDates} from './text/kept/written-dates.ts'
