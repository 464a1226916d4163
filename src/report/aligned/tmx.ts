import {calmMarkup} from '../machines/xml-form.ts'
import type {AlignedFormat} from './aligned-format.ts'

/**
 * A translation memory: what has both an English and a translation.
 *
 * @see TMX 1.4b Specification, LISA OSCAR 2005.
 */
export function alignedTmx(version: string): AlignedFormat {
  return {
    open: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="tulint" creationtoolversion="${escaped(version)}" segtype="sentence" o-tmf="Markdown" adminlang="en" srclang="en" datatype="plaintext"/>
<body>
`,
    document: ({path, locale, pairs}) =>
      pairs
        .map(({source, target, unitId, confidence}) =>
          source === null || target === null
            ? ''
            : `<tu${unitId === null ? '' : ` tuid="${escaped(unitId)}"`}>
<prop type="x-document">${escaped(path)}</prop>
<prop type="x-confidence">${confidence.toFixed(2)}</prop>
<tuv xml:lang="en"><seg>${escaped(source.text)}</seg></tuv>
<tuv xml:lang="${escaped(locale)}"><seg>${escaped(target.text)}</seg></tuv>
</tu>
`
        )
        .join(''),
    close: '</body>\n</tmx>\n'
  }
}

/** XML 1.0 knows no other control characters, however they are written: they are left out. */
function escaped(text: string): string {
  const kept = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  return calmMarkup(kept.replace(/[&<>"\r]/g, character => `&#${character.charCodeAt(0)};`))
}
