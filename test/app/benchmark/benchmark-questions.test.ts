import { expect, it } from 'vitest'
import { benchmarkQuestions } from '../../../src/app/benchmark/benchmark-questions.ts'

it('asks the questions that headings begin with, and titles, each once, after a fixed list', () => {
  const headings = ['What is dysprosium? Uses and prices', 'What is dysprosium? Mines', 'Prices']
  const questions = benchmarkQuestions({ headings, titles: ['Dysprosium'] })
  expect(questions.slice(-3)).toEqual(['What is dysprosium?', 'Prices', 'Dysprosium'])
  expect(new Set(questions).size).toBe(questions.length)
})

it('asks 400 at most', () => {
  const headings = Array.from({ length: 1_000 }, (_, at) => `Heading ${at}`)
  expect(benchmarkQuestions({ headings, titles: [] })).toHaveLength(400)
})
