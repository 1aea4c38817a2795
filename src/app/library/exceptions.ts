import type { Exception } from './without-exceptions.ts'

/** Findings of the checks that are right as they are, each with its reason. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    check: 'spelling',
    file: 'canada-critical-minerals.md',
    phrase: 'Defence Production Act',
    reason: 'The Canadian act is spelt with c and the American one with s.',
  },
]
