import type { Problem } from '../rules/problem.ts'
import type { UploadedFile } from '../state/message-body.ts'
import type { RouteName } from './route-name.ts'

/** Something that a bot may ask of Discord. */
export interface Route {
  readonly name: RouteName
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Such as `/channels/:channel/messages`. */
  readonly path: string
  /** Whether it needs no token of the bot. */
  readonly isOpen?: boolean
  readonly handle: (call: RestCall) => RestAnswer
}

/** One request, read and checked against Discord's description. */
export interface RestCall {
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Null where the request has none. Its form is checked, so that a route may take it for what it expects. */
  readonly body: unknown
  readonly files: readonly UploadedFile[]
  /** @throws the refusal of a body that breaks a rule, which also counts as a violation */
  readonly check: (problems: readonly Problem[]) => void
}

/** What a request gets; without a body where there is nothing to say. */
export interface RestAnswer {
  readonly status: number
  readonly body?: unknown
}

/** An answer with a body. */
export function answer(body: unknown, status = 200): RestAnswer {
  return { status, body }
}

/** An answer without. */
export const NOTHING: RestAnswer = { status: 204 }
