import {byScript} from '../by-script.ts'
import {codeAt, codeNear} from '../code-at.ts'

/**
 * Of each language in Latin script, frequent words that carry no topic: articles, pronouns, prepositions, conjunctions,
 * forms of “to be”. Written by hand from grammars; a text of three lines holds several of its language's.
 */
const lists: Readonly<Record<string, string>> = {
  ca: 'el la els les un una de del dels al als que i en per amb no es és són com més aquest aquesta si o ha han pot podeu vostè seva aquests quan també des',
  cs: 'a se na v je že s z do o i to k pro ve si jako po aby jsou který která které nebo tento tato toto pokud může můžete není při za od ale také být',
  da: 'og i at det er en til af på den for de med der som et ikke kan du har din dit dine vil om fra eller hvis skal ved når også denne dette disse blive bliver være',
  de: 'der die das und ist in zu den mit von für auf nicht ein eine einen einem einer sie es im dem des sich werden wird oder als auch wenn an bei aus nach können kann diese dieser dieses sind zum zur über durch nur ihre ihr wie dass',
  en: 'the of and to in is a that for it as with on be this are by from or an you not can have if your at will has when which all more use these which only its was but into their they must should then there where been does how what any each other also',
  es: 'el la los las de del que y en un una es por con para se no al lo como más su sus o este esta estos estas si puede son está cuando desde también ser hay le sobre entre muy pero hasta',
  et: 'ja on ei et see kui mis oma ka või seda selle saab saate kas siis aga mida teie olema ning kõik nii üle kuid neid need pole peab selleks',
  fi: 'ja on ei että se joka tai kun myös voit jos ovat voi tämä tämän sen mukaan niin mutta kuin jotka sitä niiden ole käyttää kanssa olla sekä vain siitä tässä',
  fr: 'le la les de des du et un une en est que qui dans pour par sur pas ne ce cette ces au aux avec plus ou vous votre vos se il elle sont être si son sa ses lors mais peut pouvez',
  hr: 'i u je na se za da su s od iz ne koji koja koje ili kao to o po može možete ako ali biti ovaj ova ovo nije samo kada vaš vaše',
  hu: 'a az és hogy nem egy is van meg ha vagy ez csak de el ki mint ezt azt lehet kell még már más után amely amelyek nincs között által valamint ezek ön',
  id: 'yang dan di untuk dengan ini dari dalam anda tidak atau pada adalah ke akan itu dapat sebagai oleh jika juga bisa ada lebih telah harus saat semua tersebut setelah karena',
  it: 'il lo la i gli le di del della dei delle e in un una è che per con non si da dal al alla sono come più questo questa questi o se può essere nel nella anche su viene quando',
  lt: 'ir į kad yra iš su ar tai kaip bet jei ne per po už šis ši jūs gali galite nuo būti apie prie jų jo arba taip pat šį buvo kai',
  lv: 'un ir ar no lai uz par kas vai ka tas kā pie nav šo šis šī varat var ja pēc tiek jūs jūsu būt tikai arī līdz gan',
  nb: 'og i å det er en til av på den for de med som et ikke kan du har din ditt dine vil om fra eller hvis skal ved når også denne dette disse bli blir være',
  nl: 'de het een en van in is op te dat voor met niet zijn aan er om als deze dit die bij ook uw u kunt kan wordt worden naar of door hebt heeft maar uit over wanneer hun',
  pl: 'w i na z się nie do to jest że o dla od przez jak po oraz ale lub są które która który ten ta za jeśli można może tego tym przy gdy być ich czy',
  pt: 'o a os as de do da dos das e em um uma que é para por com não se no na nos nas ao mais como ou seu sua este esta são você pode quando foi está ser também pelo pela',
  ro: 'de și în la a cu pe din pentru este nu care un o să că sunt sau mai ca dacă se prin acest această aceste poate puteți fi după fost către dumneavoastră ale al lui',
  sk: 'a sa na v je že s z do o i to k pre vo si ako po aby sú ktorý ktorá ktoré alebo tento táto toto ak môže môžete nie pri za od ale tiež byť',
  sl: 'in je v na se za da so z s od iz ne ki ali kot to o po lahko če pa biti ta ni samo ko vaš vaše tudi pri ter',
  sv: 'och i att det är en till av på den för de med som ett inte kan du har din ditt dina vill om från eller måste vid när också denna detta dessa bli blir vara du ska så',
  tr: 've bir bu için ile da de olarak veya daha gibi olan ne çok sonra kadar her o ise değil bunu var en göre tarafından tüm şu ancak bunlar olduğunda nasıl hem',
  vi: 'và của là có cho không được các một trong để với này khi bạn từ đã những trên vào nếu hoặc sẽ phải tại về theo như đến ra người cần bằng'
}

const sets = new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(' '))]))
const languages = [...sets.keys()]

/** Of each word the languages that it is frequent in, as indices into `languages`. */
const holders = new Map<string, number[]>()
for (const [index, set] of [...sets.values()].entries()) for (const word of set) holders.set(word, [...(holders.get(word) ?? []), index])

/** Frequent words of a language, in lower case; empty where none are known. `no` is `nb`. */
export function functionWords(language: string): ReadonlySet<string> {
  return sets.get(language === 'no' || language === 'nn' ? 'nb' : language) ?? new Set()
}

const wordIn = byScript(() => /(?<![\p{L}\p{N}_])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}_])/gu)

/** How many different function words of each language known stand in a text. */
export function functionWordCounts(text: string): ReadonlyMap<string, number> {
  const lower = text.toLowerCase()
  const counts = countHolders(new Set(lower.match(wordIn(lower))))
  return new Map(languages.map((language, index) => [language, counts[index] ?? 0]))
}

function countHolders(words: Iterable<string>): Uint16Array {
  const counts = new Uint16Array(languages.length)
  for (const word of words) for (const index of holders.get(word) ?? []) counts[index] = (counts[index] ?? 0) + 1
  return counts
}

/** Of one language. */
export const mostFunctionWords = Math.max(...[...sets.values()].map(({size}) => size))

const longestWord = Math.max(...[...holders.keys()].map(word => word.length))

/** Whether as many different function words of one language other than its own may stand in a text; quicker than to count them. */
export function mayHoldOthers(text: string, own: string, fewest: number): boolean {
  const found = new Set<string>()
  const {length} = text
  for (let end = 0; end < length; ) {
    let start = end
    while (start < length && !isLatin(codeAt(text, start))) start++
    end = start
    while (end < length && isLatin(codeAt(text, end))) end++
    if (end - start > longestWord || !mayBeKnown(text, start, end)) continue
    const word = text.slice(start, end).toLowerCase()
    if (holders.has(word)) found.add(word)
  }
  return found.size >= fewest && countHolders(found).some((count, index) => count >= fewest && languages[index] !== own)
}

/** Whether a known word has the length, the first and the last letter of one in a text, as far as a bit tells. */
function mayBeKnown(text: string, start: number, end: number): boolean {
  return outlines[outlineOf(end - start, codeNear(text, start), codeNear(text, end - 1))] === 1
}

const outlines = new Uint8Array(32 * 32 * 32)
for (const word of holders.keys()) outlines[outlineOf(word.length, codeAt(word, 0), codeAt(word, word.length - 1))] = 1

function outlineOf(length: number, first: number, last: number): number {
  return ((length & 31) << 10) | (lowBits(first) << 5) | lowBits(last)
}

/** The same in either letter case, which is the sixth bit of a letter of Latin-1. */
function lowBits(code: number): number {
  return code < 0x100 ? code & 31 : 0
}

/** Letters of Latin script, and the marks upon them. */
function isLatin(code: number): boolean {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return code < 0x370 ? code !== 0xd7 && code !== 0xf7 : code >= 0x1e00 && code < 0x1f00
}
