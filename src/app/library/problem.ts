/** What a check of the library looks for; each is named in `docs/library.md`. */
export const CHECKS = [
  'schema',
  'form',
  'marks',
  'openings',
  'links',
  'dates',
  'spelling',
  'duplicates',
  'coverage',
  'provenance',
  'wording',
  'vectors',
  'exceptions',
] as const

/** Something in the library that an editor should mend. */
export interface Problem {
  check: (typeof CHECKS)[number]
  /** Path relative to the folder that it is in. */
  file: string
  /** From 1; null where it is about the whole file. */
  line: number | null
  /** What stands there; null where it is about the whole file. */
  sentence: string | null
  /** What is wrong and what to do, in a sentence. */
  advice: string
}
