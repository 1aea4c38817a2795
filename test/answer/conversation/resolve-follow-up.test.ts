import { describe, expect, it } from 'vitest'
import { resolveFollowUp } from '../../../src/answer/conversation/resolve-follow-up.ts'

function searched(question: string, ...history: string[]): string {
  return resolveFollowUp(question, history).searched
}

describe('a question that leans on the one before', () => {
  it.each([
    ['what about Chile?', 'How much cobalt does Zambia export?', 'How much cobalt does Chile export?'],
    ['and nickel?', 'Is cobalt on the 2024 list?', 'Is nickel on the 2024 list?'],
    ['what about 62?', 'What does Announcement 61 say?', 'What does Announcement 61 say: 62?'],
    ['and Announcement 62?', 'What does Announcement 61 say?', 'What does Announcement 62 say?'],
    ['and in 2025?', 'What did Zambia export in 2024?', 'What did Zambia export in 2025?'],
    ['how about the year before?', 'What did Zambia export in 2024?', 'What did Zambia export in 2023?'],
    ['and the quarter after?', 'What did Lynas sell in Q4 2024?', 'What did Lynas sell in Q1 2025?'],
    ['and for magnets?', 'What is the quota for oxides?', 'What is the quota for magnets?'],
    ['no, I meant Chile', 'How much cobalt does Zambia export?', 'How much cobalt does Chile export?'],
  ])('puts the subject of "%s" in the place of its like', (question, earlier, expected) => {
    expect(resolveFollowUp(question, [earlier])).toEqual({ searched: expected, understood: expected })
  })

  it('puts the topic in the place of a pronoun', () => {
    expect(searched('when was it set up?', 'What is Gecamines?')).toBe('when was Gecamines set up?')
    expect(searched('what is its budget?', 'What is Project Vault?')).toBe("what is Project Vault's budget?")
    expect(searched('did that one ever pass?', 'What would H.R. 9917 change?')).toBe('did H.R. 9917 ever pass?')
  })

  it('keeps the earlier relation where "that" means a whole statement', () => {
    expect(searched('how long has that been so?', 'Does Zambia tax raw cobalt?')).toBe(
      'how long has that been so (Zambia tax raw cobalt)?',
    )
  })

  it('keeps the whole earlier question for a bare question word', () => {
    for (const question of ['since when?', 'why?', 'how much?']) {
      expect(searched(question, 'Does Zambia tax raw cobalt?')).toBe(
        `${question.slice(0, -1)}: Does Zambia tax raw cobalt?`,
      )
    }
  })

  it('adds the topic to an ellipsis with words of its own', () => {
    expect(searched('who pays?', 'What does the Quad plan cost?')).toBe('who pays (the Quad plan)?')
    expect(searched('life of the mine?', 'How much money goes to Arafura?')).toBe('life of the mine (Arafura)?')
  })

  it('goes back to the question that names the topic', () => {
    expect(searched('who pays?', 'Who runs Serra Verde?', 'since when?', 'where is it?')).toBe(
      'who pays (Serra Verde)?',
    )
    expect(searched('since when?', 'Does Zambia tax cobalt?', 'and Chile?')).toBe('since when: Does Chile tax cobalt?')
  })
})

describe('a question that stands alone', () => {
  it.each([
    'What did the WTO decide about the quotas, and when did it decide?',
    'Is there a law on supply chains and what does it allow?',
    'is it true that India stopped exports?',
    'How many rare earths are there?',
    "who's the greatest footballer ever?",
    'write a poem about my cat',
    'What is monazite?',
    'What is the tariff on magnets?',
    'Is FORGE the same as Pax Silica?',
  ])('carries nothing over to "%s"', (question) => {
    expect(resolveFollowUp(question, ['How much cobalt does Zambia export?'])).toEqual({
      searched: question,
      understood: null,
    })
  })

  it('leaves the announcement of another topic out', () => {
    for (const lead of ["let's talk about something else: ", 'another topic please. ', 'forget Zambia. ']) {
      expect(resolveFollowUp(`${lead}what does JOGMEC do?`, ['How much cobalt does Zambia export?'])).toEqual({
        searched: 'what does JOGMEC do?',
        understood: null,
      })
    }
  })

  it('is the first one of a conversation, whatever it says', () => {
    expect(resolveFollowUp('and since when is that?', [])).toEqual({
      searched: 'and since when is that?',
      understood: null,
    })
  })
})
