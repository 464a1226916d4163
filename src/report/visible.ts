// C0 and C1 controls, and what turns the direction of text: in a terminal they would act instead of being read.
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const actingInLines = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const white = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * Where a text would be a command in the log of a build service. Azure Pipelines and GitHub’s first form look for theirs
 * anywhere in a line; GitHub’s second form stands at a line’s start, and whoever wraps a text makes lines.
 *
 * @see ActionCommand.cs and ActionCommandManager.cs of actions/runner: `##[error]text`, `::error file=x::text`
 * @see Command.cs of microsoft/azure-pipelines-agent: `##vso[task.setvariable …]`
 */
export const logCommand =
  /(?<=##(?:vso)?)\[|:(?=:(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|internal-[a-z-]+|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)(?: |::))/gi

/** A document's text as one line that only shows: white space folded, acting characters as `\u{1b}`, `##vso[` as `##vso\u{5b}`. */
export function visible(text: string): string {
  return text.replace(white, ' ').replace(acting, codeOf).replace(logCommand, codeOf)
}

/** The same of lines that a program reads, too: tabs and line ends stay. */
export function visibleLines(text: string): string {
  return text.replace(actingInLines, codeOf).replace(logCommand, codeOf)
}

function codeOf(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`
}
