import { BREAKS_DISCORD, type Problem } from '../rules/problem.ts'

/** How Discord refuses a request. */
export class ApiError extends Error {
  readonly status: number
  /** Discord's number of the error; 0 where it has none. */
  readonly code: number
  readonly errors: object | null

  constructor(status: number, code: number, message: string, errors: object | null = null) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  /** The body of the answer. */
  toBody(): object {
    const { message, code, errors } = this
    return errors === null ? { message, code } : { message, code, errors }
  }
}

/** The refusals that more than one route gives. */
export const refusals = {
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  expiredToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  threadExists: () => new ApiError(400, 160004, 'A thread has already been created for this message'),
  tooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
} as const satisfies Record<string, () => ApiError>

/** How Discord refuses a body with these problems. */
export function bodyRefusal(problems: readonly Problem[]): ApiError {
  if (problems.some(({ code }) => code === BREAKS_DISCORD)) return new ApiError(500, 0, '500: Internal Server Error')
  const numbered = problems.find(({ code }) => /^\d+$/.test(code))
  if (numbered !== undefined) return new ApiError(400, Number(numbered.code), numbered.message)
  return new ApiError(400, 50035, 'Invalid Form Body', errorTree(problems))
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[]
}

/** Problems as Discord nests them, by the parts of their paths. */
function errorTree(problems: readonly Problem[]): ErrorTree {
  const root: ErrorTree = {}
  for (const { path, code, message } of problems) {
    let node = root
    for (const part of path === '' ? [] : path.split('.')) {
      node[part] ??= {}
      node = node[part] as ErrorTree
    }
    const errors = (node._errors ?? []) as { code: string; message: string }[]
    node._errors = [...errors, { code, message }]
  }
  return root
}
