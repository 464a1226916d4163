/** What a module exports. @param url - Absolute. */
export function importModule(url: string): Promise<unknown> {
  return import(url)
}
