import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/answer.ts'
import type { ClaimCheck } from '../../../src/answer/claim-check.ts'
import { type ClaimLine, QUESTION_LINE, type QuestionLine } from '../../../src/app/evaluation/question-line.ts'
import { rates } from '../../../src/app/evaluation/rates.ts'
import { scoreClaim } from '../../../src/app/evaluation/score-claim.ts'
import { scoreQuestion } from '../../../src/app/evaluation/score-question.ts'

const timings = { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 }
const excerptOf = (quote: string) => ({
  number: 1,
  quote,
  highlights: [],
  source: {
    id: 'a',
    title: 'A',
    publisher: null,
    url: null,
    published: null,
    asOf: null,
    status: null,
    jurisdiction: null,
  },
  references: [],
  location: { section: [], page: null, start: 0, end: quote.length },
  link: null,
  score: 1,
})
const answerOf = (outcome: Answer['outcome'], ...quotes: string[]): Answer => ({
  question: 'q',
  understood: null,
  outcome,
  confidence: 0.5,
  reason: outcome === 'answer' ? null : 'because',
  generation: 1,
  excerpts: quotes.map(excerptOf),
  timings,
})
const question = (extra: object) =>
  QUESTION_LINE.parse({
    id: 'x',
    kind: 'single',
    question: 'q',
    answerable: true,
    files: ['f'],
    ...extra,
  }) as QuestionLine

describe('scoreQuestion', () => {
  const line = question({ must: [['12 billion', '12,000 million'], ['vault']] })

  it('needs every group, by any alternative, in any case, from any excerpt', () => {
    const score = scoreQuestion(line, answerOf('answer', 'USD 12,000 million.', 'The Vault.'), [['f'], ['other']])
    expect(score).toMatchObject({ recalled: true, falselyRefused: false, onSubject: { right: 1, all: 2 }, miss: null })
  })

  it('names the groups that nothing matched', () => {
    const { miss, recalled } = scoreQuestion(line, answerOf('answer', 'The Vault.'), [['f']])
    expect(recalled).toBe(false)
    expect(miss).toEqual({
      id: 'x',
      kind: 'single',
      question: 'q',
      outcome: 'answer',
      missing: [['12 billion', '12,000 million']],
    })
  })

  it('counts an answerable question that was not answered, also where the excerpts hold the facts', () => {
    expect(scoreQuestion(line, answerOf('related', '12 billion vault'), [['f']])).toMatchObject({
      recalled: true,
      falselyRefused: true,
      miss: { outcome: 'related', missing: [] },
    })
  })

  it('fails what matches a group of mustNot', () => {
    const strict = question({ must: [['magnet']], mustNot: [['Japan']] })
    expect(scoreQuestion(strict, answerOf('answer', 'Magnets from Japan.'), [['f']]).recalled).toBe(false)
  })

  it('takes a question that is not answerable for right when it is not answered, or when its gap is stated', () => {
    const open = question({ answerable: false, note: 'OPEN-POINT: not found' })
    const plain = question({ answerable: false })
    const gap = answerOf('answer', 'As of June 2026, no purchase has been documented in the sources.')
    expect(scoreQuestion(plain, answerOf('related', 'x'), [])).toMatchObject({ refused: true, miss: null })
    expect(scoreQuestion(plain, gap, [])).toMatchObject({ refused: false, miss: { id: 'x' } })
    expect(scoreQuestion(open, gap, [])).toMatchObject({ refused: true })
    expect(scoreQuestion(open, answerOf('answer', 'China bought 12 tonnes.'), [])).toMatchObject({ refused: false })
  })
})

describe('scoreClaim', () => {
  const claim = QUESTION_LINE.parse({
    id: 'c',
    kind: 'number',
    claim: 'It is 47 %.',
    outcome: 'differs',
    must: [['46']],
    points: [{ kind: 'number', claim: '47 %', source: '\\b46' }],
  }) as ClaimLine
  const check = (outcome: ClaimCheck['outcome'], source: string): ClaimCheck => ({
    claim: 'It is 47 %.',
    outcome,
    statements: [
      {
        text: 'It is 47 %.',
        outcome,
        points: [{ kind: 'number', claim: '47 %', source, agrees: false, excerpt: 1 }],
        excerpts: [excerptOf('It is 46 %.')],
      },
    ],
    generation: 1,
    timings,
  })

  it('needs the outcome, the key facts and the points', () => {
    expect(scoreClaim(claim, check('differs', '46 %'))).toMatchObject({
      recalled: true,
      falselyRefused: false,
      miss: null,
    })
    expect(scoreClaim(claim, check('differs', '50 %')).recalled).toBe(false)
    expect(scoreClaim(claim, check('related', '46 %'))).toMatchObject({ recalled: false, falselyRefused: true })
  })

  it('wants no word on what is not covered', () => {
    const uncovered = { ...claim, outcome: 'not-covered' as const }
    expect(scoreClaim(uncovered, check('related', '46 %'))).toMatchObject({ refused: true, miss: null })
    expect(scoreClaim(uncovered, check('agrees', '46 %'))).toMatchObject({ refused: false })
  })
})

describe('rates', () => {
  it('sums up what lines say and is null where none says anything', () => {
    const line = question({ must: [['x']] })
    const scores = [
      scoreQuestion(line, answerOf('answer', 'x'), [['f']]),
      scoreQuestion(line, answerOf('not-covered'), []),
    ]
    expect(rates(scores)).toEqual({ questions: 2, recall: 0.5, precision: 1, refusal: null, falseRefusal: 0.5 })
    expect(rates([])).toEqual({ questions: 0, recall: null, precision: null, refusal: null, falseRefusal: null })
  })
})

describe('QUESTION_LINE', () => {
  it('refuses a pattern that is none, and a line that is neither question nor claim', () => {
    expect(QUESTION_LINE.safeParse({ id: 'x', question: 'q', answerable: true, must: [['(']] }).success).toBe(false)
    expect(QUESTION_LINE.safeParse({ id: 'x' }).success).toBe(false)
  })
})
