/** A small shop's orders before a campaign, and those that answer it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DAY_MS = 86_400_000
const head = 'order,date,buyer,name,email,sku,title,category,quantity,price'
/** How far back the orders go, and how far apart one person's are. */
const DAYS_BACK = 160
const GAP_DAYS = 20
/** Enough for eleven buyers in either half of any group. */
const PEOPLE = 300

/** People who bought every 20 days until shortly before `today`. */
export function writeOrdersBefore(folder: string, today: Date): string {
  const rows = Array.from({ length: PEOPLE }, (_, person) =>
    Array.from({ length: Math.floor(DAYS_BACK / GAP_DAYS) }, (_, order) =>
      rowOf(person, `A${person}-${order}`, new Date(today.getTime() - (5 + (person % 15) + order * GAP_DAYS) * DAY_MS)),
    ),
  ).flat()
  return write(folder, 'before.csv', rows)
}

/** Three of four people whose e-mail is in `contacted` buy within a week, and of the others one of four. */
export function writeOrdersAfter(folder: string, today: Date, contacted: ReadonlySet<string>): string {
  let [told, others] = [0, 0]
  const rows = Array.from({ length: PEOPLE }, (_, person) => {
    const isTold = contacted.has(emailOf(person))
    const buys = isTold ? told++ % 4 !== 3 : others++ % 4 === 3
    return buys ? [rowOf(person, `N${person}`, new Date(today.getTime() + (1 + (person % 6)) * DAY_MS))] : []
  }).flat()
  // Somebody new comes in after the campaign's days, so that it is over.
  return write(folder, 'after.csv', [...rows, rowOf(999, 'N999', new Date(today.getTime() + 60 * DAY_MS))])
}

const emailOf = (person: number) => `b${person}@example.com`

function rowOf(person: number, order: string, at: Date): string {
  const price = 40 + (person % 7) * 5
  return `${order},${at.toISOString().slice(0, 10)},B${person},Person ${person},${emailOf(person)},T-01,Longjing 100 g,Tea,1,${price}.00`
}

function write(folder: string, name: string, rows: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${[head, ...rows].join('\n')}\n`)
  return path
}
