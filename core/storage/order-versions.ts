/**
 * Several imports may speak of one order. For its header and for its lines apart, the word of the import with the highest rank is
 * published and the others are put aside in `order_versions`; so the outcome does not depend on the order of importing, and taking
 * any import back leaves what the others say.
 */
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { decodeHeader, decodeLines, encodeHeader, encodeLines, type HeaderContent } from './order-content.ts'
import { lineSpan, orderTable, type StoredOrder } from './order-table.ts'

export type Facet = 'header' | 'lines'

export interface Version {
  readonly importId: number
  readonly content: string
  readonly fileLines: readonly number[]
}

export function orderVersions(database: WritableDatabase) {
  const table = orderTable(database)
  const rankOf = database.prepare('SELECT rank FROM imports WHERE import_id = ?').pluck()
  const select = database.prepare(
    'SELECT import_id AS importId, content, file_lines AS fileLines FROM order_versions WHERE order_id = ? AND facet = ?',
  )
  const put = database.prepare('INSERT OR REPLACE INTO order_versions VALUES (?, ?, ?, ?, ?)')
  const drop = database.prepare('DELETE FROM order_versions WHERE order_id = ? AND facet = ? AND import_id = ?')
  const relabelHeader = database.prepare('UPDATE orders SET import_id = ?, file_line = ? WHERE order_id = ?')
  const relabelLine = database.prepare('UPDATE order_lines SET import_id = ?, file_line = ? WHERE line_id = ?')
  const setLinesImport = database.prepare('UPDATE orders SET lines_import_id = ? WHERE order_id = ?')
  const saysNothing = database
    .prepare('SELECT import_id IS NULL AND lines_import_id IS NULL FROM orders WHERE order_id = ?')
    .pluck()
  const removeOrder = database.prepare('DELETE FROM orders WHERE order_id = ?')

  /** What is published now, or null where no import says anything of this facet. */
  function published(order: StoredOrder, facet: Facet): Version | null {
    if (facet === 'lines') {
      if (order.lines_import_id === null) return null
      const lines = table.readLines(order.order_id)
      return {
        importId: order.lines_import_id,
        content: encodeLines(lines),
        fileLines: lines.map((line) => line.fileLine),
      }
    }
    if (order.import_id === null) return null
    return { importId: order.import_id, content: encodeHeader(headerOf(order)), fileLines: [order.file_line] }
  }

  function putAside(orderId: number, facet: Facet, version: Version): void {
    put.run(orderId, facet, version.importId, version.content, JSON.stringify(version.fileLines))
  }

  /** What an import says of this facet, published or put aside; null where it is silent. */
  function wordOf(orderId: number, facet: Facet, importId: number): Version | null {
    const current = published(table.readOrder(orderId), facet)
    if (current?.importId === importId) return current
    const aside = (select.all(orderId, facet) as { importId: number; content: string; fileLines: string }[]).find(
      (row) => row.importId === importId,
    )
    return aside ? { ...aside, fileLines: JSON.parse(aside.fileLines) as number[] } : null
  }

  /** The best word that is put aside, this import's left out; null where nobody else speaks. */
  function bestWithout(orderId: number, facet: Facet, importId: number): Version | null {
    const aside = (select.all(orderId, facet) as { importId: number; content: string; fileLines: string }[])
      .filter((row) => row.importId !== importId)
      .map((row): Version => ({ ...row, fileLines: JSON.parse(row.fileLines) as number[] }))
    return aside.reduce<Version | null>((a, b) => (a === null || outranks(b, a) ? b : a), null)
  }

  /** Puts one word in the place of what these imports said; `republish` then decides which is the best. */
  function restate(orderId: number, facet: Facet, instead: readonly number[], version: Version): void {
    for (const importId of instead) drop.run(orderId, facet, importId)
    const order = table.readOrder(orderId)
    const current = published(order, facet)
    if (current && !instead.includes(current.importId)) putAside(orderId, facet, version)
    else {
      write(order, facet, version)
      table.settle(orderId)
    }
  }

  /**
   * Publishes the best of what is published and what is put aside, leaving `without` out of it (an import being undone).
   * Answers whether the published content changed.
   */
  function publishBest(order: StoredOrder, facet: Facet, without: number | null): boolean {
    const orderId = order.order_id
    const current = published(order, facet)
    const aside = (select.all(orderId, facet) as { importId: number; content: string; fileLines: string }[]).map(
      (row): Version => ({ ...row, fileLines: JSON.parse(row.fileLines) as number[] }),
    )
    if (without !== null) drop.run(orderId, facet, without)
    const said = (current ? [current, ...aside] : aside).filter((version) => version.importId !== without)
    const candidates = facet === 'lines' ? withoutCuttings(said) : said
    const best = candidates.reduce<Version | null>((a, b) => (a === null || outranks(b, a) ? b : a), null)
    if (best === null) {
      if (current) unpublish(order, facet)
      return current !== null
    }
    const keeps = current !== null && current.importId !== without && current.content === best.content
    if (keeps) return false
    drop.run(orderId, facet, best.importId)
    if (current && current.importId !== without) putAside(orderId, facet, current)
    if (current?.content === best.content) {
      relabel(order, facet, best)
      return false
    }
    write(order, facet, best)
    return true
  }

  /** The same word from another import: only where it comes from changes. */
  function relabel(order: StoredOrder, facet: Facet, { importId, fileLines }: Version): void {
    if (facet === 'header') {
      relabelHeader.run(importId, fileLines[0] ?? 0, order.order_id)
      return
    }
    setLinesImport.run(importId, order.order_id)
    fileLines.forEach((fileLine, i) => {
      relabelLine.run(importId, fileLine, order.order_id * lineSpan + i)
    })
  }

  /** Whether what is published of an order is, word for word, what an import says. */
  function agrees(orderId: number, said: readonly { readonly name: Facet; readonly version: Version }[]): boolean {
    const order = table.readOrder(orderId)
    return said.every(({ name, version }) => published(order, name)?.content === version.content)
  }

  function outranks(a: Version, b: Version): boolean {
    const [rankA, rankB] = [rankOf.get(a.importId) as number, rankOf.get(b.importId) as number]
    return rankA !== rankB ? rankA > rankB : a.importId > b.importId
  }

  function write(order: StoredOrder, facet: Facet, version: Version): void {
    const orderId = order.order_id
    if (facet === 'lines') {
      setLinesImport.run(version.importId, orderId)
      const lines = decodeLines(version.content).map((line, index) => ({
        ...line,
        fileLine: version.fileLines[index] ?? 0,
      }))
      table.replaceLines(orderId, version.importId, lines, false)
      return
    }
    const header = decodeHeader(version.content)
    const fileLine = version.fileLines[0] ?? 0
    table.replaceHeader(
      order,
      version.importId,
      header,
      fileLine,
      header.sketch.length ? encodeLines(header.sketch) : '',
    )
    if (order.lines_import_id === null) drawSketch(orderId)
  }

  function unpublish(order: StoredOrder, facet: Facet): void {
    if (facet === 'lines') {
      setLinesImport.run(null, order.order_id)
      drawSketch(order.order_id)
      return
    }
    table.replaceHeader(order, null, noHeader, 0, '')
    if (order.lines_import_id === null) table.replaceLines(order.order_id, null, [], false)
  }

  /** Without real lines, the one line that the order-level file gives away stands in for them. */
  function drawSketch(orderId: number): void {
    const order = table.readOrder(orderId)
    const lines = decodeLines(order.sketch).map((line) => ({ ...line, fileLine: order.file_line }))
    table.replaceLines(orderId, order.import_id, lines, true)
  }

  /** Brings an order in line with its imports; it goes when none speaks of it any more. */
  function republish(orderId: number, without: number | null): { header: boolean; lines: boolean; removed: boolean } {
    const order = table.readOrder(orderId)
    const header = publishBest(order, 'header', without)
    const lines = publishBest(header ? table.readOrder(orderId) : order, 'lines', without)
    if (saysNothing.get(orderId) === 1) {
      table.replaceLines(orderId, null, [], false)
      removeOrder.run(orderId)
      return { header, lines, removed: true }
    }
    // Where an import is taken back and others say the same, nothing is to be settled anew.
    if (header || lines || without === null) table.settle(orderId)
    return { header, lines, removed: false }
  }

  return { putAside, republish, agrees, published, wordOf, bestWithout, restate, table }
}

/**
 * An export that ends in the middle of an order gives only some of its lines; it must not take the others away. So a version whose
 * lines are all among those of a longer one says nothing of its own.
 */
function withoutCuttings(versions: readonly Version[]): readonly Version[] {
  if (versions.length < 2 || versions.every((version) => version.content === versions[0]?.content)) return versions
  const bags = versions.map((version) => decodeLines(version.content).map((line) => encodeLines([line])))
  return versions.filter((_, i) => !bags.some((bag, j) => j !== i && isPartOf(bags[i] ?? [], bag)))
}

/** Whether `part` is a strictly smaller selection from `whole`, equal lines counted. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false
  const left = [...whole]
  return part.every((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

export interface HalfOrders {
  /** Orders of the import whose several products are not known: only their sum is sketched. */
  readonly withoutLines: number
  /** Orders of which the import gives lines and nobody the header. */
  readonly withoutHeader: number
}

export function countHalfOrders(database: ReadableDatabase, importId: number): HalfOrders {
  return database
    .prepare(
      `SELECT
         (SELECT count(*) FROM orders WHERE import_id = @importId AND lines_import_id IS NULL AND published = 1
            AND EXISTS (SELECT 1 FROM order_lines WHERE line_id = order_id * ${lineSpan} AND product_id IS NULL)) AS withoutLines,
         (SELECT count(*) FROM orders WHERE lines_import_id = @importId AND import_id IS NULL) AS withoutHeader`,
    )
    .get({ importId }) as HalfOrders
}

const noHeader: HeaderContent = {
  customer: null,
  placedAt: null,
  day: null,
  status: 'unknown',
  statusText: '',
  channel: '',
  payment: '',
  coupon: '',
  country: '',
  region: '',
  note: '',
  reference: '',
  currency: '',
  goodsMinor: null,
  paidMinor: null,
  discountMinor: null,
  shippingMinor: null,
  taxMinor: null,
  refundMinor: null,
  sketch: [],
}

export function headerOf(order: StoredOrder): HeaderContent {
  return {
    customer: order.customer_key,
    placedAt: order.placed_at,
    day: order.day,
    status: order.status,
    statusText: order.status_text,
    channel: order.channel_name ?? '',
    payment: order.payment,
    coupon: order.coupon,
    country: order.country,
    region: order.region,
    note: order.note,
    reference: order.reference,
    currency: order.currency,
    goodsMinor: order.goods_given,
    paidMinor: order.paid_given,
    discountMinor: order.discount_given,
    shippingMinor: order.shipping_given,
    taxMinor: order.tax_given,
    refundMinor: order.refund_given,
    sketch: decodeLines(order.sketch),
  }
}
