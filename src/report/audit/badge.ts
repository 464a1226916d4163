import {create} from 'xmlbuilder'
import type {Audit} from '../../model/audit.ts'
import {percent} from './numbers.ts'

const label = 'translations'
const [height, letter, padding] = [20, 6.6, 10] // In pixels; a letter’s width is the mean of the digits in Verdana at 11.

/** How much is current, as an image for a README. */
export function auditBadge({total: {share}}: Audit): string {
  const value = percent(share)
  const [left, right] = [label, value].map(text => Math.round(text.length * letter + padding))
  const [ofLabel, ofValue] = [left ?? 0, right ?? 0]
  const width = ofLabel + ofValue
  const svg = create('svg', {encoding: 'UTF-8'}, {}, {invalidCharReplacement: '\uFFFD'}).att({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    role: 'img',
    'aria-label': `${label}: ${value}`
  })
  svg.ele('title', `${label}: ${value}`)
  svg.ele('rect', {width, height, rx: 3, fill: '#4a4a4a'})
  svg.ele('rect', {x: ofLabel, width: ofValue, height, rx: 3, fill: colorOf(share)})
  const text = svg.ele('g', {fill: '#fff', 'text-anchor': 'middle', 'font-family': 'Verdana,DejaVu Sans,sans-serif', 'font-size': 11})
  text.ele('text', {x: ofLabel / 2, y: 14}, label)
  text.ele('text', {x: ofLabel + ofValue / 2, y: 14}, value)
  return `${svg.end({pretty: true})}\n`
}

/** White on each has a contrast of 4.5 at least (WCAG 2.2, 1.4.3). */
function colorOf(share: number | null): string {
  if (share === null) return '#6a6a6a'
  return share >= 0.95 ? '#2a7a2a' : share >= 0.8 ? '#7a6a00' : '#b3261e'
}
