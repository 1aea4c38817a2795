import type { Check } from './doctor-report.ts'

/** A look at one thing: it returns what it found, or throws what went wrong. */
export interface Inspection {
  name: string
  /** What to do when it throws. */
  fix: string
  look(): Promise<Omit<Check, 'name'>>
}

/** Looks at one thing after the other; whatever is thrown is a finding, and keeps no other from being looked at. */
export async function runChecks(inspections: readonly Inspection[]): Promise<Check[]> {
  const checks: Check[] = []
  for (const { name, fix, look } of inspections) {
    checks.push({ name, ...(await look().catch((error: unknown) => failed(error, fix))) })
  }
  return checks
}

function failed(error: unknown, fix: string): Omit<Check, 'name'> {
  return { status: 'error', message: error instanceof Error ? error.message : String(error), fix }
}
