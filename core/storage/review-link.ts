/**
 * What the words of a review mean in this shop: which product, whose, from which order. Files name these by what they know (an
 * address, a web name, an order number), and what is known changes with every import, so links are found anew each time.
 */
import { titleKey } from '../model/goods.ts'
import type { WritableDatabase } from './database.ts'
import { lineSpan } from './order-table.ts'
import { publishedRows } from './row-store.ts'

interface ReviewWords {
  readonly rowId: number
  readonly sourceId: number
  readonly email: string
  readonly buyerKey: string
  readonly productKey: string
  readonly productHandle: string
  readonly productTitle: string
  readonly day: number | null
  /** Of the order that the review names. */
  readonly orderId: number | null
  readonly orderCustomer: number | null
  readonly known: readonly (number | null)[]
}

interface Bought {
  readonly orderId: number
  readonly productId: number
}

/**
 * Reviewers whom no other record names become customers of the review's source, if their full address is known; once another record
 * names them, they are that one. So the order of imports makes no difference. Answers how many were added. Runs before people are
 * told apart, inside the transaction that changed the rows.
 */
export function addReviewers(database: WritableDatabase): number {
  if (!database.prepare("SELECT 1 FROM reviews WHERE email <> '' LIMIT 1").get()) return 0
  dropKnownReviewers(database)
  const { changes } = database
    .prepare(
      `INSERT INTO customers (source_id, key, key_kind, name, email, phone, country, region, city)
       SELECT min(source_id), email, 'email', max(author), email, '', '', '', '' FROM reviews
       WHERE email <> '' AND email NOT IN (SELECT email FROM customers) GROUP BY email`,
    )
    .run()
  // Under the import that speaks of them, so that they go when it is taken back.
  database
    .prepare(
      `INSERT OR IGNORE INTO customer_records (customer_id, import_id, name, email, phone, country, region, city)
       SELECT customers.customer_id, import_id, max(author), reviews.email, '', '', '', '' FROM reviews
       JOIN customers ON customers.source_id = reviews.source_id AND customers.key = reviews.email
       WHERE reviews.email <> '' GROUP BY customers.customer_id, import_id`,
    )
    .run()
  return changes
}

/** Records that only reviews made and that nothing else hangs on, where another record has their address. */
function dropKnownReviewers(database: WritableDatabase): void {
  const reviewers = `SELECT customer_id FROM customers
    WHERE (source_id, key) IN (SELECT source_id, email FROM reviews WHERE email <> '')
      AND customer_id NOT IN (SELECT customer_id FROM customer_records WHERE import_id NOT IN (SELECT import_id FROM reviews))
      AND customer_id NOT IN (SELECT customer_id FROM campaign_people)
      AND customer_id NOT IN (SELECT customer_id FROM consents)`
  const dropped = database
    .prepare(
      `DELETE FROM customers WHERE customer_id IN (${reviewers})
         AND email IN (SELECT email FROM customers WHERE customer_id NOT IN (${reviewers})) RETURNING customer_id`,
    )
    .pluck()
    .all() as number[]
  const dropRecords = database.prepare('DELETE FROM customer_records WHERE customer_id = ?')
  for (const id of dropped) dropRecords.run(id)
}

/** Must run inside the transaction that changed the rows. */
export function linkReviews(database: WritableDatabase): void {
  const reviews = readReviewWords(database)
  if (reviews.length === 0) return
  const people = peopleFinder(database)
  const products = productFinder(database)
  const purchases = purchaseReader(database)
  const update = database.prepare('UPDATE reviews SET product_id = ?, customer_id = ?, order_id = ? WHERE row_id = ?')
  for (const review of reviews) {
    const customer = review.orderCustomer ?? people(review)
    const meant = products(review)
    const bought = review.orderId === null ? purchases.of(customer, review.day) : purchases.in(review.orderId)
    const line = lineMeant(bought, meant, review)
    const links = [line?.productId ?? meant[0] ?? null, customer, review.orderId ?? line?.orderId ?? null]
    if (links.some((link, i) => link !== review.known[i])) update.run(...links, review.rowId)
  }
}

/** The newest line of a product that the review may mean; of the order that it names, the only product even where it names none. */
function lineMeant(bought: readonly Bought[], meant: readonly number[], review: ReviewWords): Bought | undefined {
  const line = bought.find(({ productId }) => meant.includes(productId))
  const namesProduct = review.productKey !== '' || review.productHandle !== '' || review.productTitle !== ''
  if (line || namesProduct || review.orderId === null) return line
  return new Set(bought.map(({ productId }) => productId)).size === 1 ? bought[0] : undefined
}

function readReviewWords(database: WritableDatabase): ReviewWords[] {
  const rows = database
    .prepare(
      `WITH named AS (
         SELECT row_id, order_id, customer_id, row_number() OVER (
           PARTITION BY row_id ORDER BY own_source DESC, by_key DESC, order_id) AS place
         FROM (
           SELECT row_id, orders.order_id, orders.customer_id, reviews.source_id = orders.source_id AS own_source, 1 AS by_key
             FROM reviews JOIN sources JOIN orders ON orders.source_id = sources.source_id AND orders.key = reviews.order_key
             WHERE reviews.order_key <> ''
           UNION ALL
           SELECT row_id, orders.order_id, orders.customer_id, reviews.source_id = orders.source_id, 0
             FROM orders JOIN reviews ON reviews.order_key = orders.reference WHERE orders.reference <> ''))
       SELECT reviews.row_id AS rowId, source_id AS sourceId, email, buyer_key AS buyerKey, product_key AS productKey,
         product_handle AS productHandle, product_title AS productTitle, day,
         named.order_id AS orderId, named.customer_id AS orderCustomer,
         reviews.product_id AS product, reviews.customer_id AS customer, reviews.order_id AS known_order
       FROM reviews LEFT JOIN named ON named.row_id = reviews.row_id AND place = 1`,
    )
    .all() as (Omit<ReviewWords, 'known'> & {
    product: number | null
    customer: number | null
    known_order: number | null
  })[]
  return rows.map(({ product, customer, known_order, ...words }) => ({
    ...words,
    known: [product, customer, known_order],
  }))
}

/** By address: of several records the one with orders, else the first. By buyer id: in the review's own source, else where it is unique. */
function peopleFinder(database: WritableDatabase): (review: ReviewWords) => number | null {
  const byEmail = new Map(
    database
      .prepare(
        `SELECT email, customer_id FROM customers WHERE email <> ''
         ORDER BY EXISTS (SELECT 1 FROM orders WHERE orders.customer_id = customers.customer_id), customer_id DESC`,
      )
      .raw()
      .all() as [string, number][],
  )
  const own = database.prepare('SELECT customer_id FROM customers WHERE source_id = ? AND key = ?').pluck()
  const anywhere = database
    .prepare('SELECT customer_id FROM sources JOIN customers USING (source_id) WHERE key = ?')
    .pluck()
  return ({ sourceId, email, buyerKey }) => {
    const found = email === '' ? undefined : byEmail.get(email)
    if (found !== undefined || buyerKey === '') return found ?? null
    const mine = own.get(sourceId, buyerKey) as number | undefined
    if (mine !== undefined) return mine
    const others = anywhere.all(buyerKey) as number[]
    return others.length === 1 ? others[0]! : null
  }
}

/** Products that a review may mean, first by key: a web name or a title stands for all variants. */
function productFinder(database: WritableDatabase): (review: ReviewWords) => readonly number[] {
  const byKey = new Map<string, number[]>()
  const byTitle = new Map<string, number[]>()
  const byHandle = new Map<string, number[]>()
  const byName = new Map<string, number[]>()
  const add = (map: Map<string, number[]>, word: string, id: number) => {
    if (word !== '') map.set(word, [...(map.get(word) ?? []), id])
  }
  const rows = database
    .prepare(
      `SELECT products.product_id, products.key, products.title, coalesce(handle, ''), coalesce(name, '') FROM products
       LEFT JOIN (SELECT product_id, handle, name FROM (${publishedRows('productProfiles')})) AS profiles USING (product_id)
       ORDER BY products.key`,
    )
    .raw()
    .all() as [number, string, string, string, string][]
  for (const [id, key, title, handle, name] of rows) {
    add(byKey, key, id)
    add(byTitle, titleKey(title), id)
    add(byHandle, handle, id)
    add(byName, titleKey(name), id)
  }
  return ({ productKey, productHandle, productTitle }) => {
    const title = titleKey(productTitle)
    return (
      byKey.get(productKey) ??
      byHandle.get(productHandle) ??
      byTitle.get(title) ??
      byName.get(title) ??
      byKey.get(title) ??
      []
    )
  }
}

/** What was bought, newest first; of a person, on all records that stand for them, up to a day. */
function purchaseReader(database: WritableDatabase) {
  const lines = `JOIN order_lines ON line_id >= orders.order_id * ${lineSpan} AND line_id < (orders.order_id + 1) * ${lineSpan}
    WHERE order_lines.kind = 0 AND product_id IS NOT NULL`
  const inOrder = database.prepare(
    `SELECT orders.order_id AS orderId, product_id AS productId FROM orders ${lines} AND orders.order_id = ? ORDER BY line_id`,
  )
  const ofPerson = database.prepare(
    `WITH root AS (SELECT coalesce(person_id, customer_id) AS id FROM customers WHERE customer_id = @customer)
     SELECT orders.order_id AS orderId, product_id AS productId FROM orders ${lines} AND orders.day <= @day
       AND orders.customer_id IN (SELECT id FROM root
         UNION SELECT customer_id FROM customers WHERE person_id = (SELECT id FROM root))
     ORDER BY orders.day DESC, orders.order_id DESC, line_id`,
  )
  return {
    in: (orderId: number) => inOrder.all(orderId) as Bought[],
    of: (customer: number | null, day: number | null): Bought[] =>
      customer === null ? [] : (ofPerson.all({ customer, day: day ?? Number.MAX_SAFE_INTEGER }) as Bought[]),
  }
}
