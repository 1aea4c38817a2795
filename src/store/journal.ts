/** An answer as it was given, kept so that its buttons work later and so that changed quotes can be found. */
export interface JournalAnswer {
  /** Random; the buttons below the answer carry it. */
  id: string
  /** ISO 8601. */
  answeredAt: string
  /** The guild that it was given in; null in a direct message or a user install. */
  guildId: string | null
  channelId: string | null
  /** The message that shows it, once there is one. */
  messageId: string | null
  question: string
  understood: string | null
  outcome: 'answer' | 'related' | 'not-covered'
  confidence: number
  generation: number
  /** What was quoted: `text.slice(start, end)` of the source's text in that generation. */
  excerpts: { sourceId: string; start: number; end: number; quote: string }[]
}

export type Verdict = 'helpful' | 'not-helpful'

/** One member's word on an answer. */
export interface JournalFeedback {
  answerId: string
  /** A keyed hash of the user's id: the same person counts once, and nobody can be found by it. */
  userHash: string
  verdict: Verdict
  /** ISO 8601. */
  givenAt: string
}

/** What members asked and said: answers, feedback and conversations. It knows no user's id. */
export interface Journal {
  /** Secret bytes of this installation, made at the first call and the same ever after. */
  installationKey(): Promise<Uint8Array>

  saveAnswer(answer: JournalAnswer): Promise<void>
  /** Says which message shows an answer; an unknown answer is passed over. */
  setMessage(answerId: string, channelId: string, messageId: string): Promise<void>
  getAnswer(id: string): Promise<JournalAnswer | null>

  /** @returns what the member had said before, or null; the new word takes its place and is not counted besides it */
  saveFeedback(feedback: JournalFeedback): Promise<Verdict | null>
  countFeedback(answerId: string): Promise<Record<Verdict, number>>

  /** Adds a question to a conversation. Only the newest `keep` questions stay. */
  addQuestion(conversation: string, question: string, askedAt: string, keep: number): Promise<void>
  /** @returns questions of a conversation asked since a time (ISO 8601), oldest first */
  questions(conversation: string, since: string): Promise<string[]>

  /** Forgets answers, their feedback and questions from before a time (ISO 8601). @returns how many answers went */
  forgetBefore(time: string): Promise<number>
}
