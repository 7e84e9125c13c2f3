/** Products, regions and times over all orders: what can be said also where no file names a buyer. */
import type { CheckedParams } from '../contract/methods.ts'
import { sentence } from '../contract/sentence.ts'
import type { SalesMonthView, SalesRegionView, SalesViewsView } from '../contract/view/product-views.ts'
import { civilDay, type DayNumber, dayToText, monthOf } from '../model/day.ts'
import { type Place, placeOf } from '../model/region.ts'
import { platformsWithoutBuyers, type SalesSums, type Sums, sumSales } from '../storage/sales-store.ts'
import { peopleSentence } from './people-sentence.ts'
import { productViews } from './product-view-service.ts'
import { hourReader, resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

/** `months`: so many calendar months, the one of `asOf` included; null: since the first order. */
export function readSalesViews(session: ShopSession, { asOf, months }: CheckedParams['sales/views']): SalesViewsView {
  const lastDay = resolveAsOf(session, asOf)
  return session.cached(`sales ${lastDay} ${months}`, () => {
    const { currency, timezone } = readSettings(session)
    const span = { firstDay: months === null ? -100_000 : monthStart(lastDay, months - 1), lastDay }
    const sums = sumSales(session.reader, span, hourReader(timezone))
    const days = [...sums.byDay].flatMap(([day, { orders }]) => (orders > 0 ? [day] : []))
    const { orders, withBuyer, netMinor } = sums.total
    const products = productViews(session, span, sums.byProduct)
    const first = days.length === 0 ? null : dayToText(days.reduce((a, b) => Math.min(a, b)))
    const last = days.length === 0 ? null : dayToText(days.reduce((a, b) => Math.max(a, b)))
    return {
      asOf: dayToText(lastDay),
      currency,
      spanFrom: months === null ? null : dayToText(span.firstDay),
      firstDay: first,
      lastDay: last,
      orders,
      netMinor,
      shareWithoutBuyer: orders === 0 ? 0 : 1 - withBuyer / orders,
      products,
      hasVisits: products.some(({ visits }) => visits !== null),
      regions: regionViews(sums),
      months: monthViews(sums.byDay),
      hours: sums.byHour.map((hours) => Array.from(hours)),
      ordersWithoutTime: sums.withoutTime,
      sentence:
        first === null || last === null
          ? sentence('sales.none')
          : sentence('sales.total', {
              orders,
              net: { kind: 'money', minor: netMinor, currency },
              first: { kind: 'day', day: first },
              last: { kind: 'day', day: last },
            }),
      peopleSentence: peopleSentence(orders, withBuyer, platformsWithoutBuyers(session.reader)),
    }
  })
}

/** First day of the month that lies so many months before the day's. */
function monthStart(day: DayNumber, before: number): DayNumber {
  const [year = 0, month = 1] = monthOf(day).split('-').map(Number)
  const index = year * 12 + month - 1 - before
  return civilDay(Math.floor(index / 12), (index % 12) + 1, 1) ?? -100_000
}

/** Several spellings of one place are one row; greatest net first, the unknown last. */
function regionViews({ byPlace, total }: SalesSums): SalesRegionView[] {
  const places = new Map<string, { readonly place: Place; readonly sums: Sums }>()
  for (const [written, sums] of byPlace) {
    const [country = '', region = ''] = written.split('\n')
    const place = placeOf(country, region)
    const key = `${place.country}\n${place.region}`.toLowerCase()
    const known = places.get(key)
    if (!known) places.set(key, { place, sums: { ...sums } })
    else {
      known.sums.orders += sums.orders
      known.sums.netMinor += sums.netMinor
    }
  }
  const isUnknown = ({ country, region }: Place) => Number(country === '' && region === '')
  return [...places.values()]
    .sort((a, b) => isUnknown(a.place) - isUnknown(b.place) || b.sums.netMinor - a.sums.netMinor)
    .map(({ place, sums }) => ({
      ...place,
      orders: sums.orders,
      netMinor: sums.netMinor,
      share: total.netMinor > 0 ? sums.netMinor / total.netMinor : null,
    }))
}

function monthViews(byDay: ReadonlyMap<DayNumber, Sums>): SalesMonthView[] {
  const byMonth = new Map<string, { orders: number; netMinor: number }>()
  for (const [day, { orders, netMinor }] of byDay) {
    const month = byMonth.get(monthOf(day)) ?? { orders: 0, netMinor: 0 }
    byMonth.set(monthOf(day), { orders: month.orders + orders, netMinor: month.netMinor + netMinor })
  }
  const found = [...byMonth.keys()].sort()
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => ({ month, ...(byMonth.get(month) ?? { orders: 0, netMinor: 0 }) }))
}

function monthsBetween(first: string, last: string): string[] {
  const indexOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const count = indexOf(last) - indexOf(first) + 1
  return Array.from({ length: count }, (_, i) => {
    const index = indexOf(first) + i
    return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}
