/**
 * A failure that the operator should see: a damaged file, a full disk, a store that another program changed.
 * The message says what happened and what to do; `evidence` holds the facts behind it and `cause` the first error.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
  /** Stable, machine-readable kind of failure, for example `model-damaged`. */
  readonly code: string
  /** Facts for the log: paths, sizes, checksums. Never secrets. */
  readonly evidence: Readonly<Record<string, unknown>>

  /**
   * @param code stable kind of failure
   * @param message what happened and what to do, as whole sentences
   * @param options facts for the log, and the error that this one wraps
   */
  constructor(
    code: string,
    message: string,
    options: { evidence?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.evidence = options.evidence ?? {}
  }
}
