import { describe, expect, it } from 'vitest'
import { createDrawnEmbedder } from '../../../src/app/benchmark/drawn-embedder.ts'
import { makeLibrary } from '../../../src/app/benchmark/made-library.ts'
import { seededRandom } from '../../../src/app/benchmark/seeded-random.ts'
import { prepareSource, textsToEmbed } from '../../../src/app/indexing/prepare-source.ts'
import { MODEL_DIMENSIONS } from '../../../src/embedding/model-files.ts'
import { cosine } from '../../../src/search/dense/exact-search.ts'

const unit = (place: number) => {
  const vector = new Float32Array(MODEL_DIMENSIONS)
  vector[place] = 1
  return vector
}
const STATEMENTS = [
  { text: 'China controls the export of seven rare earths.', vector: unit(0) },
  { text: 'Lynas refines heavy rare earths in Malaysia.', vector: unit(1) },
  { text: 'A header\nover two lines', vector: unit(2) },
]
const make = (passages: number) =>
  makeLibrary({
    passages,
    bundled: { titles: ['Export controls'], headings: ['What is controlled?'] },
    statements: STATEMENTS,
    random: seededRandom(1),
  })

describe('a made library', () => {
  it('has at least so many passages, recombined from statements of one line', () => {
    const sources = make(50).files.map((file) => prepareSource(file, 'folder'))
    expect(sources.flatMap(({ passages }) => passages).length).toBeGreaterThanOrEqual(50)
    const [first] = sources
    expect(first?.title).toBe('Export controls')
    for (const { start, end } of first?.passages ?? []) {
      expect(first?.text.slice(start, end)).toMatch(
        /^(China controls the export|Lynas refines heavy rare) (of seven rare earths|earths in Malaysia)\.$/,
      )
    }
  })

  it('is the same every time', () => {
    expect(make(30)).toEqual(make(30))
  })

  it('has vectors drawn around that of the statement that a passage begins with', async () => {
    const made = make(24)
    const embedder = createDrawnEmbedder(made, seededRandom(2))
    const texts = textsToEmbed(made.files.map((file) => prepareSource(file, 'folder')))
    for (const text of texts.values()) {
      const around = text.includes('\nChina') ? unit(0) : unit(1)
      expect(cosine(await embedder.embedPassage(text), 0, around)).toBeGreaterThan(0.8)
    }
    await expect(embedder.embedQuestion('Who?')).rejects.toThrow('never drawn')
  })
})
