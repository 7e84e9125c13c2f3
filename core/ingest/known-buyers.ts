/** Recognises buyers met before by the bytes of the cells that name them, so that these are understood once. */
import type { CustomerRecord } from '../model/shop-record.ts'
import type { CellBlock } from './cell-block.ts'
import { KeyColumn } from './key-column.ts'
import type { FieldSource, TablePlan } from './table-plan.ts'

type KeyKind = CustomerRecord['keyKind']

interface NamingColumn {
  readonly kind: KeyKind
  readonly cells: KeyColumn
  /** By distinct cell: the buyer it names, or NOBODY. */
  readonly buyers: number[]
}

const NOBODY = -1

export class KnownBuyers {
  private readonly columns: readonly NamingColumn[]

  /** `order` is the order in which the fields are asked who the buyer is; the first that names somebody decides. */
  constructor({ fields }: TablePlan, order: readonly KeyKind[]) {
    const sources = { platform: fields.customerKey, email: fields.email, phone: fields.phone, name: undefined }
    const simple = order.every((kind) => isOneColumn(sources[kind]))
    this.columns = simple
      ? order.flatMap((kind) => {
          const source = sources[kind]
          return source ? [{ kind, cells: new KeyColumn(source, false), buyers: [] }] : []
        })
      : []
  }

  /** Index of the row's buyer, −1 where they were not met yet. */
  find(block: CellBlock, row: number): number {
    for (const { cells, buyers } of this.columns) {
      const known = buyers[cells.slot(block, row)]
      if (known === undefined || known >= 0) return known ?? NOBODY
    }
    return NOBODY
  }

  /** Keeps whom a row names, and by which field. */
  learn(block: CellBlock, row: number, kind: KeyKind, buyer: number): void {
    const decides = this.columns.findIndex((column) => column.kind === kind)
    for (let i = 0; i <= decides; i++) {
      const { cells, buyers } = this.columns[i]!
      buyers[cells.slot(block, row)] = i === decides ? buyer : NOBODY
    }
  }
}

function isOneColumn(source: FieldSource | undefined): boolean {
  return source === undefined || (source.columns.length === 1 && source.constant === null)
}
