import {bilingual} from '../bilingual.ts'

const subjects = 'Agent Portal Server Folder Token Backup Office Client Router Proxy Cluster Monitor Account Index Cache Log'.split(' ')
const range = [...subjects.keys()]

export const names = ['a', 'b', 'c', 'sub/d']

export const english = (name: string) =>
  `---\nms.date: 2020-02-02\n---\n# Page ${name}\n\n## Next steps\n\n${range.map(at => `The ${subjects[at]} opens port ${name.length}${at}42 today.`).join('\n\n')}\n\nSee [the page](b.md#next-steps), ![a picture](media/p.png) and [that](sub/d.md#page-subd).\n`

export const plain = (name: string, ...more: readonly string[]) =>
  `---\n${['ms.date: 2020-02-01', ...more].join('\n')}\n---\n# Seite ${name}\n\n## Nächste Schritte\n\n${range.map(at => `Der ${subjects[at]} öffnet heute Port ${name.length}${at}42.`).join('\n\n')}\n\nSiehe [die Seite](b.md#nächste-schritte), ![ein Bild](media/p.png) und [das](sub/d.md#page-subd).\n`

export const marked = (name: string, ...more: readonly string[]) =>
  bilingual(
    ['ms.date: 2020-01-01', ...more],
    `# {Page ${name} (fr)|Page ${name}}\n\n## {Étapes suivantes|Next steps}\n\n{Le ${subjects[0]} ouvre 142.|The ${subjects[0]} opens port ${name.length}042 today.}\n\n{Voir [la page](b.md#next-steps), ![une image](media/p.png) et [cela](sub/d.md#page-subd).|See [the page](b.md#next-steps), ![a picture](media/p.png) and [that](sub/d.md#page-subd).}\n`
  )

/** English in `en`, German without quotes in `de`, French with them in `fr`. */
export const documents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    names.flatMap(name => [
      [`en/${name}.md`, english(name)],
      [`de/${name}.md`, plain(name)],
      [`fr/${name}.md`, marked(name)]
    ])
  ),
  'en/media/p.png': '',
  'de/media/p.png': '',
  'fr/media/p.png': '',
  'fr/media/q.png': ''
}
