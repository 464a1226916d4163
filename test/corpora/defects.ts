/** A defect planted into a document that was in sync: the new text, and what a linter must say of it. */
export interface Planted {
  readonly text: string
  /** `null`: a later rule finds it; here it must only make nothing else speak. */
  readonly ruleId: string | null
  /** Line of the defect in the new text, from 1. */
  readonly line: number
}

type Plant = (text: string, random: () => number) => Planted | null

const unitPattern =
  /<span data-ttu-id="([^"]+)">((?:(?!<span)[\s\S])*?)<\/span><span class="sxs-lookup"><span data-stu-id="\1">((?:(?!<span)[\s\S])*?)<\/span><\/span>/g

interface Unit {
  readonly start: number
  readonly end: number
  readonly whole: string
  readonly id: string
  readonly target: string
  readonly quote: string
}

/** Every kind of defect that the issue names, by its name. */
export const plants: Readonly<Record<string, Plant>> = {
  'a unit dropped': (text, random) => {
    const unit = pick(
      units(text).filter(one => isSentence(one.quote) && isAloneInText(text, one.quote)),
      random
    )
    return unit && cut(text, unit.start, unit.end, 'missing-unit')
  },
  'a list item dropped': (text, random) => {
    const line = pick(
      lines(text).filter(
        one => /^[*-] +<span data-ttu/.test(one.text) && unitsIn(one.text) === 1 && isAloneInText(text, units(one.text)[0]?.quote ?? '')
      ),
      random
    )
    return line && cut(text, line.start, line.end + 1, 'missing-unit')
  },
  'a table row dropped': (text, random) => {
    const line = pick(
      lines(text).filter(
        one =>
          /^\|.*<span data-ttu.*\|\s*$/.test(one.text) &&
          !/^\|[ :|-]+\|/.test(lineBehind(text, one.end)) &&
          units(one.text).some(unit => isSentence(unit.quote) && isAloneInText(text, unit.quote))
      ),
      random
    )
    return line && cut(text, line.start, line.end + 1, 'missing-unit')
  },
  'a section dropped': (text, random) => {
    const section = pick(
      sections(text).filter(one => units(one.text).length >= 3 && units(one.text).every(unit => isAloneInText(text, unit.quote))),
      random
    )
    return section && cut(text, section.start, section.end, 'dropped-section')
  },
  'a code block dropped': (text, random) => {
    const blocks = [...text.matchAll(/^```[\s\S]*?\n```[ \t]*\n/gm)].map(match => ({
      start: match.index,
      end: match.index + match[0].length
    }))
    const block = pick(blocks, random)
    return block && cut(text, block.start, block.end, 'block-structure')
  },
  'sections swapped': (text, random) => {
    const all = sections(text)
    const pairs = all.slice(1).flatMap((second, index) => {
      const first = all[index]
      return first !== undefined && first.depth === second.depth && first.end === second.start ? [[first, second] as const] : []
    })
    const pair = pick(pairs, random)
    if (pair === null) return null
    const [first, second] = pair
    return {
      text: `${text.slice(0, first.start)}${endWithNewline(second.text)}${first.text}${text.slice(second.end)}`,
      ruleId: 'section-order',
      line: lineAt(text, first.start)
    }
  },
  'a token leaked': changeUnit('source-mismatch', ({quote}) => replaceName(quote, 'O365_W14_2nd')),
  'a quote edited': changeUnit('source-mismatch', ({quote}) =>
    isSentence(quote) ? quote.replace(/ (the|a|to|is|and) /, ' definitely $1 ') : null
  ),
  'a unit left in English': changeTarget((target, quote) => (isSentence(quote) && quote !== target ? quote : null), 'untranslated-unit'),
  'a number changed': changeTarget(
    target => (/ \d+ /.test(target) ? target.replace(/ (\d+) /, (_, number: string) => ` ${Number(number) + 7} `) : null),
    'number-mismatch'
  ),
  'a URL changed': changeTarget(
    target => (/\]\(https?:/.test(target) ? target.replace(/\]\(https?:\/\/[^/)]+/, '](https://example.org') : null),
    'link-mismatch'
  ),
  'code changed': changeTarget(target => (/`[a-z]+`/.test(target) ? target.replace(/`[a-z]+`/, '`anders`') : null), 'code-mismatch'),
  'an image changed': (text, random) => {
    const image = pick([...text.matchAll(/!\[[^\]]*\]\([^)]*\.png\)/g)], random)
    return (
      image && {
        text: text.slice(0, image.index) + image[0].replace('.png', '-x.png') + text.slice(image.index + image[0].length),
        ruleId: 'image-mismatch',
        line: lineAt(text, image.index)
      }
    )
  },
  'an alert lost': (text, random) => {
    const alert = pick([...text.matchAll(/^> \[![A-Za-z]+\][ \t]*\n/gm)], random)
    return alert && cut(text, alert.index, alert.index + alert[0].length, 'block-structure')
  },
  'an anchor changed': (text, random) => {
    const anchor = pick([...text.matchAll(/<a name="([a-z-]+)"><\/a>(?=<span)/g)], random)
    return (
      anchor && {
        text:
          text.slice(0, anchor.index) + anchor[0].replace(anchor[1] ?? '', 'somewhere-else') + text.slice(anchor.index + anchor[0].length),
        ruleId: 'heading-anchor',
        line: lineAt(text, anchor.index)
      }
    )
  },
  // Of the same language: what is read by another’s rules is told as well.
  'the locale changed': text => {
    const language = /^ms\.contentlocale: (\w+)/m.exec(text)?.[1]
    return swapLine(text, /^ms\.contentlocale: .*$/m, `ms.contentlocale: ${language}-LU`, 'front-matter-mismatch')
  },
  'a span unclosed': (text, random) => {
    const unit = pick(
      units(text).filter(({quote}) => isSentence(quote)),
      random
    )
    return unit && replace(text, unit, unit.whole.replace('</span><span class', '<span class'), 'malformed-unit')
  },
  'ids differing': (text, random) => {
    const unit = pick(units(text), random)
    return unit && replace(text, unit, unit.whole.replace(`data-stu-id="${unit.id}"`, 'data-stu-id="00000-999"'), 'malformed-unit')
  },
  'an id doubled': (text, random) => {
    const [first, ...rest] = units(text)
    const unit = pick(rest, random)
    return first === undefined || unit === null
      ? null
      : replace(text, unit, unit.whole.replaceAll(`"${unit.id}"`, `"${first.id}"`), 'duplicate-unit')
  },
  'spans lost': (text, random) => {
    const unit = pick(
      units(text).filter(({quote, target}) => isSentence(quote) && target !== quote),
      random
    )
    return unit && replace(text, unit, unit.target, 'unmarked-text')
  },
  'an old date': text => swapLine(text, /^ms\.date: .*$/m, 'ms.date: 01/02/2003', 'stale-date'),
  'an impossible date': text => swapLine(text, /^ms\.date: .*$/m, 'ms.date: 02/30/2019', 'invalid-date')
}

function units(text: string): Unit[] {
  return [...text.matchAll(unitPattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    whole: match[0],
    id: match[1] ?? '',
    target: match[2] ?? '',
    quote: match[3] ?? ''
  }))
}

function unitsIn(text: string): number {
  return units(text).length
}

function lines(text: string): {readonly start: number; readonly end: number; readonly text: string}[] {
  return [...text.matchAll(/.*/g)]
    .filter(({0: line}) => line !== '')
    .map(({0: line, index}) => ({start: index, end: index + line.length, text: line}))
}

function lineBehind(text: string, end: number): string {
  return text.slice(end + 1).split('\n', 1)[0] ?? ''
}

function sections(text: string): {readonly start: number; readonly end: number; readonly depth: number; readonly text: string}[] {
  const headings = [...text.matchAll(/^(#{1,6}) <a name/gm)]
  return headings.flatMap((heading, index) => {
    const depth = heading[1]?.length ?? 1
    const next = headings.slice(index + 1).find(other => (other[1]?.length ?? 1) <= depth)
    const end = next?.index ?? text.length
    return depth === 1 ? [] : [{start: heading.index, end, depth, text: text.slice(heading.index, end)}]
  })
}

function isSentence(text: string): boolean {
  return /^[A-Z][a-z]/.test(text) && (text.match(/\b[a-z]{2,}\b/g)?.length ?? 0) >= 6 && !text.includes('`') && !text.includes('](')
}

/** Text that stands twice is not missed where one copy goes. */
function isAloneInText(text: string, quote: string): boolean {
  return text.split(quote).length === 2
}

function changeUnit(ruleId: string, change: (unit: Unit) => string | null): Plant {
  return (text, random) => {
    const unit = pick(
      units(text).filter(one => change(one) !== null && change(one) !== one.quote),
      random
    )
    return unit && replace(text, unit, `${unit.whole.slice(0, -14 - unit.quote.length)}${change(unit) ?? ''}</span></span>`, ruleId)
  }
}

function changeTarget(change: (target: string, quote: string) => string | null, ruleId: string | null = null): Plant {
  const changed = ({target, quote}: Unit) => change(target, quote)
  return (text, random) => {
    const unit = pick(
      units(text).filter(one => changed(one) !== null),
      random
    )
    return (
      unit &&
      replace(
        text,
        unit,
        unit.whole.replace(unit.target, () => changed(unit) ?? ''),
        ruleId
      )
    )
  }
}

function replaceName(quote: string, token: string): string | null {
  return isSentence(quote) && / [A-Z][A-Za-z]+ /.test(quote) ? quote.replace(/ [A-Z][A-Za-z]+ /, ` ${token} `) : null
}

function replace(text: string, unit: Unit, by: string, ruleId: string | null): Planted {
  return {text: text.slice(0, unit.start) + by + text.slice(unit.end), ruleId, line: lineAt(text, unit.start)}
}

function cut(text: string, start: number, end: number, ruleId: string | null): Planted {
  return {text: text.slice(0, start) + text.slice(end), ruleId, line: lineAt(text, start)}
}

function swapLine(text: string, pattern: RegExp, by: string, ruleId: string): Planted | null {
  const match = pattern.exec(text)
  return match && {text: text.replace(pattern, by), ruleId, line: lineAt(text, match.index)}
}

function pick<Item>(items: readonly Item[], random: () => number): Item | null {
  return items[Math.floor(random() * items.length)] ?? null
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function endWithNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n\n`
}
