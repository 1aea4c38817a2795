import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Monazite } from '../../src/app/monazite.ts'
import { readJsonl } from '../../src/app/read-jsonl.ts'
import { readSettings } from '../../src/app/settings.ts'
import { temporaryFolder } from '../fakes/temporary-folder.ts'
import { oddQuestions } from './odd-questions.ts'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const silent = { debug() {}, info() {}, warn() {}, error() {} }

describe('every quote of every answer', () => {
  it('is a slice of the stored text at its offsets, for sensible questions and for odd ones', async () => {
    const index = await temporaryFolder()
    const monazite = new Monazite({ settings: { ...readSettings({}, index), index }, logger: silent })
    const sets = await Promise.all(
      ['looked-at.jsonl', 'unseen.jsonl'].map((file) =>
        readJsonl(path.join(HERE, file), z.object({ question: z.string() })),
      ),
    )
    const questions = [...sets.flat().map(({ question }) => question), ...oddQuestions(200)]
    const texts = new Map<string, string>()
    let quotes = 0
    try {
      for (const question of questions) {
        const { answer } = await monazite.ask({ question })
        expect(answer.excerpts.length === 0, question).toBe(answer.outcome === 'not-covered')
        expect(answer.reason === null, question).toBe(answer.outcome === 'answer')
        for (const { quote, highlights, location, source } of answer.excerpts) {
          const text = texts.get(source.id) ?? (await monazite.sources.show(source.id)).text
          texts.set(source.id, text)
          expect(text.slice(location.start, location.end), question).toBe(quote)
          for (const [start, end] of highlights)
            expect(0 <= start && start < end && end <= quote.length, question).toBe(true)
          quotes += 1
        }
      }
    } finally {
      await monazite.close()
    }
    expect(quotes).toBeGreaterThan(500)
  }, 300_000)
})
