import type {ReturnedSegment} from '../../model/work-package.ts'
import {idIn} from './segment-id.ts'

/** A file that is no PO, and where: `line` counts from 1. */
export interface PoFault {
  readonly fault: string
  readonly line: number
}

interface Entry {
  texts: Record<'msgctxt' | 'msgid' | 'msgstr', string>
  references: string
  isFuzzy: boolean
  isObsolete: boolean
}

const keyword = /^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*(".*")$/
const string = /^"((?:[^"\\]|\\.)*)"$/

/** The segments of a PO file that came back. What is still fuzzy is unfinished. */
export function readPo(text: string): ReturnedSegment[] | PoFault {
  const entries: Entry[] = []
  let entry = emptyEntry()
  let key = '' // Of the text that the next line may go on with.
  const finish = () => {
    if (entry.texts.msgid !== '' || entry.texts.msgctxt !== '') entries.push(entry)
    entry = emptyEntry()
    key = ''
  }
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const isObsolete = raw.startsWith('#~')
    const line = (isObsolete ? raw.slice(2) : raw).trim()
    if (line.startsWith('|') && isObsolete) continue
    if (line === '' || (line.startsWith('#') && key.startsWith('msgstr'))) finish()
    if (line.startsWith('#:')) entry.references += ` ${line.slice(2)}`
    else if (line.startsWith('#,')) entry.isFuzzy ||= /\bfuzzy\b/.test(line)
    if (line === '' || line.startsWith('#')) continue
    const [, word, own] = keyword.exec(line) ?? []
    const content = string.exec(own ?? line)?.[1]
    if (content === undefined || (word === undefined && key === ''))
      return {fault: `This is no line of a PO file: “${line.slice(0, 40)}”`, line: index + 1}
    if (word !== undefined) {
      if (key.startsWith('msgstr') && !word.startsWith('msgstr')) finish()
      key = word
    }
    if (isObsolete) entry.isObsolete = true
    if (key === 'msgctxt' || key === 'msgid' || key === 'msgstr') entry.texts[key] += unescaped(content)
  }
  finish()
  return entries.flatMap(({texts: {msgctxt, msgid, msgstr}, references, isFuzzy, isObsolete}): ReturnedSegment[] => {
    const id = idIn(msgctxt) ?? idIn(references)
    if (msgid === '') return []
    return [
      {
        id: id ?? (msgctxt || msgid.slice(0, 60)),
        path: pathIn(references),
        source: isObsolete ? '' : msgid,
        translation: isObsolete ? '' : msgstr,
        says: isFuzzy ? 'unfinished' : 'finished'
      }
    ]
  })
}

function emptyEntry(): Entry {
  return {texts: {msgctxt: '', msgid: '', msgstr: ''}, references: '', isFuzzy: false, isObsolete: false}
}

function pathIn(references: string): string | null {
  const path = /(?:^|\s)(\S{1,4000}):[0-9a-f]{16}/.exec(references)?.[1]
  if (path === undefined) return null
  try {
    return decodeURI(path)
  } catch {
    return null
  }
}

const named: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', a: '\u0007', b: '\b', f: '\f', v: '\v'}

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|(.))/g, (_, octal?: string, hex?: string, one = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    return named[one] ?? one
  })
}
