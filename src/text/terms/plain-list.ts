/**
 * The items of a list as people write one into a text: with commas, in brackets, or each on a line behind a dash; in
 * quotation marks or without.
 */
export function plainList(text: string): string[] {
  return text
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/[,\n]/)
    .map(item => item.replace(/^\s*-\s+/, '').trim())
    .map(item => /^(["'])(.*)\1$/.exec(item)?.[2] ?? item)
    .filter(item => item !== '')
}
