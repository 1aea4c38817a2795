import { describe, expect, it } from 'vitest'
import { problemsOf, section } from '../made-library.ts'

describe('checkOpenings', () => {
  it.each([
    'It covers magnets.',
    'This covers magnets.',
    'They cover magnets.',
    'These rules cover magnets.',
    'That is why magnets are covered.',
    'Also, magnets are covered.',
    'However, magnets are covered.',
    'In addition, magnets are covered.',
    'There it covers magnets.',
    'The rule covers magnets.',
    'The company was founded in 2020.',
  ])('finds that "%s" leans on another sentence', async (sentence) => {
    expect(await problemsOf([{ body: section(sentence) }])).toEqual([
      expect.objectContaining({ check: 'openings', sentence }),
    ])
  })

  it.each([
    'Italy covers magnets.',
    'The magnet rule of 2026 covers magnets.',
    'The company Lynas was founded in 1983.',
    'There is no list of magnets.',
    'Thailand has a rule.',
    'Solvay has a plant.',
  ])('lets "%s" stand', async (sentence) => {
    expect(await problemsOf([{ body: section(sentence) }])).toEqual([])
  })
})
