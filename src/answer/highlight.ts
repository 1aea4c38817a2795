export function highlight(_question: string, _quote: string): [number, number][] {
  return []
}
