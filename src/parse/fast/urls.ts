import {codeAt, codeNear} from '../../text/code-at.ts'
import * as code from './characters.ts'

const names = /&(?:commat|period|colon|sol|lowbar|UnderBar|plus|fjlig);/y // Named references to what URLs are made of.
const numbers = /&#(?:[Xx]([\dA-Fa-f]{1,6})|(\d{1,7}));/y

/**
 * Whether a URL or an address that stands in the text without marks may begin or go on at an offset: at a `:`, `@`,
 * `w`, or a character reference for one. Such links are remark-gfm's to read.
 *
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function mayBeUrl(text: string, at: number, end: number, unit: number): boolean {
  const next = at + 1 < end ? codeAt(text, at + 1) : code.space
  switch (unit) {
    case code.colon:
      return (next === code.slash || isHidden(next)) && isProtocolEnd(codeAt(text, at - 1))
    case code.at: {
      const before = at > 0 ? codeAt(text, at - 1) : code.space
      return (isAddressPart(before) || before === code.semicolon || before === code.backslash) && (isAddressPart(next) || isHidden(next))
    }
    case 87:
    case 119: {
      if (next !== 87 && next !== 119) return false
      const third = codeNear(text, at + 2)
      const fourth = codeNear(text, at + 3)
      return (third === 87 || third === 119) && (fourth === code.dot || isHidden(fourth))
    }
    case code.ampersand:
      return next === code.numberSign ? isUrlNumber(text, at) : isUrlName(text, at)
    default:
      return false
  }
}

function isHidden(unit: number): boolean {
  return unit === code.backslash || unit === code.ampersand
}

function isProtocolEnd(unit: number): boolean {
  return unit === 112 || unit === 115 || unit === 80 || unit === 83 || unit === code.semicolon || unit === code.backslash
}

function isAddressPart(unit: number): boolean {
  return unit === code.dash || unit === code.dot || unit === code.underscore || unit === code.plus || code.isAlphanumeric(unit)
}

function isUrlName(text: string, at: number): boolean {
  names.lastIndex = at
  return names.test(text)
}

function isUrlNumber(text: string, at: number): boolean {
  numbers.lastIndex = at
  const match = numbers.exec(text)
  if (match === null) return false
  const unit = match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : Number.parseInt(match[1], 16)
  return unit === code.slash || unit === code.colon || unit === code.at || isAddressPart(unit)
}
