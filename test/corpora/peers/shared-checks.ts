/** Checks of `pofilter` beside the rules that look for the same kind of defect. */
export interface SharedCheck {
  readonly checks: readonly string[]
  /** Rules whose findings stand beside those of the checks; empty where no rule of ours looks for the like. */
  readonly rules: readonly string[]
  /** What messages of the rules say that belong here; `null`: all. */
  readonly about: RegExp | null
  /** Rules that tell the same defect under another name: where the checks speak they agree, alone they count nothing. */
  readonly elsewhere: readonly string[]
}

const kept = ['code-mismatch', 'link-mismatch', 'image-mismatch', 'identifier-mismatch', 'placeholder-mismatch', 'placeholder-leak']
const markup = ['markup-mismatch', 'malformed-unit', 'garbled-text']

/** Checks of translate-toolkit 3.8 that work without settings, and `notranslatewords`, which is given the names that tulint tells. */
export const sharedChecks: readonly SharedCheck[] = [
  {checks: ['numbers'], rules: ['number-mismatch', 'date-mismatch'], about: null, elsewhere: kept},
  {checks: ['printf', 'pythonbraceformat'], rules: ['placeholder-mismatch'], about: null, elsewhere: kept},
  {checks: ['urls'], rules: ['link-mismatch'], about: null, elsewhere: kept},
  {checks: ['emails'], rules: ['identifier-mismatch'], about: /@/, elsewhere: kept},
  {checks: ['filepaths', 'functions', 'options'], rules: ['identifier-mismatch', 'code-mismatch'], about: null, elsewhere: kept},
  {checks: ['xmltags'], rules: ['markup-mismatch'], about: null, elsewhere: [...kept, ...markup]},
  {checks: ['escapes'], rules: ['garbled-text'], about: null, elsewhere: [...kept, ...markup]},
  {checks: ['brackets'], rules: ['unbalanced-pair'], about: /^“[()[\]{}（）［］｛｝【】「」『』]”/, elsewhere: [...kept, ...markup]},
  {checks: ['doublequoting'], rules: ['unbalanced-pair'], about: /^“["“”„«»]”/, elsewhere: kept},
  {checks: ['singlequoting'], rules: ['unbalanced-pair'], about: /^“['‹›‘’‚]”/, elsewhere: kept},
  {checks: ['doublewords'], rules: ['doubled-word'], about: null, elsewhere: ['machine-leavings']},
  {checks: ['puncspacing'], rules: ['stray-space'], about: null, elsewhere: markup},
  {checks: ['doublespacing', 'startwhitespace', 'endwhitespace'], rules: [], about: null, elsewhere: ['stray-space', ...markup]},
  {
    checks: ['untranslated', 'blank', 'unchanged'],
    rules: ['untranslated-unit'],
    about: null,
    elsewhere: ['partly-translated', 'wrong-language', 'missing-unit']
  },
  {checks: ['notranslatewords'], rules: ['protected-term'], about: null, elsewhere: kept},
  {checks: ['acronyms'], rules: ['protected-term'], about: /name “\p{Lu}{2,}”/u, elsewhere: kept},
  {checks: ['simplecaps'], rules: ['protected-term'], about: /letter case/, elsewhere: ['identifier-mismatch']},
  {checks: ['startcaps'], rules: [], about: null, elsewhere: ['protected-term', 'identifier-mismatch']},
  {checks: ['endpunc', 'startpunc'], rules: [], about: null, elsewhere: [...markup, 'unbalanced-pair']},
  {checks: ['sentencecount'], rules: [], about: null, elsewhere: ['missing-unit', 'machine-leavings']},
  {checks: ['short', 'long'], rules: [], about: null, elsewhere: ['missing-unit', 'machine-leavings', 'untranslated-unit']}
]
