/** A sample shop: generated export files that go through the ordinary import, and campaigns of the past. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../contract/language.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { ShopView } from '../contract/view/shop.ts'
import type { JobContext } from '../job/context.ts'
import { textToDay } from '../model/day.ts'
import { type SampleShop, sampleShop } from '../sample/sample-shop.ts'
import { addCampaign, replaceCampaignCosts } from '../storage/campaign-store.ts'
import { listImports } from '../storage/import-store.ts'
import { listCustomers } from '../storage/party-store.ts'
import { importFiles } from './import-service.ts'
import { updateSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'
import { markSample, type Workspace } from './workspace.ts'

/** A shop of its own replaces an earlier sample of the same language; an open shop must be empty. */
export async function createSample(
  workspace: Workspace,
  { language, into }: CheckedParams['sample/create'],
  temporaryFolder: string,
  now: Date,
  context: JobContext,
): Promise<ShopView> {
  context.progress('sample', 0, null)
  await context.breathe()
  const sample = sampleShop(language)
  const { name, currency, timezone } = sample
  if (into === 'open') {
    if (listImports(workspace.session().reader).length > 0) throw new ShopkeeperError('shop-not-empty')
    await fillWithSample(workspace.session(), sample, language, temporaryFolder, now, context)
    return workspace.describe()
  }
  const old = workspace.list().shops.find((shop) => shop.name === name && shop.sample !== null)
  if (old) workspace.remove(old.shopId)
  const { shopId } = workspace.create({ name, currency, timezone })
  try {
    await fillWithSample(workspace.session(), sample, language, temporaryFolder, now, context)
  } catch (error) {
    workspace.remove(shopId)
    throw error
  }
  return workspace.describe()
}

async function fillWithSample(
  session: ShopSession,
  sample: SampleShop,
  language: Language,
  temporaryFolder: string,
  now: Date,
  context: JobContext,
): Promise<void> {
  updateSettings(session, { name: sample.name, currency: sample.currency, timezone: sample.timezone })
  const folder = join(temporaryFolder, `sample-${language}-${now.getTime()}`)
  mkdirSync(folder, { recursive: true })
  try {
    const files = sample.files.map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return { fileId: name, path, name }
    })
    const run = await importFiles(session, files, true, now, context)
    const [failure] = run.failures
    if (failure) throw new Error(`sample file ${failure.file} was refused: ${failure.code}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  addPastCampaigns(session, sample)
  markSample(session, language)
}

function addPastCampaigns(session: ShopSession, sample: SampleShop): void {
  const idByKey = new Map(listCustomers(session.reader).map((customer) => [customer.key, customer.customerId]))
  const people = (keys: readonly string[], arm: 'contact' | 'control') =>
    keys.flatMap((key) => {
      const customerId = idByKey.get(key)
      return customerId === undefined ? [] : [{ customerId, arm, productId: null, rung: '' }]
    })
  session.change((database) => {
    for (const campaign of sample.campaigns) {
      const campaignId = addCampaign(
        database,
        {
          name: campaign.name,
          goal: campaign.goal,
          channel: campaign.channel,
          firstDay: dayOf(campaign.firstDay),
          lastDay: dayOf(campaign.lastDay),
          seed: `sample ${campaign.name}`,
          createdAt: `${campaign.firstDay}T08:00:00.000Z`,
          frozenAt: `${campaign.firstDay}T08:00:00.000Z`,
        },
        [...people(campaign.contactedKeys, 'contact'), ...people(campaign.holdoutKeys, 'control')],
      )
      replaceCampaignCosts(
        database,
        campaignId,
        campaign.costLines.map((line) => ({ ...line, day: dayOf(campaign.firstDay) })),
      )
    }
  })
}

function dayOf(text: string): number {
  const day = textToDay(text)
  if (day === null) throw new ShopkeeperError('bad-params', { detail: text })
  return day
}
