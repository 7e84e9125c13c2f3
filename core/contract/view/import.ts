/** What imports tell: before they run, when they have run, and in the history. */
import type { FileTotals, FileWarning, RowProblemCode, SkipCode } from '../../model/shop-record.ts'
import type { TableMapping } from '../mapping.ts'
import type { Sentence } from '../sentence.ts'
import type { Day } from './common.ts'
import type { ImportQuestion, ImportSamples, ProblemState, ShopMoneyChange } from './quarantine.ts'

export interface ImportProblemView {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code: RowProblemCode
  /** As the owner last left them. */
  readonly cells?: readonly string[]
  /** As the file has them, where the owner has changed something. */
  readonly cellsInFile?: readonly string[]
  /** Left out: open. */
  readonly state?: ProblemState
}

export interface FileColumnView {
  readonly name: string
  /** What the column is read as, or null where it is not used. */
  readonly field: string | null
  readonly samples: readonly string[]
}

/** An encoding that a file's bytes could be in, with some of its text as it would read. */
export interface EncodingCandidateView {
  readonly encoding: string
  readonly sample: string
}

/** How one file was read and what it did, or would do, to the shop. Preview and import answer in the same shape. */
export interface ImportFileView {
  /** Null in a preview. */
  readonly importId: string | null
  readonly fileId: string | null
  readonly file: string
  readonly bytes: number
  /** Preset id, `mapping` for a table mapping. */
  readonly preset: string
  readonly presetTitle: string
  /** 0…1: how much of what makes this platform's file was found. */
  readonly confidence: number
  readonly why: readonly Sentence[]
  readonly encoding: string
  /** Encodings that the bytes could also be in, with some text as it would read, the one in use first; empty where there is no doubt. */
  readonly encodingCandidates: readonly EncodingCandidateView[]
  readonly delimiter: string
  readonly headerLine: number
  readonly columns: readonly FileColumnView[]
  /** The mapping in use, to be edited; null for platform presets that need none. */
  readonly mapping: TableMapping | null
  /** Mark of the header row, under which mappings and answers are remembered. */
  readonly layout: string
  readonly rowsRead: number
  readonly linesAdded: number
  readonly linesChanged: number
  readonly linesUnchanged: number
  /** Waiting to be put right. Every row read is taken, rejected, dismissed or skipped. */
  readonly rowsRejected: number
  /** Rejected, then told by the owner to be no data. */
  readonly rowsDismissed: number
  /** Among the rows taken: those that the owner had to put right first. */
  readonly rowsFixed: number
  readonly rowsSkipped: number
  readonly skippedBy: Readonly<Partial<Record<SkipCode, number>>>
  readonly ordersAdded: number
  readonly customersAdded: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly totals: FileTotals & { readonly currency: string }
  /** The first 100; the rest by `import/problems`. */
  readonly problems: readonly ImportProblemView[]
  readonly warnings: readonly FileWarning[]
  readonly samples: ImportSamples
  readonly questions: readonly ImportQuestion[]
}

/** A file that could not be read at all, beside those that could. */
export interface ImportFailureView {
  readonly fileId: string
  readonly file: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** For `file-unrecognised`: the columns to map. */
  readonly columns: readonly FileColumnView[]
  /** A first guess at the mapping, to be completed by the owner. */
  readonly mapping: TableMapping | null
  /** Null where the file has no columns. */
  readonly layout: string | null
  /** As in `ImportFileView`. */
  readonly encodingCandidates: readonly EncodingCandidateView[]
}

export interface ImportRunView {
  readonly imports: readonly ImportFileView[]
  readonly failures: readonly ImportFailureView[]
  readonly shop: ShopMoneyChange
  readonly durationMs: number
}

export interface ImportHistoryView {
  readonly imports: readonly (Omit<ImportFileView, 'problems' | 'columns' | 'why' | 'samples'> & {
    readonly importedAt: string
    readonly undoneAt: string | null
  })[]
  /** What a crash cut off, until somebody has read it or a later import succeeds. */
  readonly interrupted: readonly InterruptedView[]
  readonly quality: DataQualityView
}

export interface InterruptedView {
  readonly attemptId: string
  readonly kind: 'import' | 'undo' | 'retry'
  readonly files: readonly string[]
  readonly beganAt: string
  /** `nothing`: the shop is as before; `done`: all of it is in the shop. Never in between. */
  readonly outcome: 'nothing' | 'done'
  readonly sentence: Sentence
}

/** Coverage of the open shop's data: what there is to stand on. */
export interface DataQualityView {
  readonly orders: number
  readonly rowsRejected: number
  readonly shareWithBuyer: number
  readonly shareWithProduct: number
  readonly shareWithCost: number
  readonly shareWithEmailOrPhone: number
  readonly shareWithRegion: number
}

export interface UndoView {
  readonly importId: string
  readonly linesRemoved: number
  readonly linesRestored: number
}
