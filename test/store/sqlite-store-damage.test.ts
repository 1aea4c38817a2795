import { truncate, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { vectorChecksum } from '../../src/store/sqlite/vector-bytes.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { DIMENSIONS } from '../contracts/stored-source.ts'
import { filledStore, OLD, readEverything, tamper } from './damaged-store.ts'

const NAN = new Float32Array(DIMENSIONS).fill(Number.NaN)
const NOT_FINITE = { hex: Buffer.from(NAN.buffer).toString('hex'), checksum: vectorChecksum(NAN) }

describe('a damaged database', () => {
  test('of random bytes is refused', async () => {
    const { folder, file } = await filledStore()
    await writeFile(file, Buffer.alloc(20_000, 'no database'))
    await expectFailure(openSqliteStore(folder), OperatorError, 'store-damaged')
  })

  test('that was cut off is noticed', async () => {
    const { folder, file, bytes } = await filledStore()
    await truncate(file, Math.floor(bytes.length / 2))
    await expectFailure(readEverything(folder), OperatorError, 'store-damaged')
  })

  test('whose text changed by a letter quotes nothing from it, and the check names the source', async () => {
    const { folder, file, bytes } = await filledStore()
    // The text follows the layout and the passages, so its last occurrence is the text itself.
    bytes.write('T', bytes.lastIndexOf('Dysprosium needs none.'))
    await writeFile(file, bytes)
    const store = await openSqliteStore(folder)
    await expectFailure(store.getText(2, 'source'), OperatorError, 'store-damaged')
    await expectFailure(store.getSource(2, 'source'), OperatorError, 'store-damaged')
    await expectFailure(store.loadSources(2), OperatorError, 'store-damaged')
    expect(await store.getText(1, 'source')).toBe(OLD.text)
    expect(await store.check()).toEqual([`${file}: the source source cannot be read or does not match its checksum.`])
    await store.close()
  })

  test('is not what tampering makes by itself', async () => {
    const { folder, file } = await filledStore()
    const expected = await readEverything(folder)
    tamper(file, 'UPDATE generations SET author = author')
    expect(await readEverything(folder)).toEqual(expected)
  })

  test.each([
    ['a passage', 'UPDATE source_versions SET passages_json = replace(passages_json, \'"start":0,\', \'"start":1,\')'],
    ['a title', "UPDATE source_versions SET summary_json = replace(summary_json, 'About', 'Above')"],
    ['a reference', "UPDATE source_versions SET layout_json = replace(layout_json, 's1', 's2')"],
    ['the key of a vector', "UPDATE source_versions SET vector_keys_json = replace(vector_keys_json, 'a', 'b')"],
    ['the type of a text', 'UPDATE source_versions SET text = CAST(text AS BLOB)'],
  ])('with %s changed gives no source away', async (_, sql) => {
    const { folder, file } = await filledStore()
    tamper(file, sql)
    const store = await openSqliteStore(folder)
    await expectFailure(store.loadSources(2), OperatorError, 'store-damaged')
    expect(await store.check()).not.toEqual([])
    await store.close()
  })

  test('whose text became a blob of the same bytes quotes nothing from it', async () => {
    const { folder, file } = await filledStore()
    tamper(file, 'UPDATE source_versions SET text = CAST(text AS BLOB)')
    const store = await openSqliteStore(folder)
    await expectFailure(store.getText(2, 'source'), OperatorError, 'store-damaged')
    await store.close()
  })

  test.each([
    ['changed', 'UPDATE vectors SET bytes = zeroblob(length(bytes))', 'store-damaged'],
    [
      'not finite',
      `UPDATE vectors SET bytes = x'${NOT_FINITE.hex}', checksum = ${NOT_FINITE.checksum}`,
      'store-damaged',
    ],
    ['gone', 'DELETE FROM vectors WHERE id = 3', 'vectors-missing'],
    ['no longer named', "UPDATE source_versions SET vector_keys_json = '[]'", 'store-damaged'],
  ])('with a vector %s loads none', async (_, sql, code) => {
    const { folder, file } = await filledStore()
    tamper(file, sql)
    const store = await openSqliteStore(folder)
    await expectFailure(store.loadVectors(2, DIMENSIONS), OperatorError, code)
    expect(await store.check()).not.toEqual([])
    await store.close()
  })

  test.each([
    ['an author changed', "UPDATE generations SET author = 'nobody'"],
    ['its sources out of order', 'UPDATE generation_sources SET position = 9 WHERE position = 0'],
    ['a source of another version', 'UPDATE generation_sources SET source_version = 1 WHERE source_id = "source"'],
    ['a source under another id', "UPDATE generation_sources SET source_id = 'other' WHERE source_id = 'source'"],
    ['a source gone', "DELETE FROM generation_sources WHERE source_id = 'long'"],
  ])('with %s in a generation does not answer from it', async (_, sql) => {
    const { folder, file } = await filledStore()
    tamper(file, sql.replaceAll('"', "'"))
    const store = await openSqliteStore(folder)
    await expectFailure(store.loadSources(2), OperatorError, 'store-damaged')
    await expectFailure(store.listSources(2), OperatorError, 'store-damaged')
    await expectFailure(store.loadVectors(2, DIMENSIONS), OperatorError, 'store-damaged')
    expect(await store.check()).not.toEqual([])
    await store.close()
  })

  test('whose pointer leads to another generation has no current one', async () => {
    const { folder, file } = await filledStore()
    tamper(file, 'UPDATE current_generation SET generation = 1')
    const store = await openSqliteStore(folder)
    await expectFailure(store.currentGeneration(), OperatorError, 'store-damaged')
    expect(await store.check()).not.toEqual([])
    await store.close()
  })

  test.each([
    ['an index without an owner', "DELETE FROM sqlite_schema WHERE name = 'generation_sources_by_version'"],
    ['a graph of a generation that is not there', "INSERT INTO graphs VALUES (9, 'nine.hnsw', 1, 'ab', 1)"],
  ])('with %s is noticed by the check', async (_, sql) => {
    const { folder, file } = await filledStore()
    tamper(file, sql)
    const store = await openSqliteStore(folder)
    expect(await store.check()).toHaveLength(1)
    await store.close()
  })

  test('whose schema changed its case is read as before', async () => {
    const { folder, file } = await filledStore()
    const expected = await readEverything(folder)
    tamper(file, "UPDATE sqlite_schema SET sql = upper(sql) WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    expect(await readEverything(folder)).toEqual(expected)
  })

  test('with any bit flipped is noticed, or everything in it is as it was', async () => {
    const { folder, file, bytes } = await filledStore()
    const expected = await readEverything(folder)
    const step = bytes.length / FLIPS
    const unnoticed: string[] = []
    let noticed = 0
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const offset = Math.floor(flip * step + ((flip * 7_919) % step))
      const damaged = Buffer.from(bytes)
      damaged[offset] = (damaged[offset] ?? 0) ^ (1 << (flip % 8))
      await writeFile(file, damaged)
      const outcome = await readEverything(folder).catch((error: unknown) => error)
      if (outcome instanceof OperatorError) noticed += 1
      else if (!isDeepStrictEqual(outcome, expected)) unnoticed.push(`bit ${flip % 8} of byte ${offset}`)
    }
    expect(unnoticed).toEqual([])
    expect(noticed).toBeGreaterThan(FLIPS / 10)
  })
})

/** Enough to reach every kind of page; 43,000 were tried once, by hand. */
const FLIPS = 200
