const longest = 1000 // Code units that tell it from others.

/**
 * What a block that is addressed to the build is, less what is translated in it: its title, its labels. Empty for what is
 * told elsewhere or differs without harm: definitions of links, images, comments, statements of MDX.
 */
export function directiveKey(text: string): string {
  const raw = text.slice(0, longest).trim()
  const inclusion = /^\[!include[^\]\n]{0,300}\]\(([^()\n]{1,600})\)/i.exec(raw)
  if (inclusion !== null) return `include ${fold(inclusion[1] ?? '')}`
  if (raw.startsWith('[!')) return /^\[![a-z]+\]?$/i.test(raw) ? '' : fold(raw)
  const colons = /^:{3,}[ \t]*([\w-]*)([^\n]{0,300})/.exec(raw)
  if (colons !== null) {
    const [, name = '', rest = ''] = colons
    if (/^image/i.test(name)) return ''
    return /^(?:zone|moniker)/i.test(name) ? fold(`:::${name} ${rest}`) : fold(`:::${name}`)
  }
  const tag = /^(?:<\/?([A-Za-z][\w.-]*)|\{[{%][<%]?[ \t]*([\w/.-]+))/.exec(raw)
  return tag === null ? '' : fold(tag[0])
}

function fold(text: string): string {
  return text
    .replace(/[\s:]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
