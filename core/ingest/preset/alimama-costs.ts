import type { Preset } from './preset.ts'

/** Alimama (万相台, 直通车): a campaign per row and day. A report of one day may lack the date, which then stands in its file name. */
export const alimamaCosts: Preset = {
  id: 'alimama-costs',
  title: '阿里妈妈推广报表',
  platform: 'alimama',
  content: 'advertising-costs',
  facet: 'both',
  marks: [
    ['场景ID', '场景名字', '场景名称'],
    ['计划ID'],
    ['计划名字', '计划名称'],
    ['展现量'],
    ['点击量'],
    ['花费'],
    ['总成交金额'],
  ],
  required: ['campaignName', 'spend'],
  columns: {
    campaignKey: ['计划ID'],
    campaignName: ['计划名字', '计划名称'],
    firstDate: ['日期'],
    lastDate: ['日期'],
    spend: ['花费', '消耗'],
    impressions: ['展现量'],
    clicks: ['点击量'],
    claimedOrders: ['总成交笔数'],
    claimedRevenue: ['总成交金额'],
  },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
