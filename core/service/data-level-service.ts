/** Says honestly which kinds of data the shop has, how finely, and which file would give more. */
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import { isSentenceKey } from '../contract/text/say.ts'
import type { DataKind, DataKindView, DataLevel, DataLevelView } from '../contract/view/data-level.ts'
import { dayToText } from '../model/day.ts'
import {
  countBuyers,
  countCosts,
  countLines,
  countOrders,
  countOrdersWithLines,
  countPeople,
  countRows,
  type PlatformRows,
} from '../storage/data-level-store.ts'
import { peopleSentence } from './people-sentence.ts'
import type { ShopSession } from './shop-session.ts'

export function readDataLevel(session: ShopSession): DataLevelView {
  return session.cached('data-level', () => {
    const { reader } = session
    const orders = countOrders(reader)
    const buyers = countBuyers(reader)
    const people = countPeople(reader)
    const silent = orders.filter(({ ofPeople }) => ofPeople === 0).map(({ platform }) => platform)
    const shop = { platforms: orders.map(({ platform }) => platform), silent }
    return {
      kinds: [
        ordersView(orders, shop),
        linesView(countOrdersWithLines(reader), countLines(reader), orders, shop),
        buyersView(buyers, people.people, orders, shop),
        contactsView(buyers, people, shop),
        costsView(countCosts(reader), shop),
        visitsView(countRows(reader, 'visits'), countRows(reader, 'productVisits'), shop),
        reviewsView(countRows(reader, 'reviews'), shop),
        rowsView('stock', 'product', countRows(reader, 'stockLevels'), shop),
        rowsView('consents', 'person', countRows(reader, 'consents'), shop),
        rowsView('leads', 'person', countRows(reader, 'leads'), shop),
      ],
      peopleSentence: peopleSentence(total(orders), total(orders, 'ofPeople'), silent),
    }
  })
}

interface Shop {
  /** Of its orders, most first. */
  readonly platforms: readonly string[]
  /** Those whose orders name no buyer. */
  readonly silent: readonly string[]
}

function total(parts: readonly PlatformRows[], figure: 'rows' | 'ofPeople' = 'rows'): number {
  return parts.reduce((sum, part) => sum + part[figure], 0)
}

const percent = (part: number, whole: number): SentenceValue => ({
  kind: 'percent',
  share: whole === 0 ? 0 : part / whole,
})

function ordersView(orders: readonly PlatformRows[], shop: Shop): DataKindView {
  const rows = total(orders)
  const level = rows > 0 ? 'order' : 'none'
  return view('orders', level, orders, sentence(`data.has.orders.${level}`, { rows }), level === 'none', shop)
}

function linesView(withLines: readonly PlatformRows[], lines: number, orders: readonly PlatformRows[], shop: Shop) {
  const known = total(withLines)
  const said =
    known === 0
      ? sentence('data.has.lines.none')
      : sentence('data.has.lines.order', { lines, share: percent(known, total(orders)) })
  const level = known === 0 ? 'none' : 'order'
  return { ...view('lines', level, withLines, said, known < total(orders) || known === 0, shop), rows: lines }
}

function buyersView(
  buyers: readonly PlatformRows[],
  people: number,
  orders: readonly PlatformRows[],
  shop: Shop,
): DataKindView {
  const named = total(orders, 'ofPeople')
  const said =
    people === 0
      ? peopleSentence(total(orders), 0, shop.silent)
      : sentence('data.has.buyers.person', { rows: people, share: percent(named, total(orders)) })
  // What helps is about the platforms that hide their buyers, not about the others.
  const platforms = shop.silent.length > 0 ? shop.silent : shop.platforms
  const isLacking = named < total(orders) || people === 0
  const level = people === 0 ? 'none' : 'person'
  return { ...view('buyers', level, buyers, said, isLacking, { ...shop, platforms }), rows: people }
}

function contactsView(
  buyers: readonly PlatformRows[],
  { people, reachable }: { readonly people: number; readonly reachable: number },
  shop: Shop,
): DataKindView {
  const level = reachable === 0 ? 'none' : 'person'
  const said = sentence(`data.has.contacts.${level}`, { share: percent(reachable, people) })
  const from = buyers.filter(({ ofPeople }) => ofPeople > 0)
  return { ...view('contacts', level, from, said, reachable < people || reachable === 0, shop), rows: reachable }
}

function costsView({ products, campaigns }: { products: number; campaigns: number }, shop: Shop): DataKindView {
  const said =
    products > 0
      ? campaigns > 0
        ? ('product-and-campaigns' as const)
        : ('product' as const)
      : campaigns > 0
        ? ('campaigns' as const)
        : ('none' as const)
  const level = products > 0 ? 'product' : 'none'
  const rows = sentence(`data.has.costs.${said}`, { products, campaigns })
  return { ...view('costs', level, [], rows, products === 0, shop), rows: products }
}

/** Acts of people are the finest; counts per product and day are what most platforms give. */
function visitsView(acts: readonly PlatformRows[], counts: readonly PlatformRows[], shop: Shop): DataKindView {
  const ofPeople = total(acts, 'ofPeople')
  if (ofPeople > 0) {
    const said = sentence('data.has.visits.person', { rows: total(acts), ofPeople })
    return view('visits', 'person', acts, said, false, shop)
  }
  const level = counts.length + acts.length > 0 ? 'product-day' : 'none'
  const said = sentence(`data.has.visits.${level}`)
  if (level === 'none') return view('visits', level, [], said, true, shop)
  const counted = view('visits', level, [...counts, ...acts], said, false, shop)
  const others = shop.platforms.filter((platform) => !counted.platforms.includes(platform))
  return { ...counted, gaps: [...offersOf('visits', others), sentence('data.fill.visits.person')] }
}

function reviewsView(reviews: readonly PlatformRows[], shop: Shop): DataKindView {
  const ofPeople = total(reviews, 'ofPeople')
  const level = ofPeople > 0 ? 'person' : reviews.length > 0 ? 'product' : 'none'
  const said = sentence(`data.has.reviews.${level}`, { rows: total(reviews), ofPeople })
  return view('reviews', level, reviews, said, level === 'none', shop)
}

function rowsView(
  kind: 'stock' | 'consents' | 'leads',
  best: 'product' | 'person',
  parts: readonly PlatformRows[],
  shop: Shop,
): DataKindView {
  const key = `data.has.${kind}.${parts.length > 0 ? best : 'none'}`
  if (!isSentenceKey(key)) throw new Error(`no sentence ${key}`)
  const level = parts.length > 0 ? best : 'none'
  return view(kind, level, parts, sentence(key, { rows: total(parts) }), level === 'none', shop)
}

function view(
  kind: DataKind,
  level: DataLevel,
  parts: readonly PlatformRows[],
  said: Sentence,
  isLacking: boolean,
  shop: Shop,
): DataKindView {
  const days = (figure: 'firstDay' | 'lastDay') => parts.map((part) => part[figure]).filter((day) => day !== null)
  const firstDays = days('firstDay')
  const lastDays = days('lastDay')
  return {
    kind,
    level,
    rows: total(parts),
    firstDay: firstDays.length === 0 ? null : dayToText(Math.min(...firstDays)),
    lastDay: lastDays.length === 0 ? null : dayToText(Math.max(...lastDays)),
    platforms: [...new Set(parts.map(({ platform }) => platform))],
    sentence: said,
    gaps: isLacking ? gapsOf(kind, shop.platforms) : [],
  }
}

/** Where the platforms keep it; where none is known to, what any table must hold. */
function gapsOf(kind: DataKind, platforms: readonly string[]): Sentence[] {
  const offers = offersOf(kind, platforms)
  return offers.length > 0 ? offers : [sentence(`data.fill.${kind}`)]
}

function offersOf(kind: DataKind, platforms: readonly string[]): Sentence[] {
  return platforms
    .map((platform) => `data.fill.${kind}.${platform}`)
    .filter(isSentenceKey)
    .map((key) => sentence(key))
}
