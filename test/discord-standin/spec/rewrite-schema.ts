import { isJsonObject, type JsonSchema } from './json-schema.ts'

/**
 * Rewrites a schema so that ajv names the one field that is wrong.
 *
 * Discord's description is full of unions, and ajv reports every branch of a union that does not fit. A union of
 * objects that differ in their `type` becomes a chain of conditions, a union of constants an enumeration, and a
 * nullable schema a condition. Permissions are described as integers but documented as strings of digits: both pass.
 */
export function rewriteSchema(schema: JsonSchema, definitions: JsonSchema = definitionsOf(schema)): JsonSchema {
  const rewritten: JsonSchema = {}
  for (const [keyword, value] of Object.entries(schema)) {
    const deeper = rewriteValue(value, definitions)
    rewritten[keyword] = keyword === 'default_member_permissions' ? { anyOf: [deeper, DIGITS] } : deeper
  }
  for (const keyword of ['oneOf', 'anyOf']) {
    const union = rewritten[keyword]
    if (Array.isArray(union) && union.every(isJsonObject)) {
      const { [keyword]: _, ...rest } = rewritten
      return rewriteUnion(rest, union, definitions)
    }
  }
  return rewritten
}

const DIGITS = { type: 'string', pattern: '^-?\\d+$' }

function definitionsOf(schema: JsonSchema): JsonSchema {
  return isJsonObject(schema.$defs) ? schema.$defs : {}
}

function rewriteValue(value: unknown, definitions: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => rewriteValue(item, definitions))
  return isJsonObject(value) ? rewriteSchema(value, definitions) : value
}

function rewriteUnion(rest: JsonSchema, union: JsonSchema[], definitions: JsonSchema): JsonSchema {
  const nullable = union.some((branch) => branch.type === 'null')
  // An empty branch is what becomes of a value that may be left out; in JSON it would let everything pass.
  const branches = union.filter((branch) => branch.type !== 'null' && Object.keys(branch).length > 0)
  if (branches.length > 0 && branches.every((branch) => 'const' in branch)) {
    return { ...rest, enum: [...branches.map((branch) => branch.const), ...(nullable ? [null] : [])] }
  }
  const chosen = chooseByType(branches, definitions) ?? oneOf(branches)
  return { ...rest, ...(nullable ? { if: { type: 'null' }, else: chosen } : chosen) }
}

function oneOf(branches: JsonSchema[]): JsonSchema {
  return branches.length === 1 ? branches[0]! : { anyOf: branches }
}

function chooseByType(branches: JsonSchema[], definitions: JsonSchema): JsonSchema | null {
  const types = branches.map((branch) => typesOf(branch, definitions))
  const all = types.flat()
  if (branches.length < 2 || types.some((some) => some.length === 0) || new Set(all).size < all.length) return null
  const hasType = (values: unknown[]) => ({
    type: 'object',
    required: ['type'],
    properties: { type: { enum: values } },
  })
  return {
    allOf: [hasType(all), ...branches.map((branch, place) => ({ if: { not: hasType(types[place]!) }, else: branch }))],
  }
}

function typesOf(branch: JsonSchema, definitions: JsonSchema): unknown[] {
  const name = typeof branch.$ref === 'string' ? branch.$ref.split('/').at(-1)! : null
  const schema = name === null ? branch : definitions[name]
  if (!isJsonObject(schema) || !isJsonObject(schema.properties)) return []
  const type = schema.properties.type
  if (!isJsonObject(type)) return []
  if (Array.isArray(type.enum)) return type.enum
  return 'const' in type ? [type.const] : []
}
