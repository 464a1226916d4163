import type {Range} from '../../model/range.ts'

/** What a tool or a translator left behind in a text. */
export interface Leaving extends Range {
  readonly what: string
}

const kinds: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /<\|(?:im_start|im_end|im_sep|endoftext|system|user|assistant|begin_of_text|eot_id|end|sep)\|>|\[\/?INST\]|<<\/?SYS>>/g,
    'a token of a language model'
  ],
  [/<\/?(?:translation|translated_text|target_text|source_text|thinking|think)(?:\s[^<>]{0,200})?>/gi, 'a tag that a language model wrote'],
  [/\[\[(?:[A-Z]{2,20}_)?(?:TRANSLATION|TRANSLATED|SOURCE|TARGET)(?:_[A-Z]{2,20})?\]\]/g, 'a mark around a translation'],
  [
    /\b(?:here(?:’|')?s|here is|below is|the following is) (?:the|a|my|your) (?:[a-z-]{2,20} ){0,3}translat(?:ion|ed)\b[^.:\n]{0,80}[.:]?/gi,
    'a word of the machine'
  ],
  [
    /\bas an ai (?:language )?model\b[^.\n]{0,200}\.?|\bI(?:’|')?m sorry, (?:but )?I can(?:not|’t|'t)\b[^.\n]{0,200}\.?/gi,
    'a word of the machine'
  ],
  [
    /\b(?:I hope this helps|let me know if you (?:need|have|would like)|please provide the (?:text|content|source))\b[^.!\n]{0,100}[.!]?/gi,
    'a word of the machine'
  ],
  [/^(?:translat(?:ion|ed text)|translated version|english translation)\s?[:：](?=\s|$)/gim, 'a label of the machine'],
  [
    /^(?:voici|aquí (?:tienes|está)|hier ist|ecco|aqui está|hier is|här är|her er|вот)\s(?:la|die|de|den|översättningen|a|il testo|le texte|el texto|o texto)?\s?(?:traducción|traduction|übersetzung|traduzione|tradução|vertaling|oversættelsen|oversettelsen|перевод|traduit|tradotto|traducido|traduzido)[^\n]{0,60}[:：]/gim,
    'a word of the machine'
  ],
  [/^(?:以下は|以下是|以下為|下面是|다음은)[^。\n]{0,20}(?:翻訳|翻译|翻譯|译文|譯文|번역)[^。\n]{0,12}[:：。]/gm, 'a word of the machine'],
  [/\b(?:TODO|FIXME|TRANSLATE ?ME|TO ?BE ?TRANSLATED|NEEDS? ?TRANSLATION|XXX_[A-Z_]{1,30})\b:?/g, 'a note to translators']
]

// What any of them has: most texts have nothing of it.
const telling =
  /<\||INST\]|<<\/?SYS|<\/?(?:trans|target_|source_|think)|\[\[[A-Z]|translat|\bas an ai\b|\bI(?:’|')?m sorry|I hope this helps|let me know if you|please provide the|traducción|traduction|übersetzung|traduzione|tradução|vertaling|oversættelsen|oversettelsen|перевод|traduit|tradotto|traducido|traduzido|翻[訳译譯]|[译譯]文|번역|TODO|FIXME|XXX_/i

/** Leavings of machines and their handling, in document order: tokens, chatter, notes to translators. */
export function machineChatter(text: string): Leaving[] {
  if (!telling.test(text)) return []
  return kinds
    .flatMap(([pattern, what]) => [...text.matchAll(pattern)].map(({0: found, index}) => ({start: index, end: index + found.length, what})))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
