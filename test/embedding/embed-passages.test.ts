import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EmbedPassagesOptions, embedPassages } from '../../src/embedding/embed-passages.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { fake } from '../fakes/fake.ts'

const textsOf = (count: number) => new Map(Array.from({ length: count }, (_, at) => [`key ${at}`, String(at)]))
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** An embedder whose vector is the number that its text holds, after as many turns of the event loop as given. */
const embedder = (turns: () => number, before: (text: string) => void = () => undefined) =>
  fake<Embedder>('embedder', {
    async embedPassage(text) {
      before(text)
      for (let left = turns(); left > 0; left--) await turn()
      return Float32Array.of(Number(text))
    },
  })

/** Keeps what is saved, batch by batch. */
function createSaver(duringSave: () => Promise<void> = turn) {
  const batches: [key: string, value: number][][] = []
  let saving = 0
  let mostAtOnce = 0
  const save: EmbedPassagesOptions['save'] = async (vectors) => {
    saving += 1
    mostAtOnce = Math.max(mostAtOnce, saving)
    await duringSave()
    batches.push(Array.from(vectors, ([key, vector]) => [key, vector[0] ?? Number.NaN]))
    saving -= 1
  }
  return { save, batches, mostAtOnce: () => mostAtOnce }
}

describe('embedPassages', () => {
  it('saves every text once under its own key, with any number of embedders of any speed', async () => {
    const speeds = fc.array(fc.nat(3), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 600 }),
        speeds,
        fc.infiniteStream(fc.nat(2)),
        async (count, own, extra) => {
          const { save, batches } = createSaver()
          const embedders = own.map((turns) => embedder(() => turns + (extra.next().value ?? 0)))
          await embedPassages({ texts: textsOf(count), embedders, save })
          const saved = batches.flat()
          expect(saved).toHaveLength(count)
          expect(new Map(saved)).toEqual(new Map(Array.from(textsOf(count), ([key, text]) => [key, Number(text)])))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('loses nothing that one embedder finishes while another waits for saving', async () => {
    let finished = 0
    let finishedWhileSaving = 0
    const { save, batches } = createSaver(async () => {
      const before = finished
      for (let turns = 0; turns < 20; turns++) await turn()
      finishedWhileSaving += finished - before
    })
    const embedders = [embedder(() => 1), embedder(() => 2), embedder(() => 3)]
    await embedPassages({
      texts: textsOf(700),
      embedders,
      save,
      onProgress: (done) => {
        finished = done
      },
    })
    expect(finishedWhileSaving).toBeGreaterThan(0)
    expect(new Set(batches.flat().map(([key]) => key)).size).toBe(700)
    expect(batches.flat()).toHaveLength(700)
  })

  it('saves in batches of 256 and what is left at the end', async () => {
    const { save, batches } = createSaver()
    await embedPassages({ texts: textsOf(600), embedders: [embedder(() => 0), embedder(() => 1)], save })
    expect(batches.map((batch) => batch.length)).toEqual([256, 256, 88])
  })

  it('saves one batch at a time, however long it takes', async () => {
    const { save, batches, mostAtOnce } = createSaver(async () => {
      for (let turns = 0; turns < 600; turns++) await turn()
    })
    await embedPassages({ texts: textsOf(1_100), embedders: [embedder(() => 1), embedder(() => 1)], save })
    expect(mostAtOnce()).toBe(1)
    expect(batches.flat()).toHaveLength(1_100)
  })

  it('saves nothing where there is nothing', async () => {
    const { save, batches } = createSaver()
    await embedPassages({ texts: new Map(), embedders: [embedder(() => 0)], save })
    expect(batches).toEqual([])
  })

  it('tells how far it has come after every text', async () => {
    const told: number[] = []
    const { save } = createSaver()
    await embedPassages({
      texts: textsOf(5),
      embedders: [embedder(() => 0), embedder(() => 1)],
      save,
      onProgress: (done) => told.push(done),
    })
    expect(told).toEqual([1, 2, 3, 4, 5])
  })

  it('ends when an embedder fails, keeps what was saved and does nothing afterwards', async () => {
    const { save, batches } = createSaver()
    let begun = 0
    const failing = embedder(
      () => 1,
      (text) => {
        if (Number(text) >= 300) throw new Error('broken')
      },
    )
    const sound = embedder(
      () => 1,
      () => {
        begun += 1
      },
    )
    const work = embedPassages({ texts: textsOf(2_000), embedders: [failing, sound], save })
    await expect(work).rejects.toThrow('broken')
    const begunThen = begun
    expect(batches.map((batch) => batch.length)).toEqual([256])
    for (let turns = 0; turns < 50; turns++) await turn()
    expect(begun).toBe(begunThen)
    expect(begun).toBeLessThan(400)
    expect(batches).toHaveLength(1)
  })

  it('ends when saving fails', async () => {
    let saves = 0
    const save = async () => {
      saves += 1
      throw new Error('disk full')
    }
    const embedders = [embedder(() => 1), embedder(() => 1)]
    await expect(embedPassages({ texts: textsOf(2_000), embedders, save })).rejects.toThrow('disk full')
    expect(saves).toBe(1)
  })
})
