import {grouped} from '../numbers.ts'
import {Choosing} from './interactive.tsx'
import type {LinkedRule} from './page-data.ts'
import {RuleName} from './rule-name.tsx'
import {Name, Scrolling} from './tallies.tsx'

/** What is found how often, and in which locales. */
export function RulesTable({rules, locales}: {readonly rules: readonly LinkedRule[]; readonly locales: readonly string[]}) {
  return (
    <Scrolling label="Findings by rule">
      <table class="figures">
        <caption>Findings by rule and locale</caption>
        <thead>
          <tr>
            <th scope="col">rule</th>
            <th scope="col" class="number">
              findings
            </th>
            <th scope="col" class="number">
              documents
            </th>
            {locales.map(locale => (
              <th key={locale} scope="col" class="number">
                <Name name={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map(({ruleId, findings, documents, byLocale, docsUrl}) => (
            <tr key={ruleId}>
              <th scope="row">
                <RuleName id={ruleId} docsUrl={docsUrl} />
              </th>
              <td class="number">{grouped(findings)}</td>
              <td class="number">
                <Choosing of={{rule: ruleId}}>{grouped(documents)}</Choosing>
              </td>
              {locales.map(locale => (
                <td key={locale} class="number">
                  {Object.hasOwn(byLocale, locale) ? grouped(byLocale[locale] ?? 0) : '·'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}
