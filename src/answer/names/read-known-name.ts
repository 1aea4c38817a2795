import type { Token } from '../figures/tokenise.ts'
import { COUNTRIES } from './countries.ts'
import { COMPOUNDS, ELEMENTS } from './elements.ts'
import type { NameKind, NameReading } from './find-names.ts'
import { ORGANISATIONS } from './organisations.ts'
import { PEOPLE } from './people.ts'

/** A known name as the tokens that it consists of. */
interface KnownForm {
  words: readonly string[]
  /** Whether the case of the words counts. */
  exact: boolean
  key: string
  kind: NameKind
}

/** Known forms by their first word in lower case, the longest first. */
const FORMS = knownForms()

/**
 * Reads the longest known name that starts at a token.
 * @param tokens of the text
 * @param at index of its first token
 */
export function readKnownName(tokens: readonly Token[], at: number): NameReading | null {
  for (const form of FORMS.get(tokens[at]!.lower) ?? []) {
    if (matches(tokens, at, form)) return { key: form.key, kind: form.kind, next: at + form.words.length }
  }
  return null
}

function matches(tokens: readonly Token[], at: number, form: KnownForm): boolean {
  return form.words.every((word, ahead) => {
    const token = tokens[at + ahead]
    return token !== undefined && (form.exact ? token.text : token.lower) === word && !isEuropium(token, form)
  })
}

/** "Eu" is the element; the Union is written "EU" or "eu". */
function isEuropium(token: Token, form: KnownForm): boolean {
  return token.text === 'Eu' && form.key === 'european union'
}

function knownForms(): ReadonlyMap<string, readonly KnownForm[]> {
  const forms = new Map<string, KnownForm[]>()
  const add = (key: string, kind: NameKind, written: readonly string[], exact: boolean) => {
    for (const phrase of written) {
      const words = phrase.split(' ')
      const first = words[0]!.toLowerCase()
      forms.set(first, [...(forms.get(first) ?? []), { words, exact, key, kind }])
    }
  }
  for (const { key, forms: any, exact } of COUNTRIES) {
    add(key, 'country', any, false)
    add(key, 'country', exact ?? [], true)
  }
  for (const { names } of ELEMENTS) add(names[0]!, 'element', names, false)
  for (const [key, written] of COMPOUNDS) add(key, 'element', written, false)
  for (const [key, written] of PEOPLE) add(key, 'person', written, false)
  for (const { key, forms: any, exact } of ORGANISATIONS) {
    add(key, 'organisation', any, false)
    add(key, 'organisation', exact ?? [], true)
  }
  for (const list of forms.values()) list.sort((one, other) => other.words.length - one.words.length)
  return forms
}
