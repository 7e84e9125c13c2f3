/** What comes in: files, layouts, rules of real demand, who is one person. */
import { z } from 'zod'
import { tableMappingSchema } from '../mapping.ts'
import { ruleConditionsSchema, ruleKinds } from '../rule-conditions.ts'
import type { IdentityDecidedView, IdentityListView } from '../view/identity.ts'
import type { ImportHistoryView, ImportProblemView, ImportRunView, UndoView } from '../view/import.ts'
import type { DropView, FixView, LayoutListView, LayoutView, RetryView } from '../view/quarantine.ts'
import { dateOrders, problemStates } from '../view/quarantine.ts'
import type { LeftOut, RuleListView, RuleView } from '../view/rules.ts'
import { asOf, currency, nothing, page, timezone } from './parameter.ts'

const importFile = z.strictObject({
  fileId: z.string(),
  preset: z.string().optional(),
  mapping: tableMappingSchema.optional(),
  encoding: z.string().optional(),
  delimiter: z.string().max(1).optional(),
  timezone: timezone.optional(),
  currency: currency.optional(),
  /** How dates such as 03/04 are to be read where the file does not show it; remembered for its layout. */
  dateOrder: z.enum(dateOrders).optional(),
})

export const importParams = {
  'import/preview': z.strictObject({ files: z.array(importFile).min(1).max(50) }),
  'import/start': z.strictObject({ files: z.array(importFile).min(1).max(50) }),
  'import/list': nothing,
  /** The owner has read that a crash cut this off. */
  'import/acknowledge': z.strictObject({ attemptId: z.string() }),
  'import/undo': z.strictObject({ importId: z.string() }),
  'import/problems': z.strictObject({
    importId: z.string(),
    state: z.enum([...problemStates, 'all']).default('open'),
    ...page,
  }),
  /** Keeps the owner's cells for rows that were set aside; nothing is read yet. A row already taken cannot be changed. */
  'import/fix': z.strictObject({
    importId: z.string(),
    rows: z
      .array(
        z.strictObject({ line: z.number().int().min(1), cells: z.array(z.string().max(100_000)).min(1).max(20_000) }),
      )
      .min(1)
      .max(10_000),
  }),
  /** Reads the rows that wait once more, as their file was read; those that are in order now join their import. */
  'import/retry': z.strictObject({ importId: z.string() }),
  /** These rows are no data: they no longer wait. `restore` takes that back. Without lines: all. */
  'import/drop-problems': z.strictObject({
    importId: z.string(),
    lines: z.array(z.number().int().min(1)).min(1).max(200_000).optional(),
    restore: z.boolean().default(false),
  }),
  'mapping/list': nothing,
  /** For the next file of this layout; imports that stand are not read again, rows that wait are when they are retried. */
  'mapping/save': z.strictObject({
    layout: z.string().regex(/^[0-9a-f]{16}$/),
    mapping: tableMappingSchema.optional(),
    dateOrder: z.enum(dateOrders).nullable().optional(),
  }),
  'mapping/remove': z.strictObject({ layout: z.string() }),
  'rule/list': nothing,
  'rule/save': z.strictObject({
    /** Left out for a new rule. */
    ruleId: z.string().optional(),
    name: z.string().trim().max(80).default(''),
    kind: z.enum(ruleKinds),
    conditions: ruleConditionsSchema,
    isOn: z.boolean().default(true),
  }),
  'rule/remove': z.strictObject({ ruleId: z.string() }),
  'rule/preview': z.strictObject({ conditions: ruleConditionsSchema }),
  'identity/list': z.strictObject(asOf),
  'identity/decide': z.strictObject({
    a: z.strictObject({ customerId: z.string() }),
    b: z.strictObject({ customerId: z.string() }),
    same: z.boolean(),
  }),
  'identity/undo': z.strictObject({ edgeId: z.string() }),
} as const

export interface ImportResults {
  'import/list': ImportHistoryView
  'import/acknowledge': { readonly attemptId: string }
  /** `columns`: names of the cells, by position. */
  'import/problems': {
    readonly total: number
    readonly columns: readonly string[]
    readonly problems: readonly ImportProblemView[]
  }
  'import/fix': FixView
  'import/drop-problems': DropView
  'mapping/list': LayoutListView
  'mapping/save': LayoutView
  'mapping/remove': { readonly layout: string }
  'rule/list': RuleListView
  'rule/save': RuleView
  'rule/remove': { readonly ruleId: string }
  'rule/preview': LeftOut
  'identity/list': IdentityListView
  'identity/decide': IdentityDecidedView
  'identity/undo': { readonly edgeId: string }
}

/** What `job/ended` carries. */
export interface ImportJobs {
  'import/preview': ImportRunView
  'import/start': ImportRunView
  'import/undo': UndoView
  'import/retry': RetryView
}
