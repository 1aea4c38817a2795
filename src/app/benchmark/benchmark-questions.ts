import type { BundledLibrary } from './bundled-library.ts'
import { spread } from './seeded-random.ts'

/** At this many the 99th percentile still rests on four questions. */
const QUESTIONS = 400

/**
 * The questions of a benchmark: a fixed list, and headings and titles of the bundled documents, which are worded as
 * people ask.
 */
export function benchmarkQuestions({ headings, titles }: Pick<BundledLibrary, 'headings' | 'titles'>): string[] {
  const made = [...headings.map(questionPart), ...titles]
  return [...FIXED, ...spread([...new Set(made)], QUESTIONS - FIXED.length)]
}

/** A heading mostly is a question followed by what it is about: the question alone is what a person would ask. */
function questionPart(heading: string): string {
  const end = heading.indexOf('?')
  return end < 0 ? heading : heading.slice(0, end + 1)
}

/** Short and long ones, in their askers' words, on and off the subject. */
const FIXED: readonly string[] = [
  'Which rare earths did China put under export control in April 2025?',
  'is announcement 61 still suspended',
  'What share of global rare earth refining does China have?',
  'how much dysprosium is in an NdFeB magnet',
  'When does the US Affiliates Rule come back?',
  'Who owns Lynas and where does it refine?',
  'What price floor did the Pentagon agree with MP Materials for NdPr?',
  'What does the Critical Raw Materials Act demand by 2030?',
  'Can a European company still get terbium from China, and what does it have to file for a general licence?',
  'rare earth reserves Brazil',
  'What did the WTO decide in DS431?',
  'yttrium price outside China',
  'Which companies in Malaysia process heavy rare earths and who buys from them?',
  'What is 0.1% in announcement 61?',
  'Why is samarium important for fighter jets?',
  'Does Japan stockpile rare earths?',
  'Which element is used in MRI contrast agents?',
  'How long does it take to open a rare earth mine in the United States, from discovery to production?',
  'What happened on 30 October 2025 in Busan?',
  'gallium germanium ban lifted?',
  'Who won the football world cup in 2022?',
  'How do I bake sourdough bread at home without a scale?',
  'Should I buy shares of MP Materials?',
  'What is the capital of Mongolia?',
]
