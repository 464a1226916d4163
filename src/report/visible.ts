// C0 and C1 controls, and what turns the direction of text: in a terminal they would act instead of being read.
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// Azure Pipelines looks for its commands anywhere in a line of a log.
const command = /(##vso)\[/gi
const white = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** A document's text as one line that only shows: white space folded, acting characters as `\u{1b}`, `##vso[` as `##vso\u{5b}`. */
export function visible(text: string): string {
  return text
    .replace(white, ' ')
    .replace(acting, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(command, '$1\\u{5b}')
}
