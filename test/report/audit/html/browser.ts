import {existsSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium} from 'playwright-core'

// Debian’s, and those of GitHub’s runners.
const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
].find(path => existsSync(path))

/** Whether there is a browser to look with: CI must have one. */
export const hasBrowser = executablePath !== undefined || process.env.CI !== undefined

/** What a test says that is left out without a browser. */
export const needsBrowser = '(needs Chromium: apt-get install chromium)'

export function openBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: executablePath ?? '/usr/bin/chromium', args: ['--no-sandbox']})
}

/** A page as a file, as people open it from disk: its address. */
export function onDisk(html: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tulint-page-')), 'audit.html')
  writeFileSync(file, html)
  return pathToFileURL(file).href
}
