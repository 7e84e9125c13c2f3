/** Campaigns as a table: what each cost against what it brought in. */

import type { Language } from '../contract/language.ts'
import { say } from '../contract/text/say.ts'
import type { CampaignListView, CampaignView } from '../contract/view/campaign.ts'
import { buildTable, type ColumnSpec, type Table, wordFor, wordOrText } from './table.ts'

export function campaignsTable(view: CampaignListView, language: Language): Table {
  const columns: readonly ColumnSpec<CampaignView>[] = [
    { key: 'campaign', type: 'text', width: 28, value: (row) => row.name },
    { key: 'state', type: 'text', detail: true, value: (row) => wordFor(language, `report.state.${row.state}`) },
    { key: 'goal', type: 'text', detail: true, value: (row) => wordFor(language, `goal.${row.goal}`) },
    { key: 'channel', type: 'text', width: 12, value: (row) => wordOrText(language, 'channel', row.channel) },
    { key: 'first-day', type: 'day', value: (row) => row.firstDay },
    { key: 'last-day', type: 'day', value: (row) => row.lastDay },
    { key: 'cost-media', type: 'money', detail: true, value: (row) => row.costs.media },
    { key: 'cost-discount', type: 'money', detail: true, value: (row) => row.costs.discount },
    { key: 'cost-product', type: 'money', detail: true, value: (row) => row.costs.product },
    { key: 'cost-people', type: 'money', detail: true, value: (row) => row.costs.people },
    { key: 'cost-fees', type: 'money', detail: true, value: (row) => row.costs.fees },
    { key: 'cost-total', type: 'money', value: (row) => row.costs.totalMinor },
    { key: 'contacted', type: 'integer', value: (row) => row.contacted },
    { key: 'holdout', type: 'integer', value: (row) => row.holdout },
    { key: 'contacted-buyers', type: 'integer', detail: true, value: (row) => row.contactedBuyers },
    { key: 'holdout-buyers', type: 'integer', detail: true, value: (row) => row.holdoutBuyers },
    { key: 'attributed', type: 'money', value: (row) => row.attributedRevenueMinor },
    { key: 'roas', type: 'number', value: (row) => row.roas },
    { key: 'incremental-revenue', type: 'money', detail: true, value: (row) => row.incrementalRevenueMinor },
    { key: 'incremental-profit', type: 'money', value: (row) => row.incrementalProfitMinor },
    { key: 'profit-low', type: 'money', value: (row) => row.low },
    { key: 'profit-high', type: 'money', value: (row) => row.high },
    { key: 'incremental-roas', type: 'number', detail: true, value: (row) => row.incrementalRoas },
    { key: 'chance', type: 'percent', detail: true, value: (row) => row.chanceOfProfit },
    { key: 'evidence', type: 'text', detail: true, value: (row) => wordFor(language, `evidence.${row.evidence}`) },
    { key: 'verdict', type: 'text', value: (row) => wordFor(language, `verdict.${row.verdict}`) },
    { key: 'sentence', type: 'text', width: 60, detail: true, value: (row) => say(language, row.sentence) },
    { key: 'next', type: 'text', width: 48, detail: true, value: (row) => (row.next ? say(language, row.next) : '') },
  ]
  const { currency, campaigns: rows, sentence: note } = view
  return buildTable(language, { sheet: 'campaigns', currency, columns, rows, note })
}
