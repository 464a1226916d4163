import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {resolve} from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {expect, test} from 'vitest'
import {auditHtml} from '../../../../src/report/audit/html/page.tsx'
import {percent} from '../../../../src/report/audit/numbers.ts'
import {hostileTexts} from '../../machines.ts'
import {honest, hostile} from '../audits.ts'

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'element') found.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromHtml(html))
  return found
}

function textOf(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What the script of a page would read. */
function stored(html: string, id: string): never {
  const element = elementsOf(html).find(({properties}) => properties.id === id)
  return JSON.parse(gunzipSync(Buffer.from(element === undefined ? '' : textOf(element), 'base64')).toString()) as never
}

const [honestPage, hostilePage] = await Promise.all([auditHtml(honest), auditHtml(hostile)])

test('the script and the style are what their sources make', () => {
  const build = resolve(import.meta.dirname, '../../../../src/report/audit/html/build.mjs')
  execFileSync(process.execPath, [build, '--check'], {stdio: 'pipe'})
})

test.each([
  ['honest', honestPage],
  ['hostile', hostilePage]
])('a page of %s texts runs its own script and loads nothing', (_, page) => {
  const elements = elementsOf(page)
  const hashOf = (element: Element) => createHash('sha256').update(textOf(element)).digest('base64')
  const scripts = elements.filter(({tagName, properties}) => tagName === 'script' && properties.type === undefined)
  const styles = elements.filter(({tagName}) => tagName === 'style')
  const policy = elements.find(({properties}) => properties.httpEquiv !== undefined)?.properties.content
  expect([scripts.length, styles.length]).toEqual([1, 1])
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${scripts.map(hashOf)[0]}'; style-src 'sha256-${styles.map(hashOf)[0]}'; img-src data:; base-uri 'none'; form-action 'none'`
  )
  expect(elements.filter(({properties}) => properties.src !== undefined || properties.style !== undefined)).toEqual([])
  const names = elements.flatMap(({properties}) => Object.keys(properties))
  expect(names.filter(name => /^on/i.test(name))).toEqual([])
})

test('no text of a document makes an element, and every one is shown', () => {
  const kinds = (page: string) => [...new Set(elementsOf(page).map(({tagName}) => tagName))].sort()
  expect(kinds(hostilePage).filter(kind => !kinds(honestPage).includes(kind))).toEqual(expect.not.arrayContaining(['img', 'b']))
  const links = elementsOf(hostilePage).flatMap(({properties}) => (typeof properties.href === 'string' ? properties.href : []))
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter(href => !/^(?:https:\/\/example\.com\/|#)/.test(href))).toEqual([])
  const body = elementsOf(hostilePage)
    .filter(({tagName}) => tagName === 'main')
    .map(textOf)
    .join('')
  for (const text of hostileTexts) {
    const told = text.split(/[\u0000-\u001f\ud800]/).filter(part => part.trim() !== '')
    for (const part of told) expect(body).toContain(part)
  }
  expect([...body].filter(character => /[\u0000-\u0008\u001b\ufffd]/.test(character))).toEqual([])
})

test('what is read without the script agrees with the audit', () => {
  const elements = elementsOf(honestPage)
  const main = elements.find(({tagName}) => tagName === 'main')
  const text = main === undefined ? '' : textOf(main)
  expect(text).toContain(`${percent(honest.total.share)} of the English words`)
  for (const {path} of honest.documents.filter(({findings: {error, warning, info}}) => error + warning + info > 0))
    expect(text).toContain(path)
  expect(honest.findings.filter(({message}) => !text.includes(message))).toEqual([])
  for (const {ruleId} of honest.rules) expect(text).toContain(ruleId)
})

test('what the script reads holds every document with all that is found in it', () => {
  const {rows, columns}: {rows: {cells: ({findings: number} | null)[]}[]; columns: unknown[]} = stored(honestPage, 'index')
  const cells = rows.flatMap(row => row.cells.filter(cell => cell !== null))
  expect(rows.every(row => row.cells.length === columns.length)).toBe(true)
  expect(cells).toHaveLength(honest.documents.length)
  expect(cells.reduce((sum, {findings}) => sum + findings, 0)).toBe(honest.findings.length)
  const details: {documents: {path: string; passages: {remarks: {message: string}[]}[]}[]}[] = stored(honestPage, 'part-0')
  const told = details.flatMap(({documents}) =>
    documents.flatMap(({path, passages}) => passages.flatMap(({remarks}) => remarks.map(({message}) => `${path}: ${message}`)))
  )
  expect(told.sort()).toEqual(honest.findings.map(({path, message}) => `${path}: ${message}`).sort())
})
