import type { Preset } from './preset.ts'

/**
 * Google Ads campaign report: a title, the period, then the header; totals at the end. Only with the segment "Day" is there a date
 * per row, else the period counts.
 */
export const googleAdsCosts: Preset = {
  id: 'google-ads-costs',
  title: 'Google Ads campaign report',
  platform: 'google-ads',
  content: 'advertising-costs',
  facet: 'both',
  marks: [
    ['Campaign', '广告系列'],
    ['Cost', '费用'],
    ['Impr.', 'Impressions', '展示次数'],
    ['Clicks', '点击次数'],
    ['Currency code', '货币代码'],
    ['Campaign type', 'Campaign status', 'Avg. CPC', 'CTR', '广告系列类型', '广告系列状态', '点击率'],
  ],
  required: ['campaignName', 'spend'],
  never: ['Reporting starts'],
  columns: {
    campaignKey: ['Campaign ID', '广告系列 ID'],
    campaignName: ['Campaign', '广告系列'],
    firstDate: ['Day', '日', '天'],
    lastDate: ['Day', '日', '天'],
    spend: ['Cost', '费用'],
    impressions: ['Impr.', 'Impressions', '展示次数'],
    clicks: ['Clicks', '点击次数'],
    claimedOrders: ['Conversions', '转化次数'],
    claimedRevenue: ['Conv. value', '转化价值'],
    currency: ['Currency code', '货币代码'],
  },
  dateOrder: 'mdy',
}
