import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { RouteName } from '../rest/route-name.ts'
import type { Problem } from '../rules/problem.ts'
import type { JsonSchema } from './json-schema.ts'
import { rewriteSchema } from './rewrite-schema.ts'
import { specProblems } from './spec-problems.ts'
import { specSchemas } from './spec-schemas.ts'

/** Checks request bodies against Discord's own description of its API. Schemas are compiled when first needed. */
export class BodyValidator {
  readonly #schemas: Map<RouteName, JsonSchema>
  readonly #compiled = new Map<RouteName, ValidateFunction>()
  readonly #ajv: Ajv2020

  constructor(schemas: Map<RouteName, JsonSchema> = specSchemas()) {
    this.#schemas = schemas
    this.#ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(this.#ajv)
    const isAddress = (text: string) => /^attachment:\/\/./.test(text) || URL.canParse(text)
    this.#ajv.addFormat('uri', { type: 'string', validate: isAddress })
  }

  /** @returns what Discord refuses in the body; nothing for a route that takes none */
  problems(route: RouteName, body: unknown): Problem[] {
    const validate = this.#compiled.get(route) ?? this.#compile(route)
    if (validate === null || validate(body)) return []
    return specProblems(validate.errors ?? [])
  }

  #compile(route: RouteName): ValidateFunction | null {
    const schema = this.#schemas.get(route)
    if (schema === undefined) return null
    const validate = this.#ajv.compile(rewriteSchema(schema))
    this.#compiled.set(route, validate)
    return validate
  }
}
