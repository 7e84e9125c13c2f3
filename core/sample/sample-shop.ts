/**
 * The two sample shops: a Chinese tea shop and an English gift shop, each a set of export files as their platforms write them and
 * the campaigns that the owner ran. Everything comes from a fixed seed; nobody in it exists.
 */
import type { Language } from '../contract/language.ts'
import type { CampaignGoal } from '../contract/view/campaign.ts'
import type { Day } from '../contract/view/common.ts'
import type { ContactChannel } from '../contract/view/offer.ts'
import { dayToText } from '../model/day.ts'
import { type AdvertisedCampaign, advertisingDays } from './advertising.ts'
import { alimamaFile, googleFile, metaFile, productCostFile } from './cost-files.ts'
import { giftBuyer } from './gift-people.ts'
import { giftPlan } from './gift-plan.ts'
import { dayOf } from './plan-days.ts'
import type { Person, SampleCostLine, SampleOrder, SimulatedShop } from './shop-plan.ts'
import { shopifyOrderFile } from './shopify-file.ts'
import { simulateShop } from './simulate.ts'
import { taobaoItemFile, taobaoOrderFile } from './taobao-files.ts'
import { isTaobaoBuyer, teaBuyer } from './tea-people.ts'
import { teaPlan } from './tea-plan.ts'
import { youzanOrderFile } from './youzan-file.ts'

interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SampleCampaign {
  readonly name: string
  readonly goal: CampaignGoal
  readonly channel: ContactChannel
  readonly firstDay: Day
  readonly lastDay: Day
  /** Who was contacted, by the key that the order files know them by: member name, phone or e-mail. */
  readonly contactedKeys: readonly string[]
  /** Who was left alone on purpose. */
  readonly holdoutKeys: readonly string[]
  readonly costLines: readonly SampleCostLine[]
}

export interface SampleShop {
  readonly name: string
  readonly currency: string
  readonly timezone: string
  /** Export files byte for byte as a platform writes them, for the ordinary import; costs first, then orders, then their items. */
  readonly files: readonly SampleFile[]
  /** Oldest first. */
  readonly campaigns: readonly SampleCampaign[]
  /** Newest day of data. */
  readonly endDay: Day
}

/** The same bytes on every call. */
export function sampleShop(language: Language): SampleShop {
  return language === 'zh' ? teaShop() : giftShop()
}

function teaShop(): SampleShop {
  const name = '青屿茶铺'
  const shop = simulateShop(teaPlan)
  const { orders, plan } = shop
  const onTaobao = (order: SampleOrder) => order.person !== null && isTaobaoBuyer(order.person)
  const taobaoOrders = orders.filter(onTaobao)
  const advertising = advertisingDays(plan, teaAdvertising, taobaoOrders)
  return {
    name,
    currency: 'CNY',
    timezone: 'Asia/Shanghai',
    files: [
      { name: '商品成本.csv', bytes: productCostFile(plan.products, ['商品编码', '商品名称', '分类', '成本'], false) },
      { name: 'ExportOrderList202611181015.csv', bytes: taobaoOrderFile(taobaoOrders, `${name}淘宝店`) },
      { name: 'ExportOrderDetailList202611181016.csv', bytes: taobaoItemFile(taobaoOrders) },
      {
        name: '有赞订单_20261118.csv',
        bytes: youzanOrderFile(
          orders.filter((order) => !onTaobao(order)),
          name,
        ),
      },
      { name: '万相台计划报表_20261118.csv', bytes: alimamaFile(advertising) },
    ],
    campaigns: sentCampaigns(shop, (person) => teaBuyer(person).key),
    endDay: dayToText(plan.endDay),
  }
}

function giftShop(): SampleShop {
  const name = 'Fern & Lantern'
  const shop = simulateShop(giftPlan)
  const { orders, plan } = shop
  const webOrders = orders.filter((order) => order.person !== null)
  const { firstDay, endDay } = plan
  const meta = advertisingDays(plan, metaAdvertising, webOrders)
  const google = advertisingDays(plan, googleAdvertising, webOrders)
  return {
    name,
    currency: 'GBP',
    timezone: 'Europe/London',
    files: [
      { name: 'product-costs.csv', bytes: productCostFile(plan.products, ['SKU', 'Title', 'Category', 'Cost'], true) },
      { name: 'orders_export.csv', bytes: shopifyOrderFile(orders, name) },
      { name: 'Fern-and-Lantern-Campaigns.csv', bytes: metaFile(meta, firstDay, endDay) },
      { name: 'Campaign report.csv', bytes: googleFile(google, firstDay, endDay) },
    ],
    campaigns: sentCampaigns(shop, (person) => giftBuyer(person).email),
    endDay: dayToText(endDay),
  }
}

function sentCampaigns({ campaigns }: SimulatedShop, keyOf: (person: Person) => string): readonly SampleCampaign[] {
  return campaigns.map(({ plan, contacted, holdout }) => ({
    name: plan.name,
    goal: plan.goal,
    channel: plan.channel,
    firstDay: dayToText(plan.firstDay),
    lastDay: dayToText(plan.lastDay),
    contactedKeys: contacted.map(keyOf),
    holdoutKeys: holdout.map(keyOf),
    costLines: plan.costLines(contacted.length),
  }))
}

const teaAdvertising: readonly AdvertisedCampaign[] = [
  {
    id: '60000001',
    name: '关键词推广_龙井',
    firstDay: teaPlan.firstDay,
    lastDay: teaPlan.endDay,
    spendMinor: 2_600,
    claimShare: 0.35,
    pricePerClickMinor: 95,
  },
  {
    id: '60000002',
    name: '人群推广_老客',
    firstDay: dayOf('2025-09-01'),
    lastDay: teaPlan.endDay,
    spendMinor: 2_200,
    claimShare: 0.55,
    pricePerClickMinor: 120,
  },
]

const metaAdvertising: readonly AdvertisedCampaign[] = [
  {
    id: '1',
    name: 'Gift ideas, lookalike',
    firstDay: giftPlan.firstDay,
    lastDay: giftPlan.endDay,
    spendMinor: 650,
    claimShare: 0.6,
    pricePerClickMinor: 42,
  },
]

const googleAdvertising: readonly AdvertisedCampaign[] = [
  {
    id: '1',
    name: 'Brand search',
    firstDay: giftPlan.firstDay,
    lastDay: giftPlan.endDay,
    spendMinor: 340,
    claimShare: 0.55,
    pricePerClickMinor: 55,
  },
  {
    id: '2',
    name: 'Christmas hampers',
    firstDay: dayOf('2025-11-10'),
    lastDay: dayOf('2025-12-20'),
    spendMinor: 700,
    claimShare: 0.25,
    pricePerClickMinor: 60,
  },
]
