/** Which rows of a payment or till record are sales, which give money back, and which are neither. */
import type { CellBlock } from './cell-block.ts'
import { ConditionReader } from './field-readers.ts'
import { KeyColumn } from './key-column.ts'
import type { RowCondition, TablePlan } from './table-plan.ts'

type RowRole = 'sale' | 'return' | 'not-a-sale'

export class RowRoles {
  /** True where every row is a sale as far as the plan says. */
  readonly allSales: boolean
  private readonly only: readonly ConditionReader[]
  private readonly except: readonly ConditionReader[]
  private readonly returns: readonly ConditionReader[] | null

  constructor({ rules }: TablePlan) {
    const readers = (conditions: readonly RowCondition[]) =>
      conditions.map((condition) => new ConditionReader(condition))
    this.only = readers(rules.only)
    this.except = readers(rules.except)
    this.returns = rules.returns && readers(rules.returns.when)
    this.allSales = this.only.length === 0 && this.except.length === 0 && this.returns === null
  }

  /** What is given back need not look like a sale: returns are told before `only` is asked. */
  roleOf(block: CellBlock, row: number): RowRole {
    if (this.allSales) return 'sale'
    if (this.except.some((condition) => condition.holds(block, row))) return 'not-a-sale'
    if (this.returns?.every((condition) => condition.holds(block, row))) return 'return'
    return this.only.every((condition) => condition.holds(block, row)) ? 'sale' : 'not-a-sale'
  }
}

/** Numbers the documents of a table. Returns may bear numbers of their own, in another column than the orders'. */
export class DocumentKeys {
  /** The column of the order number, −1 for none. */
  readonly column: number
  private readonly orders: KeyColumn
  private readonly returns: KeyColumn | null
  private readonly roles: RowRoles

  constructor({ fields, rules }: TablePlan, roles: RowRoles) {
    this.orders = new KeyColumn(fields.orderKey, rules.idsWithoutDecimals)
    this.returns = rules.returns?.key ? new KeyColumn(rules.returns.key, rules.idsWithoutDecimals) : null
    this.column = this.orders.column
    this.roles = roles
  }

  /** Small whole numbers, one per document. */
  slot(block: CellBlock, row: number): number {
    if (!this.returns) return this.orders.slot(block, row)
    const isReturn = this.roles.roleOf(block, row) === 'return'
    return isReturn ? 2 * this.returns.slot(block, row) + 1 : 2 * this.orders.slot(block, row)
  }

  text(slot: number): string {
    if (!this.returns) return this.orders.text(slot)
    return slot % 2 === 1 ? this.returns.text((slot - 1) / 2) : this.orders.text(slot / 2)
  }
}
