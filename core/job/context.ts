/**
 * What long work is handed: a way to say how far it is, and a signal to stop. Work hands control back between batches
 * (`await context.breathe()`), so that a synchronous database never holds its thread for long.
 */
export interface JobContext {
  readonly signal: AbortSignal
  /** Says which step runs and how much of it is done; `total` null where it is not known. Steps never run backwards. */
  progress(step: string, done: number, total: number | null): void
  /** Lets waiting work run, then throws the abort reason if the job was cancelled. */
  breathe(): Promise<void>
}

/** A context for callers that neither watch nor cancel, such as tests. */
export const quietContext: JobContext = {
  signal: new AbortController().signal,
  progress: () => undefined,
  breathe: async () => undefined,
}
