import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tableMappingSchema } from '../../../core/contract/mapping.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

const summary = join(import.meta.dirname, '../../../../shared/data/cdnow/cdnow_customers_summary_with_transactions.csv')
const hasCdnow = existsSync(summary)
if (!hasCdnow) console.warn('SKIPPED: the lifetime table of CDNOW needs ../shared/data/cdnow, which is not here')

async function shop() {
  const opened = await openShop(temporaryFolder(), { currency: 'USD', timezone: 'UTC' })
  onTestFinished(() => opened.core.close())
  return opened
}

describe('the lifetime model of a ready table', () => {
  it.skipIf(!hasCdnow)('gives the published fit of CDNOW (methods.md numbers 2, 3 and 13)', async () => {
    const { client, core } = await shop()
    const fileId = core.files.mint(summary, 'cdnow.csv')
    const view = await client.call('lifetime/table', { fileId, model: 'bg-nbd', method: 'mle' })
    expect(view).toMatchObject({ customers: 2357, repeatCustomers: 946, repeatPurchases: 2457, validation: null })
    expect(view.parameters?.r).toBeCloseTo(0.2426, 3)
    expect(view.parameters?.alpha).toBeCloseTo(4.4136, 3)
    expect(Math.abs((view.parameters?.a ?? 0) - 0.7929)).toBeLessThan(5e-3)
    expect(Math.abs((view.parameters?.b ?? 0) - 2.4259)).toBeLessThan(5e-3)
    expect(Math.abs((view.logLikelihood ?? 0) - -9582.426)).toBeLessThan(0.01)
    expect(view.gammaGamma?.customers).toBe(946)
    expect(Math.abs((view.gammaGamma?.p ?? 0) - 6.25)).toBeLessThan(0.02)
    expect(Math.abs((view.gammaGamma?.v ?? 0) - 15.44)).toBeLessThan(0.02)
  })

  it('takes the other usual names, tabs, and says which column or cell is at fault', async () => {
    const { client, file } = await shop()
    const rows = Array.from({ length: 40 }, (_, i) => `${i % 4}\t${(i % 4) * 5}\t${20 + (i % 7)}`)
    const good = file('good.tsv', `frequency\trecency\tT\n${rows.join('\n')}\n`)
    const view = await client.call('lifetime/table', { fileId: good })
    expect(view).toMatchObject({
      model: 'mbg-nbd',
      method: 'map',
      customers: 40,
      repeatCustomers: 30,
      gammaGamma: null,
    })
    const lacking = file('lacking.csv', 'x,T\n1,2\n')
    await expect(client.call('lifetime/table', { fileId: lacking })).rejects.toMatchObject({ code: 'table-column' })
    for (const cell of ['1,many,9', '-1,2,9', '1,12,9']) {
      const fileId = file('cell.csv', `x,t_x,T\n0,0,9\n${cell}\n`)
      const fault = { code: 'table-cell', params: { line: 3 } }
      await expect(client.call('lifetime/table', { fileId })).rejects.toMatchObject(fault)
    }
  })
})

describe('the lifetime model of a shop', () => {
  const mapping = tableMappingSchema.parse({
    version: 1,
    name: 'Till',
    content: 'order-lines',
    columns: { orderKey: 'No', orderDate: 'Day', customerKey: 'Who', productTitle: 'What', unitPrice: 'Price' },
    rules: { dateOrder: 'ymd' },
  })

  /** Everybody buys on their own beat; the day is counted from the start of 2025. */
  function orders(people: number): string {
    const rows: string[] = []
    for (let who = 0; who < people; who++) {
      for (let day = who % 30; day < 360; day += 20 + (who % 5) * 25) {
        rows.push(
          `${who}-${day},${new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)},p${who},tea,${5 + (who % 3)}`,
        )
        if (who % 3 === 0) break
      }
    }
    return `No,Day,Who,What,Price\n${rows.join('\n')}\n`
  }

  it('is graded on what came after the end of observation', async () => {
    const { client, file } = await shop()
    await client.run('import/start', { files: [{ fileId: file('till.csv', orders(120)), mapping }] })
    const view = await client.call('lifetime/read', { asOf: '2025-09-01', validationEnd: '2025-11-30' })
    expect(view).toMatchObject({ asOf: '2025-09-01', validationEnd: '2025-11-30', unitDays: 7 })
    expect(view.validation).toMatchObject({ from: '2025-09-02', to: '2025-11-30', customers: view.customers })
    expect(view.validation?.purchases).toBeGreaterThan(50)
    expect(view.why.length).toBeGreaterThan(0)
  })

  it('says in words what is missing where there are too few people', async () => {
    const { client, file } = await shop()
    await client.run('import/start', { files: [{ fileId: file('till.csv', orders(30)), mapping }] })
    const view = await client.call('lifetime/read', {})
    expect(view).toMatchObject({ parameters: null, logLikelihood: null, gammaGamma: null, customers: 30 })
    expect(view.why[0]).toMatchObject({ key: 'customer.model.too-few-customers', params: { have: 30, need: 50 } })
  })
})
