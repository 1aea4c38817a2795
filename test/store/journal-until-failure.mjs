import { openSqliteStore } from '../../dist/store/sqlite-store.js'

/**
 * Writes answers, feedback and questions to the journal in the folder given as the argument, until it is killed or a
 * call fails; says on standard output what was acknowledged. With `key` as the second argument it asks for the key of
 * the installation instead, and says it. It runs the built program, because Node 20 does not read TypeScript.
 */
const [folder, task] = process.argv.slice(2)
const store = await openSqliteStore(folder)
if (task === 'key') {
  process.stdout.write(Buffer.from(await store.journal.installationKey()).toString('hex'))
} else {
  await writeOn(store.journal)
}

async function writeOn(journal) {
  try {
    for (let number = 1; ; number += 1) {
      const id = `${process.pid}-${number}`
      const time = new Date(1_782_907_200_000 + number).toISOString()
      await journal.saveAnswer({
        ...{
          id,
          answeredAt: time,
          guildId: null,
          channelId: null,
          messageId: null,
          question: 'Why?',
          understood: null,
        },
        ...{ outcome: 'answer', confidence: 0.5, generation: 1, excerpts: [] },
      })
      await journal.setMessage(id, 'channel', id)
      await journal.saveFeedback({ answerId: id, userHash: 'ann', verdict: 'helpful', givenAt: time })
      await journal.saveFeedback({ answerId: id, userHash: 'ann', verdict: 'not-helpful', givenAt: time })
      await journal.addQuestion('talk', id, time, 3)
      process.stdout.write(`kept ${id}\n`)
    }
  } catch (error) {
    process.stdout.write(`failed ${error.code}\n`)
  }
}
