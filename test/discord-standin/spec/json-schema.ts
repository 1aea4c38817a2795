/** A JSON schema, or a part of one, as far as the rewriting reads it. */
export type JsonSchema = { [keyword: string]: unknown }

/** Tells an object apart from a list and from plain values. */
export function isJsonObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
