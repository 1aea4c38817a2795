import type { ErrorObject } from 'ajv'
import { type Problem, problem } from '../rules/problem.ts'

/** Says what ajv found in the words of Discord, each field once. */
export function specProblems(errors: readonly ErrorObject[]): Problem[] {
  const ofUnion = errors.some((error) => UNIONS.has(error.keyword))
  const found = new Map<string, Problem>()
  for (const error of errors) {
    if (CONDITIONS.has(error.keyword) || UNIONS.has(error.keyword)) continue
    const one = toProblem(error)
    const key = `${one.path} ${one.code}`
    if (!found.has(key)) found.set(key, one)
  }
  const all = [...found.values()]
  // Of a union that no type tells apart, only what the nearest branch says is worth reading.
  const exact = all.filter((one) => one.code !== INVALID)
  if (ofUnion && exact.length > 0) return exact
  return all.length > 0 ? all : [problem('', INVALID, JSON.stringify(errors[0]))]
}

const CONDITIONS: ReadonlySet<string> = new Set(['if'])
const UNIONS: ReadonlySet<string> = new Set(['anyOf', 'oneOf'])
const INVALID = 'BASE_TYPE_INVALID'

function toProblem(error: ErrorObject): Problem {
  const path = error.instancePath.split('/').slice(1)
  const { limit, missingProperty, allowedValues, type } = error.params
  if (error.keyword === 'required') path.push(String(missingProperty))
  const at = path.join('.')
  switch (error.keyword) {
    case 'maxLength':
      return problem(at, 'BASE_TYPE_BAD_LENGTH', `Must be ${limit} or fewer in length.`)
    case 'minLength':
      return problem(at, 'BASE_TYPE_BAD_LENGTH', `Must be ${limit} or more in length.`)
    case 'maxItems':
      return problem(at, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`)
    case 'minItems':
      return problem(at, 'BASE_TYPE_MIN_LENGTH', `Must be ${limit} or more in length.`)
    case 'required':
      return problem(at, 'BASE_TYPE_REQUIRED', 'This field is required')
    case 'enum':
      return problem(at, 'BASE_TYPE_CHOICES', `Value must be one of ${JSON.stringify(allowedValues)}.`)
    case 'type':
      return problem(at, INVALID, `Expected ${type}.`)
    default:
      return problem(at, INVALID, `${error.keyword}: ${error.message}`)
  }
}
