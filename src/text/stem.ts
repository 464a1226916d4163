import {stemmer} from 'stemmer'
import {remembered} from './remembered.ts'

/** The stem of an English word (Porter 1980); a text has few words that the one before it had not. */
export const stem = remembered(stemmer)
