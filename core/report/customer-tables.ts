/** Lists of people as tables: customers, segments, offers, and who a campaign is sent to. */

import type { Language } from '../contract/language.ts'
import { sentence } from '../contract/sentence.ts'
import { say } from '../contract/text/say.ts'
import type { AudienceView } from '../contract/view/campaign.ts'
import type { ContactChannel, OfferListView, OfferView } from '../contract/view/offer.ts'
import type { PortraitListView, PortraitRow, SegmentListView, SegmentView } from '../contract/view/portrait.ts'
import type { LookAlikeView, SegmentPeopleView, SegmentPersonRow } from '../contract/view/segment.ts'
import { buildTable, type ColumnSpec, joined, type Table, wordFor, wordOrText } from './table.ts'

/** One line per person: all platforms and all buyer ids of theirs. */
function allOf(language: Language, { records }: PortraitRow, field: 'platform' | 'key'): string {
  return joined(language, [...new Set(records.map((record) => record[field]))])
}

/** One row per customer of the view, in its order; the note says what the lifetime model lacks, if anything. */
export function customersTable(view: PortraitListView, language: Language): Table {
  const columns: readonly ColumnSpec<PortraitRow>[] = [
    { key: 'buyer-key', type: 'text', width: 22, value: (row) => allOf(language, row, 'key') },
    { key: 'name', type: 'text', value: (row) => row.name },
    { key: 'platform', type: 'text', width: 12, detail: true, value: (row) => allOf(language, row, 'platform') },
    { key: 'segment', type: 'text', value: (row) => wordFor(language, `segment.${row.segment}`) },
    { key: 'first-order', type: 'day', detail: true, value: (row) => row.firstOrderDay },
    { key: 'last-order', type: 'day', value: (row) => row.lastOrderDay },
    { key: 'days-since', type: 'integer', value: (row) => row.recencyDays },
    { key: 'orders', type: 'integer', value: (row) => row.orderCount },
    { key: 'spent', type: 'money', value: (row) => row.monetaryMinor },
    { key: 'margin', type: 'money', value: (row) => row.marginMinor },
    { key: 'recency-score', type: 'integer', detail: true, value: (row) => row.r },
    { key: 'frequency-score', type: 'integer', detail: true, value: (row) => row.f },
    { key: 'monetary-score', type: 'integer', detail: true, value: (row) => row.m },
    { key: 'alive', type: 'percent', value: (row) => row.probabilityAlive },
    { key: 'expected-orders', type: 'number', detail: true, value: (row) => row.expectedOrders90 },
    { key: 'future-value', type: 'money', value: (row) => row.clvMinor },
    { key: 'future-value-low', type: 'money', detail: true, value: (row) => row.clvLowMinor },
    { key: 'future-value-high', type: 'money', detail: true, value: (row) => row.clvHighMinor },
    { key: 'next-order', type: 'day', value: (row) => row.nextOrder?.p50 ?? null },
    { key: 'rhythm', type: 'number', detail: true, value: (row) => row.rhythmDays },
    { key: 'discount-share', type: 'percent', value: (row) => row.discountShare },
    { key: 'categories', type: 'text', width: 24, value: (row) => joined(language, row.favouriteCategories) },
    { key: 'products', type: 'text', width: 36, detail: true, value: (row) => joined(language, row.favouriteProducts) },
    { key: 'channels', type: 'text', detail: true, value: (row) => joined(language, row.channels) },
    {
      key: 'refuses',
      type: 'text',
      value: (row) =>
        joined(
          language,
          row.refuses.map((channel) => wordFor(language, `consent.channel.${channel}`)),
        ),
    },
    { key: 'country', type: 'text', detail: true, value: (row) => row.country },
    { key: 'region', type: 'text', detail: true, value: (row) => row.region },
  ]
  return buildTable(language, {
    sheet: 'customers',
    currency: view.currency,
    columns,
    rows: view.customers,
    note: view.modelNote,
  })
}

function contactColumns(language: Language): readonly ColumnSpec<SegmentPersonRow>[] {
  return [
    { key: 'name', type: 'text', value: (row) => row.name },
    { key: 'email', type: 'text', width: 28, value: (row) => row.email },
    { key: 'phone', type: 'text', value: (row) => row.phone },
    {
      key: 'segment',
      type: 'text',
      value: (row) => (row.segment === null ? '' : wordFor(language, `segment.${row.segment}`)),
    },
    { key: 'orders', type: 'integer', value: (row) => row.orderCount },
    { key: 'spent', type: 'money', value: (row) => row.monetaryMinor },
    { key: 'last-order', type: 'day', value: (row) => row.lastOrderDay },
    { key: 'customer-id', type: 'text', width: 12, value: (row) => row.customerId },
  ]
}

/** The people of a group by rules; the note says the rules. */
export function groupTable(view: SegmentPeopleView, language: Language): Table {
  const columns = contactColumns(language)
  const note = sentence('report.note.group', { rules: view.said[language] })
  return buildTable(language, { sheet: 'group', currency: view.currency, columns, rows: view.people, note })
}

/** People like those of a group, most alike first. */
export function alikeTable(view: LookAlikeView, language: Language): Table {
  const columns: readonly ColumnSpec<LookAlikeView['people'][number]>[] = [
    ...contactColumns(language),
    {
      key: 'shared',
      type: 'text',
      width: 48,
      value: (row) =>
        joined(
          language,
          row.shared.map((trait) => say(language, trait)),
        ),
    },
  ]
  return buildTable(language, {
    sheet: 'alike',
    currency: view.currency,
    columns,
    rows: view.people,
    note: view.sentence,
  })
}

export function segmentsTable(view: SegmentListView, language: Language): Table {
  const columns: readonly ColumnSpec<SegmentView>[] = [
    { key: 'segment', type: 'text', value: (row) => wordFor(language, `segment.${row.segment}`) },
    { key: 'people', type: 'integer', value: (row) => row.customers },
    { key: 'people-share', type: 'percent', value: (row) => row.share },
    { key: 'net', type: 'money', value: (row) => row.netMinor },
    { key: 'net-share', type: 'percent', value: (row) => row.netShare },
    { key: 'margin', type: 'money', value: (row) => row.marginMinor },
    { key: 'median-days-since', type: 'number', value: (row) => row.medianRecencyDays },
    { key: 'median-orders', type: 'number', value: (row) => row.medianOrderCount },
    { key: 'mean-order', type: 'money', value: (row) => row.meanOrderMinor },
    {
      key: 'traits',
      type: 'text',
      width: 48,
      value: (row) =>
        joined(
          language,
          row.traits.map((trait) => say(language, trait.sentence)),
        ),
    },
    { key: 'advice', type: 'text', width: 48, value: (row) => say(language, row.advice) },
  ]
  return buildTable(language, { sheet: 'segments', currency: view.currency, columns, rows: view.segments })
}

export function offersTable(view: OfferListView, language: Language): Table {
  const columns: readonly ColumnSpec<OfferView>[] = [
    { key: 'customer-id', type: 'text', width: 12, detail: true, value: (row) => row.customerId },
    { key: 'name', type: 'text', value: (row) => row.name },
    { key: 'segment', type: 'text', value: (row) => wordFor(language, `segment.${row.segment}`) },
    { key: 'offer-products', type: 'text', width: 36, value: (row) => joined(language, row.productTitles) },
    {
      key: 'product-kind',
      type: 'text',
      detail: true,
      value: (row) => wordFor(language, `report.product-kind.${row.productKind}`),
    },
    { key: 'offer', type: 'text', value: (row) => wordFor(language, `rung.${row.offer}`) },
    { key: 'channel', type: 'text', width: 12, value: (row) => wordFor(language, `channel.${row.channel}`) },
    { key: 'contact-day', type: 'day', value: (row) => row.day },
    { key: 'cost', type: 'money', value: (row) => row.costMinor },
    { key: 'expected-profit', type: 'money', value: (row) => row.expectedProfitMinor },
    { key: 'profit-low', type: 'money', detail: true, value: (row) => row.lowMinor },
    { key: 'profit-high', type: 'money', detail: true, value: (row) => row.highMinor },
    { key: 'at-stake', type: 'money', detail: true, value: (row) => row.marginAtStakeMinor },
    { key: 'reason', type: 'text', width: 60, value: (row) => say(language, row.reason) },
    { key: 'basis', type: 'text', value: (row) => wordFor(language, `report.basis.${row.evidence}`) },
    { key: 'sureness', type: 'text', width: 12, value: (row) => wordFor(language, `sure.${row.sureness}`) },
  ]
  const note = view.warnings[0] ?? view.sentence
  return buildTable(language, { sheet: 'offers', currency: view.currency, columns, rows: view.offers, note })
}

type Person = AudienceView['people'][number]

/**
 * The list to send by. People to contact come first; those left alone follow without e-mail, phone or message, so that nobody
 * writes to them by mistake. With a channel, only the contact detail that its sender needs is listed.
 */
export function audienceTable(view: AudienceView, language: Language, channel?: ContactChannel): Table {
  const wanted = (person: Person, text: string) => (person.arm === 'contact' ? text : '')
  const email: ColumnSpec<Person> = {
    key: 'email',
    type: 'text',
    width: 28,
    value: (person) => wanted(person, person.email),
  }
  const phone: ColumnSpec<Person> = { key: 'phone', type: 'text', value: (person) => wanted(person, person.phone) }
  const details = channel === undefined ? [email, phone] : channel === 'email' ? [email] : [phone]
  const columns: readonly ColumnSpec<Person>[] = [
    { key: 'group', type: 'text', width: 12, value: (person) => wordOrText(language, 'report.group', person.arm) },
    { key: 'name', type: 'text', value: (person) => person.name },
    ...details,
    { key: 'product', type: 'text', width: 32, value: (person) => person.product },
    { key: 'offer', type: 'text', value: (person) => wanted(person, wordOrText(language, 'rung', person.offer)) },
    {
      key: 'message',
      type: 'text',
      width: 64,
      value: (person) => wanted(person, person.message),
    },
    { key: 'customer-id', type: 'text', width: 12, value: (person) => person.customerId },
  ]
  const control = view.people.filter((person) => person.arm === 'control')
  const rows = [...view.people.filter((person) => person.arm === 'contact'), ...control]
  const note = control.length > 0 ? sentence('report.note.control', { count: control.length }) : null
  return buildTable(language, { sheet: 'audience', currency: '', columns, rows, note })
}
