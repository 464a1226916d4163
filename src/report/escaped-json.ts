import type {Pieces} from './pieces.ts'
import {logCommand} from './visible.ts'

// What a terminal obeys or a line reader breaks at, and JSON lets stand. C0 is escaped by `JSON.stringify`.
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A value as JSON of which no text can act in a terminal, nor in the log of a build service. */
export function escapedJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(acting, codeOf).replace(logCommand, codeOf)
}

/**
 * The same in pieces, its lines indented by two spaces.
 *
 * @param depth - Of a list or an object in the value whose members are pieces of their own.
 */
export function* jsonPieces(value: unknown, depth: number, margin = ''): Pieces {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield escapedJson(value, 2).replaceAll('\n', `\n${margin}`)
    return
  }
  const isList = Array.isArray(value)
  const inner = `${margin}  `
  let before = isList ? '[' : '{'
  for (const [key, member] of isList ? value.entries() : Object.entries(value)) {
    if (member === undefined) continue // As `JSON.stringify` does with those of an object.
    yield `${before}\n${inner}${isList ? '' : `${escapedJson(key)}: `}`
    yield* jsonPieces(member, depth - 1, inner)
    before = ','
  }
  yield before === ',' ? `\n${margin}${isList ? ']' : '}'}` : isList ? '[]' : '{}'
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
