/** Our analysis of a shop beside DuckDB's answers from the same lines, in turn, in one run. README.md tells how to read it. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type Baskets, boughtTogether } from '../../core/analysis/bundle/pairs.ts'
import { retentionCohorts } from '../../core/analysis/cohort/retention.ts'
import { summariseCustomers } from '../../core/analysis/customer/summary.ts'
import { scoreRfm } from '../../core/analysis/rfm/score.ts'
import { segmentColumn } from '../../core/analysis/rfm/segment.ts'
import { matchRules, type SegmentGround } from '../../core/analysis/segment/match-rules.ts'
import { dayToText } from '../../core/model/day.ts'
import type { PurchaseHistory } from '../../core/model/purchase-history.ts'
import { anyOrder, type OrderFilter, type SegmentRule } from '../../core/model/segment-rule.ts'
import { readHistory } from '../../core/service/purchase-history-service.ts'
import { createShopSession } from '../../core/service/shop-session.ts'
import { openShopDatabase } from '../../core/storage/database.ts'
import { benchFolder, commandLine, median, ordersFile, readingOptions } from './files.ts'
import { benchLifetime } from './lifetime.ts'

interface Task {
  readonly name: string
  readonly goal: string
  readonly ours: () => unknown
  readonly theirs: string
}

export async function benchAnalysis({ sizes, rounds }: { readonly sizes: readonly number[]; readonly rounds: number }) {
  for (const lines of sizes) await benchOf(lines, rounds)
  benchLifetime(rounds)
}

async function benchOf(lines: number, rounds: number): Promise<void> {
  const shop = shopOf(lines)
  const peer = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await peer.connect()
  await connection.run(nativeTable(ordersFile(lines)))
  console.log(`\n${lines.toLocaleString('en')} lines, median of ${rounds}`)
  const history = historyOf(shop)
  for (const task of tasksOf(shop, history, lines)) await compare(connection, task, rounds)
  connection.closeSync()
}

async function compare(connection: DuckDBConnection, { name, goal, ours, theirs }: Task, rounds: number) {
  const seconds: { ours: number; theirs: number }[] = []
  // The first pair warms both up.
  for (let round = 0; round <= rounds; round++) {
    const oursMs = await timed(async () => ours())
    const theirsMs = await timed(async () => (await connection.runAndReadAll(theirs)).currentRowCount)
    if (round > 0) seconds.push({ ours: oursMs, theirs: theirsMs })
  }
  const ratio = median(seconds.map((pair) => pair.ours / pair.theirs))
  const [oursMs, theirsMs] = [median(seconds.map((pair) => pair.ours)), median(seconds.map((pair) => pair.theirs))]
  const scale = `(${oursMs.toFixed(0)} ms beside ${theirsMs.toFixed(0)} ms)`
  console.log(`  ${name.padEnd(44)}${ratio.toFixed(2).padStart(7)}   ${goal.padEnd(10)} ${scale}`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function tasksOf(shop: string, history: PurchaseHistory, lines: number): Task[] {
  return [
    {
      name: 'portraits of all : bare GROUP BY',
      goal: lines >= 3_000_000 ? 'goal 2.5' : 'goal 4',
      // As at the start of the program: the columns are read from the shop's file too.
      ours: () => portraits(historyOf(shop)),
      theirs: 'SELECT customer, count(*), sum(net) FROM lines GROUP BY customer',
    },
    {
      name: 'portraits of all : the same portrait',
      goal: 'goal 0.5',
      ours: () => portraits(history),
      theirs: fullPortrait,
    },
    {
      name: 'cohorts by month : GROUP BY',
      goal: 'goal 0.5',
      ours: () => retentionCohorts(history, history.lastDay),
      theirs: cohortTable,
    },
    {
      name: 'bought together : self join',
      goal: 'goal 0.5',
      ours: () => boughtTogether(basketsOf(history), history.productCount),
      theirs: productPairs,
    },
    {
      name: 'five rules about people : the same HAVING',
      goal: 'goal 2',
      ours: ruleTask(history),
      theirs: fiveRules(history),
    },
  ]
}

function portraits(history: PurchaseHistory) {
  const summaries = summariseCustomers(history, history.lastDay)
  return segmentColumn(summaries, scoreRfm(summaries))
}

/** Each order with its distinct products. */
function basketsOf({ orderCount, lineStart, lineProduct, productCount }: PurchaseHistory): Baskets {
  const start = new Int32Array(orderCount + 1)
  const products = new Int32Array(lineProduct.length)
  const seen = new Int32Array(productCount).fill(-1)
  let count = 0
  for (let o = 0; o < orderCount; o++) {
    for (let l = lineStart[o]!; l < lineStart[o + 1]!; l++) {
      const product = lineProduct[l]!
      if (product < 0 || seen[product] === o) continue
      seen[product] = o
      products[count++] = product
    }
    start[o + 1] = count
  }
  return { start, products: products.slice(0, count) }
}

/** Opens the shop anew, so that nothing is left of an earlier round. */
function historyOf(shop: string): PurchaseHistory {
  const session = createShopSession(shop, openShopDatabase(shop, { create: false }))
  try {
    return readHistory(session)
  } finally {
    session.close()
  }
}

function shopOf(lines: number): string {
  const shop = join(benchFolder, `analysis-${lines}.shop`)
  if (existsSync(shop)) for (const end of ['', '-wal', '-shm']) rmSync(shop + end, { force: true })
  commandLine(['import', '--shop', shop, ...readingOptions, '--json', ordersFile(lines)])
  return shop
}

/** Customers, products and channels as numbers, money as whole cents: what our columns hold too. */
function nativeTable(file: string): string {
  return `CREATE TABLE lines AS
    SELECT dense_rank() OVER (ORDER BY coalesce(email, phone::VARCHAR))::INTEGER AS customer,
      dense_rank() OVER (ORDER BY order_no)::INTEGER AS order_no,
      dense_rank() OVER (ORDER BY sku)::INTEGER AS product,
      dense_rank() OVER (ORDER BY category)::INTEGER AS category,
      dense_rank() OVER (ORDER BY channel)::INTEGER AS channel,
      created_at::TIMESTAMPTZ::DATE AS day,
      round((quantity * unit_price - discount - refund) * 100)::BIGINT AS net
    FROM read_csv('${file}', header = true)
    WHERE coalesce(email, phone::VARCHAR) IS NOT NULL`
}

/** As in the program: the summaries are at hand, the orders are walked for each rule. */
function ruleTask(history: PurchaseHistory): () => unknown {
  const summaries = summariseCustomers(history, history.lastDay)
  const ground: SegmentGround = {
    asOf: history.lastDay,
    history,
    summaries,
    segmentOf: () => '',
    places: [],
    chance: null,
    contacts: [],
    reviews: [],
    canReach: () => true,
    membersOf: () => new Uint8Array(0),
  }
  const of = (filter: Partial<OrderFilter>) => ({ ...anyOrder, ...filter })
  const rules: readonly SegmentRule[] = [
    { kind: 'orders', of: of({ what: [history.productTitle[0] ?? ''] }), atLeast: 1, atMost: null },
    { kind: 'orders', of: of({ when: { kind: 'last', count: 60, unit: 'day' } }), atLeast: null, atMost: 0 },
    { kind: 'orders', of: of({ time: 'weekend' }), atLeast: 1, atMost: null },
    { kind: 'spent', of: of({}), atLeast: 50_000, atMost: null },
    { kind: 'orders', of: of({ when: { kind: 'last', count: 12, unit: 'month' } }), atLeast: 2, atMost: null },
  ]
  return () => matchRules(ground, { who: 'buyers', rule: { kind: 'all', rules } })
}

function fiveRules(history: PurchaseHistory): string {
  const before = (days: number) => `DATE '${dayToText(history.lastDay - days)}'`
  return `SELECT customer FROM lines GROUP BY customer
    HAVING count(*) FILTER (product = 1) >= 1 AND count(*) FILTER (day > ${before(60)}) = 0
      AND count(DISTINCT order_no) FILTER (isodow(day) >= 6) >= 1 AND sum(net) >= 50000
      AND count(DISTINCT order_no) FILTER (day > ${before(365)}) >= 2`
}

const cohortTable = `
  WITH first AS (SELECT customer, min(date_trunc('month', day)) AS cohort FROM lines GROUP BY customer)
  SELECT cohort, date_diff('month', cohort, day) AS month, count(DISTINCT customer) AS people, sum(net) AS net
  FROM lines JOIN first USING (customer) GROUP BY ALL`

const productPairs = `
  WITH baskets AS (SELECT DISTINCT order_no, product FROM lines),
  counts AS (SELECT product, count(*) AS n FROM baskets GROUP BY product)
  SELECT a.product, b.product, count(*) AS together, any_value(one.n), any_value(other.n)
  FROM baskets a JOIN baskets b ON a.order_no = b.order_no AND a.product < b.product
  JOIN counts one ON one.product = a.product JOIN counts other ON other.product = b.product
  GROUP BY ALL HAVING together >= 5`

const fullPortrait = `
  WITH basics AS (
    SELECT customer, min(day) AS first, max(day) AS last, count(DISTINCT order_no) AS orders, sum(net) AS net,
      count(DISTINCT product) AS products
    FROM lines GROUP BY customer),
  favourite AS (
    SELECT customer, arg_max(category, net) AS category
    FROM (SELECT customer, category, sum(net) AS net FROM lines GROUP BY customer, category) GROUP BY customer),
  gaps AS (
    SELECT customer, median(gap) AS gap FROM (
      SELECT customer, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
      FROM (SELECT DISTINCT customer, day FROM lines)) GROUP BY customer)
  SELECT *, ntile(5) OVER (ORDER BY last), ntile(5) OVER (ORDER BY orders), ntile(5) OVER (ORDER BY net)
  FROM basics JOIN favourite USING (customer) JOIN gaps USING (customer)`
