import type { Token } from '../figures/tokenise.ts'
import { ELEMENTS } from './elements.ts'
import type { NameReading } from './find-names.ts'

const SYMBOLS: ReadonlyMap<string, string> = new Map(
  ELEMENTS.flatMap(({ names, symbol }) => (symbol === null ? [] : [[symbol, names[0]!] as const])),
)

/** Oxides and the like: "Dy2O3", "CeO2", "NdF3". */
const FORMULA = /^([A-Z][a-z]?)\d{0,2}(?:O|F|Cl)\d{1,2}$/

/**
 * Reads the symbol of an element, alone or in the formula of its oxide. A symbol of one letter needs another symbol
 * next to it ("Dy, Tb and Y"); one in front of a capitalised word is part of a name ("La Rochelle").
 * @param tokens of the text
 * @param at index of the symbol
 */
export function readSymbol(tokens: readonly Token[], at: number): NameReading | null {
  const token = tokens[at]!
  const element = SYMBOLS.get(FORMULA.exec(token.text)?.[1] ?? token.text)
  if (element === undefined) return null
  const bare = SYMBOLS.has(token.text)
  if (bare && token.text.length === 1 && !hasSymbolBeside(tokens, at)) return null
  if (bare && isCapitalised(tokens[at + 1]) && !SYMBOLS.has(tokens[at + 1]!.text)) return null
  return { key: element, kind: 'element', next: at + 1 }
}

function hasSymbolBeside(tokens: readonly Token[], at: number): boolean {
  return [-2, -1, 1, 2].some((ahead) => {
    const other = tokens[at + ahead]
    return other !== undefined && other.text.length > 1 && SYMBOLS.has(other.text)
  })
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)
}
