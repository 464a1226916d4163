import {Document, Scalar, visit} from 'yaml'
import type {ProposedLayout, ProposedTarget} from './proposed-layout.ts'

// What turns the direction of text, and C1 controls: YAML may hold them raw, but who reads it would not see them.
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A configuration in YAML. */
export function writeConfig({name, targets}: ProposedLayout): string {
  const [source] = new Set(targets.map(target => target.source))
  const isShared = targets.every(target => target.source === source)
  const entries = targets.map(target => (isShared ? withoutSource(target) : target))
  const document = new Document(isShared ? {source, targets: entries} : {targets: entries})
  document.commentBefore = [
    ` tulint init found ${name}.`,
    ...(targets.some(({root}) => root.includes('{locale}')) ? [' {locale} stands for each locale found there, English apart.'] : []),
    ...(targets.some(({root}) => root.includes('{path}')) ? [' {path} stands for a document’s path without its ending.'] : []),
    ' Other layouts: https://github.com/tulint/tulint/blob/main/docs/layouts.md'
  ].join('\n')
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && scalar.value.search(acting) >= 0) scalar.type = Scalar.QUOTE_DOUBLE
    }
  })
  return document
    .toString({lineWidth: 0, singleQuote: true})
    .replace(acting, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function withoutSource({root, locale}: ProposedTarget): string | {readonly root: string; readonly locale: string} {
  return locale === undefined ? root : {root, locale}
}
