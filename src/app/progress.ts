/** Tells how far long work has come. */
export interface Progress {
  /** What is being done, as a person reads it: `Embedding passages`. */
  label: string
  done: number
  total: number
}

export type OnProgress = (progress: Progress) => void
