import { randomBytes } from 'node:crypto'
import type { Logger } from '../../app/logger.ts'
import { OperatorError } from '../../errors/operator-error.ts'
import { ReaderError } from '../../errors/reader-error.ts'
import type { Locale } from '../../rendering/discord/locales/locale.ts'
import type { MessagePayload } from '../../rendering/discord/message-payload.ts'
import type { NoticeCode } from '../../rendering/discord/notices.ts'
import { renderNotice } from '../../rendering/discord/render-notice.ts'

/** Codes of `ReaderError` that have a notice of the same name, whose values are the error's context. */
const TOLD_AS_THEY_ARE: ReadonlySet<string> = new Set<NoticeCode>([
  'user-rate-limit',
  'guild-rate-limit',
  'queue-full',
  'unknown-source',
  'question-too-long',
  'claim-too-long',
  'expired',
  'no-index',
])

/**
 * Turns a failure into words for the member. What is the operator's business is logged under a reference that the
 * member can pass on; its details stay in the log.
 */
export function noticeOf(error: unknown, locale: Locale, logger: Logger): MessagePayload {
  if (error instanceof ReaderError && TOLD_AS_THEY_ARE.has(error.code)) {
    return renderNotice(error.code as NoticeCode, error.context as never, locale)
  }
  const reference = randomBytes(4).toString('hex')
  logger.error({ reference, ...describe(error) }, 'A member could not be served.')
  return renderNotice('failed', { reference }, locale)
}

/** Message and code only: errors of the REST client carry the token in their headers. */
function describe(error: unknown): Record<string, unknown> {
  if (error instanceof OperatorError) return { code: error.code, error: error.message, evidence: error.evidence }
  if (!(error instanceof Error)) return { error: 'something that is no error was thrown' }
  const code = 'code' in error ? error.code : undefined
  return { code, error: error.message, stack: error.stack }
}
