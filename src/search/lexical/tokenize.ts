import { stemmer } from 'stemmer'

/**
 * Cuts a text into the terms that lexical search counts: words lower-cased and reduced by Porter's stemmer, numbers
 * and dotted references kept whole ("2504.90", "0.1%", "252.225"), abbreviations without their full stops ("U.S." is
 * "us"), thousands separators taken out ("12,000" is "12000"). Words that carry no subject are left out.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = []
  for (const [token] of normalize(text).matchAll(TOKEN)) {
    if (STARTS_WITH_DIGIT.test(token)) addNumber(terms, token)
    else addWord(terms, token)
  }
  return terms
}

/** NFKC folds full-width forms, ligatures and superscripts; "70 %" and "70 per cent" become "70%". */
function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(PERCENT, '%')
}

const PERCENT = /(?<=\d)\s?(?:%|per ?cent\b|pct\b)/g
const TOKEN = /\d+(?:[.,]\d+)*%?(?:\p{L}+(?![\p{L}\p{N}]))?|(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu
const STARTS_WITH_DIGIT = /^\d/

/** A share is found by its figure alone too, and "45x" by its whole. */
function addNumber(terms: string[], token: string): void {
  const number = token.replace(THOUSANDS, '')
  terms.push(number)
  if (number.endsWith('%')) terms.push(number.slice(0, -1))
}

const THOUSANDS = /,(?=\d{3}(?!\d))/g

function addWord(terms: string[], token: string): void {
  const word = token.includes('.') ? token.replaceAll('.', '') : token
  if (!STOP_WORDS.has(word)) terms.push(stem(word))
}

function stem(word: string): string {
  let found = STEMS.get(word)
  if (found === undefined) {
    found = word.length > MAX_STEMMED_LENGTH ? word : stemmer(word)
    if (STEMS.size >= MAX_REMEMBERED_STEMS) STEMS.clear()
    STEMS.set(word, found)
  }
  return found
}

/** No English word is longer, and the stemmer's patterns are slow on endless ones. */
const MAX_STEMMED_LENGTH = 40
/** Bounds the memory that hostile text can take. */
const MAX_REMEMBERED_STEMS = 100_000
const STEMS = new Map<string, string>()

/** Lucene's English stop words, with the words that questions are made of and the halves of contractions. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with ' +
    'am been being did do does had has have how i its me my our should so what when where which who whom whose why would you your we ' +
    'can could from than s t re ve ll d m nos'
  ).split(' '),
)
