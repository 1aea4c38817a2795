import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import type { Journal } from '../../src/store/journal.ts'
import { type AnswerRecord, decodeAnswer, encodeAnswer } from '../../src/store/sqlite/journal-answer-record.ts'
import { journalChecksum } from '../../src/store/sqlite/journal-checksum.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { journalAnswer } from '../contracts/journal-answer.ts'
import { filledStore, OLD, tamper } from './damaged-store.ts'

const getAnswer = (journal: Journal) => journal.getAnswer('one')
const questions = (journal: Journal) => journal.questions('one', '1970-01-01')
const installationKey = (journal: Journal) => journal.installationKey()
const countFeedback = (journal: Journal) => journal.countFeedback('one')

describe('a damaged journal', () => {
  test.each<[string, (journal: Journal) => Promise<unknown>, string]>([
    ['a quote changed', getAnswer, "UPDATE answers SET answer_json = replace(answer_json, 'a lic', 'no lic')"],
    ['the time of an answer changed', getAnswer, 'UPDATE answers SET answered_ms = answered_ms + 1'],
    ['the type of an answer changed', getAnswer, 'UPDATE answers SET answer_json = CAST(answer_json AS BLOB)'],
    ['the checksum of an answer gone', getAnswer, "UPDATE answers SET checksum = ''"],
    ['a question changed', questions, 'UPDATE conversation_questions SET question_json = \'"What?"\''],
    ['the time of a question changed', questions, 'UPDATE conversation_questions SET asked_ms = asked_ms + 1'],
    [
      'the type of a question changed',
      questions,
      'UPDATE conversation_questions SET question_json = CAST(question_json AS BLOB)',
    ],
    ['another key', installationKey, 'UPDATE installation_key SET bytes = zeroblob(32)'],
    ['a shorter key', installationKey, 'UPDATE installation_key SET bytes = zeroblob(31)'],
    ['a text for a key', installationKey, "UPDATE installation_key SET bytes = 'key'"],
    ['an unknown verdict', countFeedback, "UPDATE feedback SET verdict = 'helpfuk'"],
  ])('with %s says so, the check finds it, and the library goes on', async (_, read, sql) => {
    const { folder, file } = await filledStore()
    tamper(file, sql)
    const store = await openSqliteStore(folder)
    await expectFailure(read(store.journal), OperatorError, 'store-damaged')
    expect(await store.check()).not.toEqual([])
    expect(await store.getText(1, 'source')).toBe(OLD.text)
    await store.close()
  })

  test('with feedback on an answer that is not there is noticed by the check', async () => {
    const { folder, file } = await filledStore()
    tamper(file, "DELETE FROM answers WHERE id = 'two'")
    const store = await openSqliteStore(folder)
    expect(await store.check()).toEqual([`${file}: a row of feedback refers to one that is not there.`])
    await store.close()
  })

  test('whose rows have enormous numbers is checked as any other', async () => {
    const { folder, file } = await filledStore()
    tamper(file, "UPDATE answers SET row = 1000000000000000, answer_json = '{' WHERE id = 'two'")
    const store = await openSqliteStore(folder)
    const finding = 'the answer two cannot be read or does not match its checksum'
    expect(await store.check()).toEqual([`${file}: ${finding}.`])
    await store.close()
  })

  test('of many rows is looked at to the last', async () => {
    const { folder, file } = await filledStore()
    const store = await openSqliteStore(folder)
    for (let answer = 0; answer < 398; answer += 1) await store.journal.saveAnswer(journalAnswer(`${answer}`))
    expect(await store.check()).toEqual([])
    for (const last of ['195', '196', '397']) {
      tamper(file, `UPDATE answers SET answer_json = answer_json || ' ' WHERE id = '${last}'`)
      expect(await store.check()).toHaveLength(1)
      tamper(file, `UPDATE answers SET answer_json = trim(answer_json)`)
    }
    await store.close()
  })

  test('can be forgotten', async () => {
    const { folder, file } = await filledStore()
    tamper(file, "UPDATE answers SET answer_json = '{'")
    const store = await openSqliteStore(folder)
    expect(await store.journal.forgetBefore('2100-01-01')).toBe(3)
    expect(await store.check()).toEqual([])
    await store.close()
  })
})

describe('the record of an answer', () => {
  test.each<[string, (answer: Record<string, unknown>) => unknown]>([
    ['more than an answer has', (answer) => ({ ...answer, userId: '1' })],
    ['less than an answer has', ({ question: _, ...answer }) => answer],
    ['an outcome that is none', (answer) => ({ ...answer, outcome: 'perhaps' })],
    ['an excerpt with more than an excerpt has', (answer) => ({ ...answer, excerpts: [{ ...EXCERPT, score: 1 }] })],
    ['no object', () => []],
  ])('with %s is damaged, even under a checksum that matches', (_, change) => {
    const record = encodeAnswer(journalAnswer('one'))
    expect(decodeAnswer(withJson(record, record.answer_json), 'file')).toEqual(journalAnswer('one'))
    const changed = withJson(record, JSON.stringify(change(JSON.parse(record.answer_json))))
    expect(() => decodeAnswer(changed, 'file')).toThrow('the answer one cannot be read')
  })
})

const EXCERPT = { sourceId: 'magnets', start: 0, end: 1, quote: 'D' }

function withJson(record: AnswerRecord, answer_json: string): AnswerRecord {
  return { ...record, answer_json, checksum: journalChecksum(record.id, record.answered_ms, answer_json) }
}
