import { setImmediate } from 'node:timers/promises'
import type { Journal } from '../journal.ts'
import { prepareAnswers } from './journal-answers.ts'
import { prepareConversations } from './journal-conversations.ts'
import { prepareFeedback } from './journal-feedback.ts'
import { type Forgotten, prepareForgetting } from './journal-forgetting.ts'
import { prepareInstallationKey } from './journal-installation-key.ts'
import type { Connection } from './open-database.ts'

/** What a journal does, each in one short transaction that leaves nothing behind when it fails. */
export type JournalSteps = Omit<Journal, 'forgetBefore'> & {
  /** Forgets some of what is from before a time. */
  forgetSome(time: string): Promise<Forgotten>
}

/** Makes an operation one that waits for locks and whose failures are explained. */
type Guard = <A extends unknown[], R>(operation: (...args: A) => Promise<R>) => (...args: A) => Promise<R>

/** @returns the steps of a journal, with their statements prepared */
export function prepareJournal(connection: Connection): JournalSteps {
  return {
    ...prepareInstallationKey(connection),
    ...prepareAnswers(connection),
    ...prepareFeedback(connection),
    ...prepareConversations(connection),
    ...prepareForgetting(connection),
  }
}

/** @returns the journal that callers see: every step is guarded, and the event loop runs between the steps */
export function guardJournal(guard: Guard, steps: JournalSteps): Journal {
  const forgetSome = guard(steps.forgetSome)
  return {
    installationKey: guard(steps.installationKey),
    saveAnswer: guard(steps.saveAnswer),
    setMessage: guard(steps.setMessage),
    getAnswer: guard(steps.getAnswer),
    saveFeedback: guard(steps.saveFeedback),
    countFeedback: guard(steps.countFeedback),
    addQuestion: guard(steps.addQuestion),
    questions: guard(steps.questions),

    async forgetBefore(time) {
      let forgotten = 0
      for (;;) {
        const { answers, more } = await forgetSome(time)
        forgotten += answers
        if (!more) return forgotten
        await setImmediate()
      }
    },
  }
}
