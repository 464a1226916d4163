// What HTML has no character for, or a browser shows nothing of.
const control =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Plain data with every text in it, names of fields too, as a page can show it: what is no character of a page, as `\u{1b}`. */
export function showable<Data>(data: Data): Data {
  const copy: Data = JSON.parse(JSON.stringify(data), (_, value: unknown) => {
    if (typeof value === 'string') return shown(value)
    return isRecord(value) ? withShownNames(value) : value
  })
  return copy
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withShownNames(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = Object.keys(record)
  return names.every(name => shown(name) === name) ? record : Object.fromEntries(names.map(name => [shown(name), record[name]]))
}

function shown(text: string): string {
  return text.replace(control, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
}
