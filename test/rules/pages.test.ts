import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {ownCatalogue} from '../../src/config/catalogue.ts'
import {checkPage} from '../../src/pages/check-page.ts'
import {readRulePage} from '../../src/pages/rule-page.ts'
import {today} from '../settings.ts'

const folder = fileURLToPath(new URL('../../rules/', import.meta.url))
const pages = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => name.slice(0, -'.md'.length))

test('every rule has a page, and every page a rule', () => {
  expect(pages.sort()).toEqual(Object.keys(rules).sort())
})

test.each(pages)('%s does what its page says, and its page is written as it is', async id => {
  const path = `${folder}${id}.md`
  const text = readFileSync(path, 'utf8')
  const {page, problems} = await checkPage(text, {catalogue: ownCatalogue, ruleId: id, today})
  expect(problems).toEqual([])
  expect(readRulePage(text).sections).toEqual(['What it finds', 'Why it matters', 'Wrong', 'Right', 'Options', 'Precision'])
  await expect(page).toMatchFileSnapshot(path)
})
