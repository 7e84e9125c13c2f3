/** A shop's order lines as a plain table, made by arithmetic alone: the same at every run, with people of every kind of rhythm. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableMapping } from '../../core/contract/mapping.ts'

const DAY_MS = 86_400_000
const firstDay = Date.UTC(2025, 0, 6)
const daysCovered = 400

const products = [
  { sku: 'T-01', title: 'Longjing 100 g', category: 'Green tea', price: 88 },
  { sku: 'T-02', title: 'Tieguanyin 250 g', category: 'Oolong', price: 128 },
  { sku: 'T-03', title: 'Jasmine pearls 50 g', category: 'Scented tea', price: 45.5 },
  { sku: 'W-01', title: 'Gaiwan, white', category: 'Teaware', price: 169 },
  { sku: 'W-02', title: 'Travel cup', category: 'Teaware', price: 59.9 },
] as const

export const shopTableMapping: TableMapping = {
  version: 1,
  name: 'Test till',
  content: 'order-lines',
  columns: {
    orderKey: 'order',
    orderDate: 'date',
    customerKey: 'buyer',
    customerName: 'name',
    email: 'email',
    productKey: 'sku',
    productTitle: 'title',
    category: 'category',
    quantity: 'quantity',
    unitPrice: 'price',
  },
  constants: { currency: 'CNY' },
  rules: { dateOrder: 'ymd' },
}

export interface ShopTable {
  readonly path: string
  readonly orders: number
  readonly customers: number
  readonly lines: number
  /** Sum of quantity × price, in fen. */
  readonly netMinor: number
}

/** Person i buys every 15 + 7·(i mod 9) days and stops early where i is a multiple of 4; each order has one or two lines. */
export function writeShopTable(folder: string, customers: number): ShopTable {
  const rows = ['order,date,buyer,name,email,sku,title,category,quantity,price']
  let orders = 0
  let netMinor = 0
  for (let person = 0; person < customers; person++) {
    const gap = 15 + 7 * (person % 9)
    const lastDay = person % 4 === 0 ? daysCovered / 3 : daysCovered
    for (let day = person % gap; day < lastDay; day += gap) {
      orders += 1
      const date = new Date(firstDay + day * DAY_MS).toISOString().slice(0, 10)
      for (let line = 0; line <= orders % 2; line++) {
        const product = products[(person + line * 3 + (day % 2)) % products.length]
        if (!product) continue
        const quantity = 1 + ((person + day) % 3)
        netMinor += Math.round(product.price * 100) * quantity
        const { sku, title, category, price } = product
        const buyer = `B${person},Person ${person},b${person}@example.com`
        rows.push(`O${orders},${date},${buyer},${sku},"${title}",${category},${quantity},${price.toFixed(2)}`)
      }
    }
  }
  const path = join(folder, 'orders.csv')
  writeFileSync(path, `${rows.join('\n')}\n`)
  return { path, orders, customers, lines: rows.length - 1, netMinor }
}
