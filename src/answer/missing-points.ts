import type { Evidence } from './evidence.ts'

export function missingPoints(_question: string, _evidence: readonly Evidence[]): string[] {
  return []
}
