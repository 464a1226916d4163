import {renderToStaticMarkup} from 'preact-render-to-string'
import type {Audit} from '../../../model/audit.ts'
import {calmMarkup} from '../../machines/xml-form.ts'
import {script, scriptHash, style, styleHash} from './assets.generated.ts'
import {pack} from './pack.ts'
import type {RowDetail} from './page-data.ts'
import {packParts, packText} from './parts.ts'
import {Report} from './report.tsx'
import {showable} from './showable.ts'

const mostDetails = 100
const mostStatic = 300_000 // UTF-16 code units of details that are read without the script.

/**
 * An audit as one page that needs nothing beside itself: it opens from disk, reads without its script, and its policy lets
 * it load nothing and run nothing but that script.
 */
export async function auditHtml(audit: Audit): Promise<string> {
  const {index: unparted, detailOf: detail} = pack(audit)
  const detailOf = (row: number) => showable(detail(row))
  const {starts, packed} = await packParts(unparted.rows.length, detailOf)
  const index = {...showable(unparted), parts: starts}
  const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`
  const body = renderToStaticMarkup(<Report index={index} details={firstDetails(index.rows.length, detailOf)} />)
  const title = `Translations on ${audit.day}`
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div id="page">${calmMarkup(body)}</div>`,
    ...packed.map((text, part) => store(`part-${part}`, text)),
    store('index', await packText(JSON.stringify(index))),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

/** A block of data: no browser runs what has this type. */
function store(id: string, text: string): string {
  return `<script type="application/gzip" id="${id}">${text}</script>`
}

function firstDetails(rows: number, detailOf: (row: number) => RowDetail): RowDetail[] {
  const details: RowDetail[] = []
  let left = mostStatic
  for (let row = 0; row < Math.min(rows, mostDetails) && left > 0; row++) {
    const detail = detailOf(row)
    if (detail.documents.every(({passages}) => passages.length === 0)) continue
    details.push(detail)
    left -= JSON.stringify(detail).length
  }
  return details
}
