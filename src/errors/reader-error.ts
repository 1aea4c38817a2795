/**
 * A failure that the person at the surface (a member in Discord, a user of the command line) should read:
 * what was wrong and what to do about it. It carries no stack trace to anyone.
 */
export class ReaderError extends Error {
  override readonly name = 'ReaderError'
  /** Stable, machine-readable kind of failure, for example `unknown-source`. */
  readonly code: string
  /** The values that the sentence speaks of, for logs and JSON. */
  readonly context: Readonly<Record<string, unknown>>

  /**
   * @param code stable kind of failure
   * @param sentence what was wrong and the way out, as whole sentences
   * @param context the values that the sentence speaks of
   */
  constructor(code: string, sentence: string, context: Readonly<Record<string, unknown>> = {}) {
    super(sentence)
    this.code = code
    this.context = context
  }
}
