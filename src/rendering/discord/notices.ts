/** What each notice speaks of. Codes that the application throws as a `ReaderError` have the same name and values. */
export interface NoticeValues {
  /** More questions than a person may ask; asking works again after so many seconds. */
  'user-rate-limit': { seconds: number }
  'guild-rate-limit': { seconds: number }
  'queue-full': Nothing
  'shutting-down': Nothing
  /** The bot lacks permissions in this channel. */
  'missing-permission': { permissions: readonly PermissionName[] }
  /** The command or button is for moderators. */
  'moderators-only': Nothing
  'guild-only': Nothing
  /** The answer behind a button is no longer kept, or the button is of an earlier version. */
  expired: Nothing
  'unknown-source': { id: string }
  /** `length` and `limit` in characters. */
  'question-too-long': { length: number; limit: number }
  'claim-too-long': { length: number; limit: number }
  'empty-question': Nothing
  /** The message that is to be checked has no text. */
  'empty-claim': Nothing
  'feedback-stored': { helpful: boolean }
  'feedback-changed': { helpful: boolean }
  'no-index': Nothing
  /** `reference` finds the failure in the operator's log; null where there is none. */
  failed: { reference: string | null }
}

export type NoticeCode = keyof NoticeValues
type Nothing = Readonly<Record<string, never>>

/** The permissions that the bot may miss, by the names of Discord's libraries. */
export type PermissionName =
  | 'ViewChannel'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'CreatePublicThreads'
  | 'ReadMessageHistory'
  | 'AttachFiles'
