import type {Nodes} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {applyFixes} from '../../../src/text/apply-edits.ts'
import {mendEmphasis} from '../../../src/text/markdown/mend-emphasis.ts'

/** What CommonMark makes of inline text: emphasis as its marks around what is read. */
function rendered(text: string): string {
  const write = (node: Nodes): string => {
    const inner = 'children' in node ? node.children.map(write).join('') : 'value' in node ? node.value : ''
    return node.type === 'strong' ? `<b>${inner}</b>` : node.type === 'emphasis' ? `<i>${inner}</i>` : inner
  }
  return write(unified().use(remarkParse).parse(text))
}

test.each([
  ['a blank behind the opening marks', '** Achtung:** Heiß.', '**Caution:** Hot.', '**Achtung:** Heiß.', '<b>Achtung:</b> Heiß.'],
  [
    'blanks that part words',
    'auf** Speichern **und dann',
    'on **Save** and',
    'auf **Speichern** und dann',
    'auf <b>Speichern</b> und dann'
  ],
  ['escaped marks', String.raw`\*\*Hinweis\*\* hier`, '**Note** here', '**Hinweis** hier', '<b>Hinweis</b> hier'],
  ['marks of full width', '選取＊＊儲存＊＊。', 'Select **Save**.', '選取**儲存**。', '選取<b>儲存</b>。'],
  ['punctuation before a letter', '**注意：**灯会变热。', '**Caution:** Hot.', '**注意**：灯会变热。', '<b>注意</b>：灯会变热。'],
  ['brackets beside letters', '画面の**「保存」**を押す', 'Press **Save**', '画面の「**保存**」を押す', '画面の「<b>保存</b>」を押す'],
  ['several kinds', '** A** und \\*b\\*', '**A** and *b*', '**A** und *b*', '<b>A</b> und <i>b</i>'],
  ['marks behind brackets', String.raw`選取 [服務]\*\*\*\*。`, 'Select **Services**.', '選取 **[服務]**。', '選取 <b>[服務]</b>。']
])('mends %s', (_, text, english, mended, seen) => {
  const {edits} = mendEmphasis(text, english) ?? {edits: []}
  expect(applyFixes(text, [edits]).text).toBe(mended)
  expect(rendered(mended)).toBe(seen)
  expect(rendered(text)).not.toBe(seen)
})

test.each([
  ['one mark alone', '**Hinweis: heiß', '**Note:** hot'],
  ['another number of stretches', String.raw`\*\*a\*\* \*\*b\*\*`, '**a** b'],
  ['another strength', String.raw`\*a\*`, '**a**'],
  ['asterisks that English shows', String.raw`\*\*a\*\*`, String.raw`**a** \*`],
  ['nothing between the marks', '** ** a', '**a**'],
  ['punctuation that opens a bracket inside', '**保存（S）**を押す', 'Press **Save (S)**']
])('leaves %s', (_, text, english) => {
  expect(mendEmphasis(text, english)).toBe(null)
})
