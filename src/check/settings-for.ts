import picomatch from 'picomatch'
import type {RuleSetting, Settings} from '../model/settings.ts'

/** The setting of each rule for one document. */
export type DocumentSettings = (path: string, locale: string) => Readonly<Record<string, RuleSetting>>

/** Apply a run's overrides by glob and locale; later ones win. Documents with the same overrides have the same object. */
export function documentSettings(settings: Settings): DocumentSettings {
  const overrides = settings.overrides.map(({files, locales, rules}) => {
    const matches = files.length === 0 ? () => true : picomatch([...files], {dot: true})
    const tags = new Set(locales.map(locale => locale.toLowerCase()))
    return {applies: (path: string, locale: string) => (tags.size === 0 || tags.has(locale.toLowerCase())) && matches(path), rules}
  })
  const known = new Map<string, Readonly<Record<string, RuleSetting>>>([['', settings.rules]])
  return (path, locale) => {
    const applying = overrides.flatMap(({applies}, index) => (applies(path, locale) ? [index] : []))
    const key = applying.join()
    const made = known.get(key) ?? Object.assign({}, settings.rules, ...applying.map(index => overrides[index]?.rules))
    known.set(key, made)
    return made
  }
}
