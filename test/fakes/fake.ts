/**
 * A fake of a contract that does what a test sets and nothing else.
 *
 * @param name how messages call it
 * @param parts the members that the test needs; any other that is used throws
 */
export function fake<T extends object>(name: string, parts: Partial<T>): T {
  return new Proxy(parts, {
    get(target, key) {
      // A promise that resolves to a fake looks for this one.
      if (key === 'then') return undefined
      if (key in target) return Reflect.get(target, key)
      throw new Error(`${name}.${String(key)} is used, but the test does not set it.`)
    },
  }) as T
}
