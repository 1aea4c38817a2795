import type { Problem } from './problem.ts'

/** A finding that is right as it is. */
export interface Exception {
  check: Problem['check']
  /** The document; null for any. */
  file: string | null
  /** Part of the sentence or of the advice, by which the finding is known. */
  phrase: string
  /** Why it is right, as a sentence for the next editor. */
  reason: string
}

/** Checks that need the fact files; their exceptions are idle without. */
const OF_FACTS: readonly Problem['check'][] = ['coverage', 'provenance', 'wording']

/**
 * Takes excepted findings out. An exception that excepts nothing is a finding itself, so that the list stays short.
 *
 * @param scope the files that were checked, and whether the checks ran that need the fact files
 */
export function withoutExceptions(
  problems: readonly Problem[],
  exceptions: readonly Exception[],
  scope: { files: readonly string[]; facts: boolean },
): Problem[] {
  const used = new Set<Exception>()
  const left = problems.filter((problem) => {
    const matching = exceptions.filter((exception) => isOf(exception, problem))
    for (const exception of matching) used.add(exception)
    return matching.length === 0
  })
  const looked = ({ check, file }: Exception) =>
    (file === null || scope.files.includes(file)) && (scope.facts || !OF_FACTS.includes(check))
  const idle = exceptions.filter((exception) => !used.has(exception) && looked(exception))
  return [...left, ...idle.map(toProblem)]
}

function isOf({ check, file, phrase }: Exception, problem: Problem): boolean {
  if (check !== problem.check || (file !== null && file !== problem.file)) return false
  return (problem.sentence ?? '').includes(phrase) || problem.advice.includes(phrase)
}

function toProblem({ check, file, phrase }: Exception): Problem {
  return {
    check: 'exceptions',
    file: file ?? 'any file',
    line: null,
    sentence: phrase,
    advice: `The exception from "${check}" for this excepts nothing any more; take it out of exceptions.ts.`,
  }
}
