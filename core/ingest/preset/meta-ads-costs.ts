import type { Preset } from './preset.ts'

/**
 * Meta Ads Manager: the currency stands in the name of the spend column. Without the breakdown "Day" a row covers the whole range.
 * A row without a campaign name is the account's total.
 */
export const metaAdsCosts: Preset = {
  id: 'meta-ads-costs',
  title: 'Meta Ads report',
  platform: 'meta-ads',
  content: 'advertising-costs',
  facet: 'both',
  marks: [
    ['Reporting starts', '报告开始日期'],
    ['Reporting ends', '报告结束日期'],
    ['Campaign name', '广告系列名称'],
    [/^Amount spent \([A-Z]{3}\)$/i, /^(?:已)?花费金额\s*[(\uff08][A-Z]{3}[)\uff09]$/],
  ],
  required: ['campaignName', 'spend', 'firstDate'],
  columns: {
    campaignKey: ['Campaign ID', '广告系列编号'],
    campaignName: ['Campaign name', '广告系列名称'],
    firstDate: ['Day', '天数', '单日', 'Reporting starts', '报告开始日期'],
    lastDate: ['Day', '天数', '单日', 'Reporting ends', '报告结束日期'],
    spend: [/^Amount spent \([A-Z]{3}\)$/i, /^(?:已)?花费金额\s*[(\uff08][A-Z]{3}[)\uff09]$/],
    impressions: ['Impressions', '展示次数'],
    clicks: ['Link clicks', '链接点击量', 'Clicks (all)'],
    claimedOrders: ['Purchases', 'Website purchases', '购物次数', '网站购物次数'],
    claimedRevenue: ['Purchases conversion value', 'Website purchases conversion value', '购物转化价值'],
  },
  namelessIsTotal: true,
  dateOrder: 'mdy',
}
