/** Something in a request body that Discord refuses. */
export interface Problem {
  /** Where in the body, such as `embeds.0.title`; empty for the body as a whole. */
  path: string
  /** Discord's name of the error, or, where it is a number, the code of the whole answer. */
  code: string
  message: string
}

/** Makes a problem. */
export function problem(path: string, code: string, message: string): Problem {
  return { path, code, message }
}

/** The code of what Discord does not refuse but fails on. */
export const BREAKS_DISCORD = 'HTTP_500'
