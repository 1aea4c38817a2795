import { createHash } from 'node:crypto'
import { openSqliteStore } from '../../dist/store/sqlite-store.js'

/**
 * Commits generation after generation to the store in the folder given as the argument, until it is killed or a call
 * fails. Says on standard output what was acknowledged, and the code of the failure. It runs the built program,
 * because Node 20 does not read TypeScript.
 */
try {
  const store = await openSqliteStore(process.argv[2])
  let parent = (await store.currentGeneration())?.number ?? null
  for (;;) {
    const sources = ['one', 'two'].map((id) => sourceOf(id, `round ${(parent ?? 0) + 1}`))
    const keys = sources.flatMap(({ passages }) => passages.map(({ vectorKey }) => vectorKey))
    await store.saveVectors('model-a', new Map(keys.map((key) => [key, new Float32Array(64).fill(keys.length)])))
    const draft = { parent, author: 'a test', action: 'index', createdAt: '2026-07-01T12:00:00.000Z', model: 'model-a' }
    parent = (await store.commitGeneration({ ...draft, sources })).number
    process.stdout.write(`committed ${parent}\n`)
    if (parent % 5 === 0) await store.prune(3)
  }
} catch (error) {
  process.stdout.write(`failed ${error.code}\n`)
}

function sourceOf(id, round) {
  const lines = Array.from({ length: 40 }, (_, line) => `Line ${line} of ${id} in ${round}.`)
  const text = lines.join('\n')
  let end = -1
  const passages = lines.map((line) => {
    const start = end + 1
    end = start + line.length
    return {
      start,
      end,
      section: 0,
      page: null,
      context: null,
      vectorKey: createHash('sha256').update(line).digest('hex'),
    }
  })
  return {
    id,
    title: round,
    publisher: null,
    url: null,
    published: null,
    asOf: null,
    status: null,
    jurisdiction: null,
    topics: [],
    facts: [],
    references: [],
    version: `${id} ${createHash('sha256').update(text).digest('hex')}`,
    contentHash: '',
    origin: 'folder',
    file: id,
    text,
    sections: [{ path: [], start: 0, end: text.length }],
    blocks: [],
    referenceSpans: [],
    removedCharacters: 0,
    passages,
  }
}
