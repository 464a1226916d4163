import {logCommand} from './visible.ts'

// What a terminal obeys or a line reader breaks at, and JSON lets stand. C0 is escaped by `JSON.stringify`.
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A value as JSON of which no text can act in a terminal, nor in the log of a build service. */
export function escapedJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(acting, codeOf).replace(logCommand, codeOf)
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
