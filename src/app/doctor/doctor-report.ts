/** What one look found. */
export interface Check {
  /** What was looked at. */
  name: string
  /** A `warning` costs time or comfort; with an `error` something does not work. */
  status: 'ok' | 'warning' | 'error'
  message: string
  /** What to do about it. */
  fix?: string
}

export interface DoctorReport {
  /** Whether no check is an error. */
  ok: boolean
  checks: Check[]
  /** What is in force, by the name of the variable, secrets redacted; null where nothing is set. */
  settings: Record<string, string | null>
}
