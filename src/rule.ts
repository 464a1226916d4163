/** The public face for rule authors, `tulint/rule`: the makers of rules, the nouns, and the words that rules share. */
export {z} from 'zod'
export {glossary} from './check/glossary-option.ts'
export {leastConfidence} from './check/least-confidence.ts'
export {localesInUrls} from './check/locales-in-urls.ts'
export {documentLanguage, type Passage, passages} from './check/passages.ts'
export {definePlugin, type Plugin} from './check/plugin.ts'
export {
  type AnyRule,
  type BitextRule,
  bitextRule,
  type CorpusRule,
  corpusRule,
  type DocumentRule,
  documentRule,
  type Gathered,
  type InventoryRule,
  inventoryRule,
  type Preset,
  type WaiverRule,
  waiverRule
} from './check/rule.ts'
export {hedged} from './check/unkept/hedged.ts'
export {editsOfContainer, isStillSo} from './check/unkept/mend-container.ts'
export {fixOr, type Mending, mendingOf} from './check/unkept/mending.ts'
export {type Redirected, retarget} from './check/unkept/retarget.ts'
export {findStretches, isInSync, type Stretch} from './check/unkept/stretches.ts'
export {tellUnkept} from './check/unkept/tell-unkept.ts'
export {type BlockTie, tieBlocks} from './check/unkept/tied-blocks.ts'
export {findUnkept, inOriginal, type Unkept} from './check/unkept/unkept.ts'
export {findUnkeptThroughout, type UnkeptThroughout} from './check/unkept/unkept-throughout.ts'
export type * from './model/bitext.ts'
export {changeKinds, formalKinds} from './model/bitext.ts'
export type * from './model/brand.ts'
export type * from './model/document.ts'
export {blockAt, findEntry, firstUnitWithin} from './model/document.ts'
export type {Problem, SeveritySetting, Suggestion, TextEdit} from './model/finding.ts'
export {groupBy} from './model/group-by.ts'
export type * from './model/handoff.ts'
export {isWithin, type Range} from './model/range.ts'
export {type HeadingAnchor, type Inquiry, type Landing, type PageAnchors, type Site, type Spot} from './model/site.ts'
export {tableOf, tableRows} from './model/table-rows.ts'
export {everyRule, type JudgedWaiver, type Waiver} from './model/waiver.ts'
export {shiftEdits} from './text/apply-edits.ts'
export {describeChange} from './text/change.ts'
export {sinceWhen, writeCommit} from './text/commit.ts'
export {countOf} from './text/count-of.ts'
export {daysBetween, parseDate, writeDays} from './text/dates.ts'
export {excerpt} from './text/excerpt.ts'
export {type Identifier, identifierSigns, identifiers, variantFinder} from './text/kept/identifiers.ts'
export {knowsNumberWords} from './text/kept/number-words.ts'
export {numbers} from './text/kept/numbers.ts'
export {placeholderSigns, placeholders, tornPlaceholder} from './text/kept/placeholders.ts'
export {sameFigures} from './text/kept/same-figures.ts'
export {sameNames} from './text/kept/same-names.ts'
export type {Token} from './text/kept/token.ts'
export {dateFacts, saysDate, type WrittenDate, writtenDates} from './text/kept/written-dates.ts'
export {type EnglishRun, englishRuns} from './text/language/english-runs.ts'
export {foreignLanguage, mayBeForeign} from './text/language/foreign-language.ts'
export {type Invisible, invisibles} from './text/language/invisible.ts'
export {type LooseMark, looseMarks} from './text/language/loose-marks.ts'
export {type Leaving, machineChatter} from './text/language/machine-chatter.ts'
export {type Mojibake, mojibake} from './text/language/mojibake.ts'
export {ownWords} from './text/language/own-words.ts'
export {type RepeatedWord, repeatedWords} from './text/language/repeated-words.ts'
export {straySpaces} from './text/language/stray-spaces.ts'
export {type LeakedToken, leakedTokens} from './text/leaks.ts'
export {english, isSameLocale, languageOf, likelyTag} from './text/locale.ts'
export {type Departure, majorityOf} from './text/majority.ts'
export {type AnchorIndex, anchorNames, indexAnchors, readAnchors} from './text/markdown/anchors.ts'
export {setHeadingLevel} from './text/markdown/block-marks.ts'
export {type CodeBlock, type CodeLine, type CodePart, codeKey, readCodeBlock, readCodeSpans, writeCodeSpan} from './text/markdown/code.ts'
export {type Definitions, type Destination, readDefinitions, readDestinations} from './text/markdown/destinations.ts'
export {directiveKey} from './text/markdown/directive-key.ts'
export {readEmphasis} from './text/markdown/emphasis.ts'
export {imageKey} from './text/markdown/image-key.ts'
export {type InlineKind, inlineRuns, plainText, wordsOnly} from './text/markdown/inline.ts'
export {readDamage, readInlineTags} from './text/markdown/inline-markup.ts'
export {linkKey, localesIn, withoutLocales} from './text/markdown/link-key.ts'
export {mendDamage} from './text/markdown/mend-damage.ts'
export {mendEmphasis} from './text/markdown/mend-emphasis.ts'
export {linkTarget, type RelativeLink, readRelativeLinks, respellLink} from './text/markdown/relative-links.ts'
export {sameTargets} from './text/markdown/same-targets.ts'
export {matchInOrder} from './text/match-in-order.ts'
export {mayBeSame} from './text/may-be-same.ts'
export {normalize, normalText} from './text/normalize.ts'
export {rememberedOf} from './text/remembered.ts'
export {sentences} from './text/sentences.ts'
export {signs, signsOf} from './text/signs.ts'
export {
  isCertainCase,
  isMostlyKept,
  type LearnedName,
  type NameEvidence,
  type NameThresholds,
  weighNames
} from './text/terms/name-evidence.ts'
export {type CapitalName, capitalNames, hasInnerCapital, smallWordFinder} from './text/terms/names.ts'
export {plainList} from './text/terms/plain-list.ts'
export {findTerm, holdsTerm, indexTerms, type Term, type TermText, termsIn, termText} from './text/terms/terms.ts'
export {wordForm} from './text/terms/word-form.ts'
export {type Masker, maskOnce, type Writing, writingsOf} from './text/terms/writings.ts'
export {holdsWord, proseWords, translatableWords, words} from './text/words.ts'
export {textsOf, writeDifference, writeEdits} from './text/write-edits.ts'
