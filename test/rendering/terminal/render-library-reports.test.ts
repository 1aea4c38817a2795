import { describe, expect, it } from 'vitest'
import { renderLibraryReport } from '../../../src/rendering/terminal/render-library-report.ts'
import { renderOracleReport } from '../../../src/rendering/terminal/render-oracle-report.ts'

const style = { width: 60, colour: false }

describe('renderLibraryReport', () => {
  it('puts the place, what to do and the sentence of each problem above the count', () => {
    const problem = { check: 'openings' as const, file: 'a.md', line: 7, sentence: 'It is odd.', advice: 'Name it.' }
    const whole = { ...problem, check: 'schema' as const, line: null, sentence: null, advice: 'Mend it.' }
    const report = { documents: 2, statements: 1_234, facts: true, problems: [problem, whole] }
    expect(renderLibraryReport(report, style).split('\n')).toEqual([
      'a.md:7 [openings] Name it.',
      '    It is odd.',
      'a.md [schema] Mend it.',
      '2 documents with 1,234 statements, held against the facts: 2 to mend.',
    ])
  })

  it('says when there is none', () => {
    const report = { documents: 1, statements: 2, facts: false, problems: [] }
    expect(renderLibraryReport(report, style)).toBe('1 documents with 2 statements: no problem.')
  })
})

describe('renderOracleReport', () => {
  const failure = {
    id: 'q1',
    kind: 'single',
    question: 'How much?',
    elsewhere: false,
    unmatched: [['100', 'hundred']],
    nearest: [{ file: 'a.md', line: 7, sentence: 'Ruritania mines.' }],
  }
  const render = (change: Partial<typeof failure>) =>
    renderOracleReport(
      'set.jsonl',
      { questions: 4, share: 0.75, shareOnSubject: 0.5, failures: [{ ...failure, ...change }] },
      { ...style, width: 120 },
    ).split('\n')

  it('gives both shares and, for each question that fails, the group and the nearest sentences', () => {
    expect(render({})).toEqual([
      'set.jsonl: 4 answerable questions, 75.0% answered in full by some excerpts, 50.0% by excerpts on their subject',
      'q1 (single): How much?',
      '  nothing matches 100 | hundred',
      '    a.md:7 Ruritania mines.',
    ])
  })

  it('says when only documents on other subjects would do, and when one answer is too short', () => {
    expect(render({ elsewhere: true })[2]).toBe(
      '  nothing matches 100 | hundred (documents on other subjects would do)',
    )
    expect(render({ unmatched: [] })[2]).toBe('  every group is matched, but no four excerpts match them all')
  })
})
