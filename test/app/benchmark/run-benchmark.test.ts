import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Percentiles } from '../../../src/app/benchmark/benchmark-report.ts'
import { percentileRatio } from '../../../src/app/benchmark/percentiles.ts'
import { runBenchmark } from '../../../src/app/benchmark/run-benchmark.ts'
import { readSettings } from '../../../src/app/settings.ts'
import { fake } from '../../fakes/fake.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'

const SENTENCES = ['Yttrium is a rare earth element.', 'Its oxide is white.', 'China controls its export.']

it('measures every size by the program itself beside the bare model, and leaves the index alone', async () => {
  const folder = await temporaryFolder()
  const seeds = path.join(folder, 'seeds')
  await mkdir(seeds)
  for (const name of ['yttrium', 'scandium']) {
    await writeFile(path.join(seeds, `${name}.md`), `# About ${name}\n\n## What is it?\n\n${SENTENCES.join(' ')}\n`)
  }
  const index = path.join(folder, 'index')
  const labels = new Set<string>()
  const report = await runBenchmark({
    settings: readSettings({ MONAZITE_SEEDS: seeds, MONAZITE_INDEX: index }, folder),
    logger: fake('the logger', {}),
    sizes: [5, 40],
    denseSearchSizes: [20],
    textsPerRound: 1,
    onProgress: ({ label }) => labels.add(label),
  })

  const [small, large] = report.sizes
  expect(small).toMatchObject({ passages: 5, documents: 2, vectors: 'embedded', graph: false, graphSeconds: 0 })
  expect(large).toMatchObject({ passages: 40, vectors: 'drawn', graph: false })
  for (const size of report.sizes) {
    // The fixed list, and of the bundled documents one heading and two titles.
    expect(size.questions).toBe(27)
    expectInOrder(size.latencyMs)
    expectInOrder(size.bareLatencyMs)
    expect(size.ratio).toEqual(percentileRatio(size.latencyMs, size.bareLatencyMs))
    expect(size.memoryMb).toBeGreaterThan(50)
    expect(size.indexSeconds).toBeGreaterThanOrEqual(0)
  }
  const { embedding } = report
  expect(embedding.rounds).toHaveLength(4)
  expect(embedding.passagesPerSecond).toBeGreaterThan(0)
  expect(embedding.barePassagesPerSecond).toBeGreaterThan(0)
  expect(report.denseSearch).toEqual([{ passages: 20, exactMs: expect.any(Number), graphMs: expect.any(Number) }])
  expect([...labels]).toEqual(['Embedding', 'Embedding passages', 'Asking'])
  await expect(mkdir(index)).resolves.toBeUndefined()
})

function expectInOrder({ p50, p95, p99 }: Percentiles): void {
  expect(p50).toBeGreaterThan(0)
  expect(p95).toBeGreaterThanOrEqual(p50)
  expect(p99).toBeGreaterThanOrEqual(p95)
}
