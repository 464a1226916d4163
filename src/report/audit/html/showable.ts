// What HTML has no character for, or a browser shows nothing of.
const control =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Plain data with every text in it as a page can show it: what is no character of a page, as `\u{1b}`. */
export function showable<Data>(data: Data): Data {
  const copy: Data = JSON.parse(JSON.stringify(data), (_, value: unknown) => (typeof value === 'string' ? shown(value) : value))
  return copy
}

function shown(text: string): string {
  return text.replace(control, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
}
