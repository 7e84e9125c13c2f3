/** What people are likely to buy next: lists by the method that did best on earlier baskets, and the comparison behind that choice. */
import { readFileSync, statSync } from 'node:fs'
import { type Baskets, basketsOf, historyBaskets } from '../analysis/next-basket/baskets.ts'
import {
  type BasketEvaluation,
  type BasketTask,
  basketsBefore,
  chooseMethod,
  lastBasketTask,
  laterBasketTask,
  neighbourGate,
  scoreMethods,
} from '../analysis/next-basket/evaluate.ts'
import { type RankingMethod, rankerOf } from '../analysis/next-basket/rankers.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { BasketEvaluationView, NextBasketView } from '../contract/view/next-basket.ts'
import { dayToText, textToDay } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

export function listNextBaskets(session: ShopSession, params: CheckedParams['next-basket/list']): NextBasketView {
  const asOf = resolveAsOf(session, params.asOf)
  const history = readHistory(session)
  const { top } = params
  const { baskets, ranker, chosen } = session.cached(`next-basket ${asOf}`, () => {
    const { baskets } = historyBaskets(history, asOf)
    const chosen = chooseMethod(baskets, lastBasketTask(baskets), 10)
    return { baskets, chosen, ranker: rankerOf(chosen, baskets, baskets.userStart.slice(1)) }
  })
  const suggestions: NextBasketView['suggestions'][number][] = []
  for (let c = 0; c < history.customerCount; c++) {
    if (baskets.userStart[c + 1] === baskets.userStart[c]) continue
    const own = countOwn(baskets, c)
    const ranked = withinHalf(ranker.rank(c, top * DEEPER), history, top)
    const items = ranked.map((product, at) => ({
      productId: String(history.productId[product]),
      title: history.productTitle[product] ?? '',
      score: 1 - at / top,
      kind: own.has(product) ? ('repeat' as const) : ('new' as const),
      reason: reasonOf(own.get(product) ?? 0, chosen),
    }))
    suggestions.push({ customerId: String(history.customerId[c]), items })
  }
  return { asOf: dayToText(asOf), top, chosen, suggestions }
}

/** Ranks looked through for each that is shown, to find other categories where one fills the list. */
const DEEPER = 4

/** The best `top` with at most half of them from one category: a list of one kind tires. Products without a category are no kind. */
function withinHalf(ranked: Int32Array, { productCategory }: PurchaseHistory, top: number): number[] {
  const most = Math.max(1, Math.ceil(top / 2))
  const taken = new Map<number, number>()
  const list: number[] = []
  for (const product of ranked) {
    if (list.length === top) break
    const category = productCategory[product]!
    const count = taken.get(category) ?? 0
    if (category >= 0 && count >= most) continue
    taken.set(category, count + 1)
    list.push(product)
  }
  return list
}

function countOwn({ userStart, basketStart, item }: Baskets, user: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let i = basketStart[userStart[user]!]!; i < basketStart[userStart[user + 1]!]!; i++)
    counts.set(item[i]!, (counts.get(item[i]!) ?? 0) + 1)
  return counts
}

function reasonOf(times: number, method: RankingMethod): Sentence {
  if (times > 0) return sentence('next-basket.reason.repeat', { times })
  return sentence(method.endsWith('-cf') ? 'next-basket.reason.alike' : 'next-basket.reason.popular')
}

export function evaluateNextBaskets(
  session: ShopSession,
  params: CheckedParams['next-basket/evaluate'],
): BasketEvaluationView {
  const asOf = resolveAsOf(session, params.asOf)
  const history: PurchaseHistory = readHistory(session)
  const { baskets, day } = historyBaskets(history, asOf)
  const { top } = params
  const from = params.validationFrom === undefined ? null : textToDay(params.validationFrom)
  const result =
    from === null ? evaluate(baskets, lastBasketTask(baskets), top) : fromDayOn(baskets, day, from, asOf, top)
  return { asOf: dayToText(asOf), top, ...result }
}

/** The method is chosen on the stretch of equal length before: what foretells the very next basket best is not best for months. */
function fromDayOn(baskets: Baskets, day: Int32Array, from: number, asOf: number, top: number) {
  const task = laterBasketTask(baskets, day, from)
  const earlier = laterBasketTask(baskets, day, from - (asOf - from + 1))
  const seen = Int32Array.from(earlier.user.keys()).filter((i) => day[earlier.target[i]!]! < from)
  if (seen.length === 0) return evaluate(baskets, task, top)
  const before = {
    end: earlier.end,
    user: seen.map((i) => earlier.user[i]!),
    target: seen.map((i) => earlier.target[i]!),
  }
  return withWords(baskets, task, top, chooseMethod(baskets, before, top))
}

/** Chosen on what was bought before the scored baskets, scored on them. */
function evaluate(baskets: Baskets, task: BasketTask, top: number) {
  const earlier = basketsBefore(baskets, task.end)
  const chosen = chooseMethod(earlier, lastBasketTask(earlier), top)
  return withWords(baskets, task, top, chosen)
}

function withWords(baskets: Baskets, task: BasketTask, top: number, chosen: RankingMethod) {
  const customers = new Set(task.user).size
  const result: BasketEvaluation = {
    customers,
    baskets: task.user.length,
    methods: scoreMethods(baskets, task, top),
    chosen,
  }
  const recallOf = (name: RankingMethod) => result.methods.find((method) => method.name === name)?.recall ?? 0
  const percent = (share: number) => ({ kind: 'percent', share }) as const
  const users = baskets.userStart.length - 1
  const why = [
    ...(task.user.length === 0
      ? [sentence('next-basket.nobody')]
      : [
          sentence('next-basket.graded', {
            top,
            chosen: percent(recallOf(chosen)),
            popular: percent(recallOf('g-top-freq')),
          }),
        ]),
    ...(users < neighbourGate
      ? [sentence('next-basket.too-few-neighbours', { have: users, need: neighbourGate })]
      : []),
  ]
  return { ...result, why }
}

const LARGEST_TABLE = 1 << 29

/**
 * A ready table, `{ user: [[item, …], …] }`, whose last basket per user is to be foretold. With `users` only those are scored, and the
 * method is chosen on the others.
 * @throws ShopkeeperError `table-json` for what is no such table
 */
export function evaluateBasketTable(
  file: FileOf,
  users: FileOf | null,
  { top }: Pick<CheckedParams['next-basket/table'], 'top'>,
): BasketEvaluationView {
  const table = readJson(file)
  if (typeof table !== 'object' || table === null || Array.isArray(table)) throw notATable(file)
  const names = Object.keys(table)
  const items = new Map<unknown, number>()
  const lists = Object.values(table).map((user) => basketList(user, items, file))
  const baskets = basketsOf(lists, items.size)
  if (users === null) return { asOf: null, top, ...evaluate(baskets, lastBasketTask(baskets), top) }
  const scored = usersNamed(users)
  const isScored = (user: number) => scored.has(names[user] ?? '')
  const chosen = chooseMethod(
    baskets,
    lastBasketTask(baskets, 0, (user) => !isScored(user)),
    top,
  )
  return { asOf: null, top, ...withWords(baskets, lastBasketTask(baskets, 0, isScored), top, chosen) }
}

interface FileOf {
  readonly path: string
  readonly name: string
}

function readJson(file: FileOf): unknown {
  if (statSync(file.path).size > LARGEST_TABLE)
    throw new ShopkeeperError('file-too-large', { file: file.name, limit: LARGEST_TABLE >> 20 })
  try {
    return JSON.parse(readFileSync(file.path, 'utf8'))
  } catch {
    throw notATable(file)
  }
}

function notATable({ name }: FileOf): ShopkeeperError {
  return new ShopkeeperError('table-json', { file: name })
}

function basketList(user: unknown, items: Map<unknown, number>, file: FileOf): number[][] {
  if (!Array.isArray(user)) throw notATable(file)
  const lists = user.map((basket: unknown) => {
    if (!Array.isArray(basket)) throw notATable(file)
    return basket.map((item: unknown) => {
      if (typeof item !== 'string' && typeof item !== 'number') throw notATable(file)
      const known = items.get(item) ?? items.size
      items.set(item, known)
      return known
    })
  })
  return lists.filter((basket) => basket.length > 0)
}

/** A list of users, an object with a list `test`, or an object whose keys they are. */
function usersNamed(file: FileOf): ReadonlySet<string> {
  const read = readJson(file)
  const list = Array.isArray(read) ? read : ((read as { test?: unknown } | null)?.test ?? null)
  if (Array.isArray(list)) return new Set(list.map(String))
  if (typeof read !== 'object' || read === null) throw notATable(file)
  return new Set(Object.keys(read))
}
