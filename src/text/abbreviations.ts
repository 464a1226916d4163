// Of each language, what a full stop may stand behind without ending a sentence, though a capital letter follows. What
// stands before small letters alone, single letters (`z. B.`, `p. ej.`), and what mostly ends a sentence where a
// capital follows (`etc.`, `usw.`), need no entry.
const beforeWords: Readonly<Record<string, string>> = {
  cs: 'apod mj např popř resp tj tzn tzv vč viz',
  da: 'ca dvs eks evt f.eks fx hhv inkl maks mfl mht vedr',
  de: 'bspw bzgl bzw ca d.h Dr eigtl engl evtl exkl ggf inkl insb max min mind o.ä Prof sog u.a u.U usf v.a vgl vs z.B zzgl',
  en: 'approx cf Co Corp Dr e.g esp excl i.e incl Inc Jr Ltd Mr Mrs Ms Prof Sr St vs',
  es: 'aprox Dr Dra p.ej Sr Sra Ud Uds vs',
  fi: 'esim ks mm n noin ns ts',
  fr: 'av ca cf env ex max min Mme Mlle p.ex réf vs',
  hu: 'dr kb pl ún vö',
  id: 'dll dsb mis',
  it: 'ca Dott ecc es max min p.es Sig Sig.ra vs',
  nb: 'ca dvs eks evt f.eks ifm inkl maks mht',
  nl: 'bijv bv ca d.w.z dhr dr evt excl incl max m.b.t mevr min o.a resp t.o.v vs zgn',
  pl: 'ang dot dr im m.in mgr np ok prof św tj tzn tzw wg',
  pt: 'aprox Dr Dra p.ex Sr Sra vs',
  ro: 'dl dna ex',
  ru: 'англ в.т.ч др им напр пр проф ср т.д т.е т.к т.п',
  sk: 'napr popr príp resp t.j tzn tzv',
  sv: 'ca dvs ev exkl f.d inkl jfr m.fl m.m max min s.k t.ex',
  tr: 'bkz Dr örn Prof vs',
  uk: 'англ др ін напр пр проф т.д т.зв т.п'
}

// The same before a number alone: `Nr. 3`, but not `Nein.` and not `No. Once deleted`.
const beforeNumbers =
  'abb abs afb art bd bl cap chap col ed fig hal hlm kap kl lat lit mom nb no nr nro num nrs núm обр obr p pag pagg pág págs pkt pos poz pp rys s sek sid str стр с рис табл tab tel tél tlf ust v ver vol vyd zał č čís č n° n.º №'

const patterns = new Map<string, RegExp>()

/** Matches what ends in the full stop of an abbreviation or a single letter, with the white space and the first character behind it. */
export function abbreviationBefore(language: string): RegExp {
  const known = patterns.get(language)
  if (known !== undefined) return known
  const words = choice(`${beforeWords['en']} ${beforeWords[language] ?? ''}`)
  const pattern = new RegExp(
    `(?:^|[\\s(“"„«*_])(?:(?:${words}|(?:\\p{L}\\.\\s?)*\\p{L})\\.\\s*\\S?|(?:${choice(beforeNumbers)})\\.\\s*\\d)$`,
    'u'
  )
  patterns.set(language, pattern)
  return pattern
}

/** Either letter case at the start, and a space or none within: `z.B.`, `z. B.`. */
function choice(words: string): string {
  const forms = words.split(/\s+/).flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1)])
  return [...new Set(forms)]
    .filter(form => form !== '')
    .map(form => form.replaceAll('.', '\\.\\s?'))
    .join('|')
}
