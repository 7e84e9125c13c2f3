/** The owner's rules on what is no real demand: kept, applied to the shop, and suggested from what its orders say. */
import { findDoubles, matchPayments, type PaymentMatch, returnsOf } from '../analysis/payment/match-payments.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { RuleConditions, RuleKind } from '../contract/rule-conditions.ts'
import type { LeftOut, RuleListView, RuleSuggestionView, RuleView } from '../contract/view/rules.ts'
import type { ReadableDatabase, WritableDatabase } from '../storage/database.ts'
import {
  type DemandRule,
  findOrdersOf,
  listDemandRules,
  listOrderPlatforms,
  listPaid,
  markExcluded,
  removeDemandRule,
  saveDemandRule,
  sumExcluded,
  sumNotes,
  sumPublished,
  wordTest,
} from '../storage/rule-store.ts'
import { readShopFacts } from './facts-service.ts'
import type { ShopSession } from './shop-session.ts'

/** Brings the marks on orders in line with the rules. Must run inside the transaction that changed either. */
export function applyDemandRules(database: WritableDatabase): void {
  const ruleOf = new Map<number, number>()
  for (const { ruleId, conditions, isOn } of listDemandRules(database)) {
    if (!isOn) continue
    for (const orderId of ordersOf(database, conditions)) if (!ruleOf.has(orderId)) ruleOf.set(orderId, ruleId)
  }
  markExcluded(database, ruleOf)
}

function ordersOf(database: ReadableDatabase, { duplicateOf, ...conditions }: RuleConditions): readonly number[] {
  if (!duplicateOf) return findOrdersOf(database, conditions)
  const doubles = doubledPayments(database, duplicateOf, matchPayments)
  if (Object.values(conditions).every((value) => value === undefined)) return doubles
  const others = new Set(findOrdersOf(database, conditions))
  return doubles.filter((orderId) => others.has(orderId))
}

function doubledPayments(
  database: ReadableDatabase,
  { source, of }: NonNullable<RuleConditions['duplicateOf']>,
  match: typeof findDoubles,
): number[] {
  const payments = listPaid(database, source)
  const matches: readonly PaymentMatch[] = match(payments, listPaid(database, of))
  return [...matches.map(({ payment }) => payment), ...returnsOf(payments, matches)].map(({ orderId }) => orderId)
}

export function listRules(session: ShopSession): RuleListView {
  return session.cached('rules', () => {
    const { reader } = session
    const rules = listDemandRules(reader)
    const excluded = sumExcluded(reader)
    const facts = readShopFacts(session)
    return {
      currency: facts.currency,
      rules: rules.map((rule) => ruleView(rule, leftOutBy(reader, rule, excluded))),
      leftOut: { orders: facts.ruledOutOrders, netMinor: facts.ruledOutMinor },
      notCounted: facts.excludedOrders - facts.ruledOutOrders,
      suggestions: [...suggestWords(reader, rules), ...findDoubleCounting(reader)],
    }
  })
}

function ruleView({ ruleId, ...rule }: DemandRule, leftOut: LeftOut): RuleView {
  return { ...rule, ruleId: String(ruleId), ...leftOut }
}

function leftOutBy(database: ReadableDatabase, rule: DemandRule, excluded: ReadonlyMap<number, LeftOut>): LeftOut {
  if (rule.isOn) return excluded.get(rule.ruleId) ?? { orders: 0, netMinor: 0 }
  return sumPublished(database, ordersOf(database, rule.conditions))
}

/** What conditions would leave out of what counts now. */
export function previewRule(session: ShopSession, { conditions }: CheckedParams['rule/preview']): LeftOut {
  return sumPublished(session.reader, ordersOf(session.reader, conditions))
}

/** @throws ShopkeeperError `not-found` for the id of a rule that is gone */
export function saveRule(session: ShopSession, { ruleId, ...rule }: CheckedParams['rule/save'], now: Date): RuleView {
  const id = session.change((database) => {
    if (ruleId !== undefined && !listDemandRules(database).some((known) => String(known.ruleId) === ruleId))
      throw new ShopkeeperError('not-found')
    const known = ruleId === undefined ? null : Number(ruleId)
    const saved = saveDemandRule(database, { ...rule, ruleId: known, createdAt: now.toISOString() })
    applyDemandRules(database)
    return String(saved)
  })
  return listRules(session).rules.find((view) => view.ruleId === id)!
}

/** @throws ShopkeeperError `not-found` */
export function removeRule(session: ShopSession, ruleId: string): { readonly ruleId: string } {
  session.change((database) => {
    if (!removeDemandRule(database, Number(ruleId))) throw new ShopkeeperError('not-found')
    applyDemandRules(database)
  })
  return { ruleId }
}

/** Words in notes that owners and their helpers mark such orders with. */
const tellingWords: readonly { readonly kind: RuleKind; readonly words: readonly string[] }[] = [
  { kind: 'brushed', words: ['刷单', '补单', '放单', '空包', 's单', '刷手', 'brushing'] },
  { kind: 'test', words: ['测试', '试单', 'test order', 'testing', 'bogus'] },
  {
    kind: 'staff',
    words: ['内购', '员工价', '员工福利', '员工购', 'staff discount', 'staff order', 'employee discount'],
  },
  {
    kind: 'gift',
    words: ['样品', '寄样', '送样', '达人样', '赠品单', 'free sample', 'sample order', 'influencer', 'giveaway'],
  },
]

/** One suggestion per kind, with those of its words that orders really carry. */
function suggestWords(database: ReadableDatabase, rules: readonly DemandRule[]): RuleSuggestionView[] {
  const notes = sumNotes(database)
  const known = new Set(rules.flatMap(({ conditions }) => conditions.words ?? []))
  return tellingWords.flatMap(({ kind, words }) => {
    const wanted = words.filter((word) => !known.has(word))
    const any = wanted.length === 0 ? [] : notes.filter(({ note }) => wordTest(wanted).test(note.normalize('NFKC')))
    if (any.length === 0) return []
    const found = wanted.filter((word) => any.some(({ note }) => wordTest([word]).test(note.normalize('NFKC'))))
    const sum = (pick: (row: LeftOut) => number) => any.reduce((total, row) => total + pick(row), 0)
    const leftOut = { orders: sum((row) => row.orders), netMinor: sum((row) => row.netMinor) }
    return [{ kind, conditions: { words: found }, ...leftOut }]
  })
}

/** Platforms whose files are statements of payments for orders that may be known from a shop's own export. */
const paymentPlatforms: ReadonlySet<string> = new Set(['stripe', 'paypal', 'alipay', 'wechat-pay'])

/** Payment statements beside the orders that they paid, as far as no rule leaves either out. */
export function findDoubleCounting(database: ReadableDatabase): RuleSuggestionView[] {
  const platforms = listOrderPlatforms(database)
  return platforms
    .filter((source) => paymentPlatforms.has(source))
    .flatMap((source) =>
      platforms.filter((of) => of !== source && !paymentPlatforms.has(of)).map((of) => ({ source, of })),
    )
    .flatMap((duplicateOf): RuleSuggestionView[] => {
      const leftOut = sumPublished(database, doubledPayments(database, duplicateOf, findDoubles))
      return leftOut.orders === 0 ? [] : [{ kind: 'other', conditions: { duplicateOf }, ...leftOut }]
    })
}
