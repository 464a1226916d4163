/** A rule with a link to its page. A plugin’s address can be anything: only one on the web is linked to. */
export function RuleName({id, docsUrl}: {readonly id: string; readonly docsUrl: string | null}) {
  return docsUrl !== null && /^https?:\/\//i.test(docsUrl) ? <a href={docsUrl}>{id}</a> : <>{id}</>
}
