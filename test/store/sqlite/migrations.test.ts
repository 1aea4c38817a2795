import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../../src/errors/operator-error.ts'
import { migrate } from '../../../src/store/sqlite/migrations.ts'
import { openDatabase } from '../../../src/store/sqlite/open-database.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('migrations', () => {
  test('are taken once each, in order, from where the database stands', async () => {
    const connection = await openDatabase(await temporaryFolder())
    connection.pragma('user_version = 0')
    migrate(connection, ['CREATE TABLE one (a)'])
    migrate(connection, ['CREATE TABLE one (a)', 'ALTER TABLE one ADD COLUMN b', 'INSERT INTO one VALUES (1, 2)'])
    migrate(connection, ['CREATE TABLE one (a)', 'ALTER TABLE one ADD COLUMN b', 'INSERT INTO one VALUES (1, 2)'])
    expect(connection.prepare('SELECT * FROM one').all()).toEqual([{ a: 1, b: 2 }])
    expect(connection.pragma('user_version', { simple: true })).toBe(3)
    connection.close()
  })

  test('leave no half of a step that fails, and keep the steps before it', async () => {
    const connection = await openDatabase(await temporaryFolder())
    connection.pragma('user_version = 0')
    const steps = ['CREATE TABLE one (a)', 'CREATE TABLE two (a); INSERT INTO missing VALUES (1)']
    expect(() => migrate(connection, steps)).toThrow('missing')
    expect(connection.pragma('user_version', { simple: true })).toBe(1)
    expect(connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'two'").pluck().get()).toBe(0)
    connection.close()
  })

  test('refuse a database from the future', async () => {
    const connection = await openDatabase(await temporaryFolder())
    connection.pragma('user_version = 7')
    expect(() => migrate(connection, ['', ''])).toThrow(OperatorError)
    connection.close()
  })
})
