import { describe, expect, it } from 'vitest'
import type { QuestionsReport } from '../../../src/app/evaluation/evaluate-questions.ts'
import { renderBeirReport } from '../../../src/rendering/terminal/render-beir-report.ts'
import { renderQuestionsReport } from '../../../src/rendering/terminal/render-questions-report.ts'
import { lines, PLAIN } from './samples.ts'

describe('renderBeirReport', () => {
  it('shows the figures of each leg on a line', () => {
    const metrics = { 'nDCG@10': 0.70512, 'MRR@10': 0.66, 'recall@10': 0.8, 'recall@100': 0.943 }
    expect(renderBeirReport({ documents: 5183, queries: 300, lexical: metrics, dense: metrics, hybrid: metrics })).toBe(
      lines(
        '5,183 documents, 300 queries',
        '',
        '         nDCG@10  MRR@10  recall@10  recall@100',
        'lexical   0.7051  0.6600     0.8000      0.9430',
        'dense     0.7051  0.6600     0.8000      0.9430',
        'hybrid    0.7051  0.6600     0.8000      0.9430',
      ),
    )
  })
})

describe('renderQuestionsReport', () => {
  const report: QuestionsReport = {
    questions: 3,
    recall: 0.5,
    precision: 1,
    refusal: null,
    falseRefusal: 0,
    kinds: { date: { questions: 2, recall: 0.5, precision: 1, refusal: null, falseRefusal: 0 } },
    misses: [
      {
        id: 'q1',
        kind: 'date',
        question: 'When was Announcement No. 61 suspended, and by which other announcement?',
        outcome: 'related',
        missing: [['2025', '7 November'], ['No. 70']],
      },
    ],
    wordsShown: 102,
  }

  it('shows rates by kind and every miss with what it lacks, set in', () => {
    expect(renderQuestionsReport(report, PLAIN)).toBe(
      lines(
        'kind  questions  recall  precision  refusal  false refusal',
        'date          2    50.0      100.0                     0.0',
        'all           3    50.0      100.0                     0.0',
        '',
        '102 words shown for an answerable question on average',
        '',
        'Missed (1):',
        'q1 (date, related): When was Announcement No. 61 suspended,',
        'and by which other announcement?',
        '  lacks 2025 | 7 November && No. 70',
      ),
    )
  })

  it('ends with the table where nothing was missed', () => {
    expect(renderQuestionsReport({ ...report, misses: [], wordsShown: null }, PLAIN).split('\n')).toHaveLength(3)
  })
})
