import type {ComponentChildren, RefObject} from 'preact'
import {grouped} from '../numbers.ts'
import {everything} from './address.ts'
import {choose} from './choose.ts'
import {Document} from './document.tsx'
import {Matrix} from './matrix.tsx'
import {Overview} from './overview.tsx'
import type {PageIndex, RowDetail} from './page-data.ts'
import {Name} from './tallies.tsx'

const mostRows = 300
const mostPassages = 10 // Of one document.

interface ReportProps {
  readonly index: PageIndex
  /** What comes first, worth reading without the script. */
  readonly details: readonly RowDetail[]
}

/** The report as it reads without its script: all of the overview, and of the documents what is to be done first. */
export function Report({index, details}: ReportProps) {
  const rows = choose(index, everything)
  const shown = rows.slice(0, mostRows)
  return (
    <Frame index={index} nav={<Contents hasFindings={details.length > 0} />}>
      <Overview index={index} />
      <section>
        <h2 id="documents">Documents</h2>
        <Left all={rows.length} shown={shown.length} />
        <Matrix columns={index.columns} rows={shown} />
      </section>
      {details.length === 0 ? null : (
        <section>
          <h2 id="findings">What is found in them</h2>
          <Left all={rows.length} shown={details.length} />
          {details.map(({name, documents}, row) => (
            <details key={row}>
              <summary>
                <Name name={name} />
              </summary>
              {documents.map(document => (
                <Document key={document.path} document={document} label={index.columns[document.column]?.label ?? ''} most={mostPassages} />
              ))}
            </details>
          ))}
        </section>
      )}
    </Frame>
  )
}

function Contents({hasFindings}: {readonly hasFindings: boolean}) {
  return (
    <nav aria-label="Contents">
      <a href="#locales">Locales</a>
      <a href="#documents">Documents</a>
      {hasFindings ? <a href="#findings">Findings</a> : null}
    </nav>
  )
}

interface FrameProps {
  readonly index: PageIndex
  readonly nav: ComponentChildren
  /** Takes the focus when another view comes. */
  readonly heading?: RefObject<HTMLHeadingElement | null>
  /** By default what the whole page is. */
  readonly title?: string
  readonly children: ComponentChildren
}

/** What stands around every view. */
export function Frame({index, nav, heading, title, children}: FrameProps) {
  return (
    <>
      <header>
        <h1 {...(heading === undefined ? {} : {ref: heading})} tabIndex={-1}>
          {title === undefined ? `Translations on ${index.day}` : <Name name={title} />}
        </h1>
        {nav}
      </header>
      <main>{children}</main>
      <footer>
        tulint {index.version}, {index.day}
      </footer>
    </>
  )
}

function Left({all, shown}: {readonly all: number; readonly shown: number}) {
  if (shown === all) return null
  return (
    <p>
      {grouped(shown)} of {grouped(all)} documents, what is to be done first at the top. This page shows all of them where its script runs;
      so does the report as CSV or JSON.
    </p>
  )
}
