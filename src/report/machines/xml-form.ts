/** How XML reports begin, and what becomes of characters that no XML file may hold. */
export const xmlForm = [{version: '1.0', encoding: 'UTF-8'}, undefined, {invalidCharReplacement: '\ufffd'}] as const
