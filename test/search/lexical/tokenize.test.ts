import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/search/lexical/tokenize.ts'

describe('tokenize', () => {
  it.each([
    ['12,000 tonnes', ['12000', 'tonn']],
    ['1,234,567', ['1234567']],
    ['heading 2504.90', ['head', '2504.90']],
    ['DFARS 252.225-7052', ['dfar', '252.225', '7052']],
    ['0.1%', ['0.1%', '0.1']],
    ['70 per cent', ['70%', '70']],
    ['70 percent, 70 pct and 70 %', ['70%', '70', '70%', '70', '70%', '70']],
    ['Section 45X', ['section', '45x']],
    ['$1.5bn', ['1.5bn']],
    ['Announcement No. 61', ['announc', '61']],
    ['Nos. 55 to 58', ['55', '58']],
    ['in 1, 2 and 3', ['1', '2', '3']],
  ])('keeps numbers whole: %s', (text, terms) => {
    expect(tokenize(text)).toEqual(terms)
  })

  it.each([
    ['The U.S. and the US', ['us', 'us']],
    ['the D.C. court, e.g. yesterday', ['dc', 'court', 'eg', 'yesterdai']],
    ["China's controls don't end", ['china', 'control', 'don', 'end']],
    ['Controls, controlled, controlling', ['control', 'control', 'control']],
    ['what is it and why do they', []],
    ['', []],
  ])('reduces words to their stems and leaves out those without a subject: %s', (text, terms) => {
    expect(tokenize(text)).toEqual(terms)
  })

  it.each([
    ['１２，０００ ％ of ＵＳ', ['12000%', '12000', 'us']],
    ['ﬁnal', ['final']],
    ['Überblick Ø', ['überblick', 'ø']],
    ['稀土出口管制。暂停', ['稀土出口管制', '暂停']],
    ['2025年4月', ['2025', '年4月']],
    ['кобальт', ['кобальт']],
  ])('reads full-width forms and other scripts: %s', (text, terms) => {
    expect(tokenize(text)).toEqual(terms)
  })

  it('leaves words as they are that are longer than any of English, where the stemmer slows down', () => {
    const [short, long] = [`${'b'.repeat(30)}atings`, `${'b'.repeat(35)}atings`]
    expect(tokenize(short)).toEqual([`${'b'.repeat(30)}ate`])
    expect(tokenize(long)).toEqual([long])
  })

  it('gives the same terms for a number however it is written', () => {
    expect(tokenize('12,000')).toEqual(tokenize('12000'))
    expect(tokenize('0.1 per cent')).toEqual(tokenize('0.1%'))
    expect(tokenize('U.S.')).toEqual(tokenize('US'))
  })

  it.each([
    ['one endless word', 'a'.repeat(200_000)],
    ['one endless number', '1,'.repeat(100_000)],
    ['letters and digits in turn', 'a1'.repeat(100_000)],
    ['a number before an endless word', `1${'a'.repeat(200_000)}1`],
    ['endless initials', 'a.'.repeat(100_000)],
    ['endless consonants and vowels', `${'yb'.repeat(100_000)}ing`],
    ['spaces after a digit', `1${' '.repeat(200_000)}%`],
    ['words that are each used once', Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ')],
  ])('comes to an end on hostile text: %s', (_what, text) => {
    expect(tokenize(text).length).toBeLessThanOrEqual(text.length)
  })

  it('gives terms without white space and without full stops at their ends, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const term of tokenize(text)) expect(term).toMatch(/^[^\s.](?:\S*[^\s.])?$/u)
      }),
    )
  })
})
