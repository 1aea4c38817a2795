/** Something that the bot did and that Discord forbids. */
export interface Violation {
  readonly kind: ViolationKind
  /** What was wrong, in words. */
  readonly detail: string
  /** Method and path, where a request was wrong. */
  readonly request: string | null
}

/** The kinds of violations, by which a test takes out those that it means to cause. */
export type ViolationKind =
  | 'body'
  | 'gateway'
  | 'rate-limit'
  | 'user-agent'
  | 'double-acknowledgement'
  | 'no-acknowledgement'
  | 'follow-up-before-reply'
  | 'unknown-route'
  | 'standin-failure'

/** Collects violations, so that they fail the test that caused them. */
export class Violations {
  readonly list: Violation[] = []

  add(kind: ViolationKind, detail: string, request: string | null = null): void {
    this.list.push({ kind, detail, request })
  }

  /** Takes out the violations of a kind, and returns them. */
  take(kind: ViolationKind): Violation[] {
    const taken = this.list.filter((violation) => violation.kind === kind)
    const left = this.list.filter((violation) => violation.kind !== kind)
    this.list.splice(0, this.list.length, ...left)
    return taken
  }

  /** @throws an error that names every violation, and forgets them, so that the next test starts without */
  expectNone(): void {
    const all = this.list.splice(0)
    if (all.length > 0) throw new Error(`The bot broke Discord's rules:\n${all.map(describeViolation).join('\n')}`)
  }
}

/** A violation in a line. */
export function describeViolation({ kind, detail, request }: Violation): string {
  return `  ${kind}: ${detail}${request === null ? '' : ` (${request})`}`
}
