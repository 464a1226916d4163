import type {Preset} from '../src/rule.ts'

export const presetNames = ['recommended', 'strict', 'audit', 'microsoft'] as const

/** Names that stay as they are in every language. */
const microsoftNames = [
  'Azure',
  'Dynamics 365',
  'Exchange Online',
  'GitHub',
  'Microsoft',
  'Microsoft 365',
  'Microsoft Edge',
  'Microsoft Teams',
  'NuGet',
  'Office 365',
  'OneDrive',
  'OneNote',
  'Outlook',
  'Power BI',
  'PowerShell',
  'SharePoint',
  'SQL Server',
  'Visual Studio',
  'Visual Studio Code',
  'Windows',
  'Windows Server',
  'Xbox'
]

/** Settings by rule id that a configuration’s `extends` names; what one leaves out stays as the rule itself says. */
export const presets: Readonly<Record<(typeof presetNames)[number], Preset>> = {
  recommended: {},
  strict: {
    'block-structure': 'error',
    'front-matter-mismatch': 'error',
    'locale-divergence': 'warning',
    'markup-mismatch': ['error', {emphasis: 'all'}],
    'stale-unit': 'error',
    'stray-space': 'warning',
    'untranslated-document': 'warning'
  },
  audit: {
    'locale-divergence': 'warning',
    'markup-mismatch': ['info', {emphasis: 'all'}],
    'stale-date': ['warning', {maximumAge: 365}],
    'untranslated-document': 'warning'
  },
  microsoft: {
    'front-matter-mismatch': ['warning', {required: ['ms.contentlocale', 'ms.sourcegitcommit']}],
    'handoff-mismatch': 'error',
    'link-mismatch': ['error', {localeInLinks: 'translated'}],
    'protected-term': ['warning', {terms: microsoftNames}],
    'stale-date': ['warning', {keys: ['ms.date']}]
  }
}
