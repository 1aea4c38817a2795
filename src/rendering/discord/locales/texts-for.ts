import { DE } from './de.ts'
import { EN } from './en.ts'
import { FR } from './fr.ts'
import { JA } from './ja.ts'
import type { Locale } from './locale.ts'
import type { Texts } from './texts.ts'
import { ZH_CN } from './zh-cn.ts'

/** The bot's own words in a language. */
export function textsFor(locale: Locale): Texts {
  return TEXTS[locale]
}

const TEXTS: Readonly<Record<Locale, Texts>> = { en: EN, de: DE, fr: FR, ja: JA, 'zh-cn': ZH_CN }
