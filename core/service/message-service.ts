/** Messages for a campaign's list: templates of the app or of the owner, filled only with facts. */
import { type SmsLength, smsLength } from '../analysis/message/sms-length.ts'
import { claimsScarcity, fillMessage, readTemplate, type Template } from '../analysis/message/template.ts'
import { suggestionsOf } from '../analysis/next-basket/next-basket.ts'
import type { Language } from '../contract/language.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import { catalogue } from '../contract/text/catalogue.ts'
import { fillTemplate, formatDay, formatDays, say } from '../contract/text/say.ts'
import {
  type CampaignMessage,
  type CampaignMessagesView,
  type MessageFact,
  type MessageTemplatesView,
  messageFacts,
} from '../contract/view/message.ts'
import { type OfferRung, offerRungs } from '../contract/view/offer.ts'
import { dayToText } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import { type CampaignPerson, type CampaignRow, findCampaign, listCampaignPeople } from '../storage/campaign-store.ts'
import { readSetting, writeSetting } from '../storage/settings-store.ts'
import { type CustomerBase, readCustomerBase, readEverybody } from './customer-base.ts'
import { fairPriceProblem } from './fair-price.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const settingKey = 'messages'
type Stored = Partial<Record<`${Language} ${OfferRung}`, string>>

export function listMessageTemplates(session: ShopSession, language: Language): MessageTemplatesView {
  const own = readSetting<Stored>(session.reader, settingKey) ?? {}
  return {
    templates: offerRungs.map((rung) => {
      const text = own[`${language} ${rung}`]
      return { rung, text: text ?? catalogue[`message.${rung}`][language], isOwn: text !== undefined }
    }),
    facts: messageFacts,
  }
}

/** @throws ShopkeeperError `message-invalid` with what is wrong, in the language of the text */
export function saveMessageTemplate(
  session: ShopSession,
  { language, rung, text }: CheckedParams['message/save'],
): MessageTemplatesView {
  const [problem] = text.trim() === '' ? [] : templateProblems(text)
  if (problem) throw new ShopkeeperError('message-invalid', { problem: say(language, problem) })
  session.change((database) => {
    const { [`${language} ${rung}` as const]: _before, ...others } = readSetting<Stored>(database, settingKey) ?? {}
    writeSetting(
      database,
      settingKey,
      text.trim() === '' ? others : { ...others, [`${language} ${rung}`]: text.trim() },
    )
  }, 'notes')
  return listMessageTemplates(session, language)
}

function templateProblems(text: string): Sentence[] {
  const { unknown, isUnbalanced } = readTemplate(text)
  const list = (items: readonly string[]) => ({ kind: 'list', items: items.map((item) => `{${item}}`) }) as const
  return [
    ...(unknown.length > 0
      ? [sentence('message.problem.unknown', { facts: list(unknown), known: list(messageFacts) })]
      : []),
    ...(isUnbalanced ? [sentence('message.problem.brackets')] : []),
    ...(claimsScarcity(text) ? [sentence('message.problem.scarcity')] : []),
  ]
}

export function readCampaignMessages(
  session: ShopSession,
  { campaignId, language }: CheckedParams['message/read'],
): CampaignMessagesView {
  const row = findCampaign(session.reader, Number(campaignId))
  if (!row) throw new ShopkeeperError('not-found')
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, undefined)))
  const people = listCampaignPeople(session.reader, row.campaignId).filter(({ arm }) => arm === 'contact')
  const messages = fillMessages(session, base, row, people, language)
  const templates = new Map(listMessageTemplates(session, language).templates.map(({ rung, text }) => [rung, text]))
  const kinds = [...groupBy(messages, ({ rung }) => rung)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rung, list]) => ({
      rung,
      template: templates.get(rung) ?? '',
      people: list.length,
      example: list.find(({ text }) => text !== '')?.text ?? '',
      sms: row.channel === 'sms' ? longest(list) : null,
    }))
  const fairPrice = fairPriceProblem(base, people)
  return {
    campaignId,
    kinds,
    refused: messages.filter(({ text }) => text === '').length,
    problems: fairPrice ? [fairPrice] : [],
    messages,
  }
}

function longest(messages: readonly CampaignMessage[]): SmsLength {
  return messages
    .map(({ text }) => smsLength(text))
    .reduce((most, each) => (each.characters > most.characters ? each : most))
}

/** One message per person, in order; '' with the reason where a fact is missing. */
export function fillMessages(
  session: ShopSession,
  base: CustomerBase,
  row: Pick<CampaignRow, 'channel' | 'lastDay'>,
  people: readonly CampaignPerson[],
  language: Language,
): CampaignMessage[] {
  const { templates } = listMessageTemplates(session, language)
  const read = new Map<OfferRung, Template>(templates.map(({ rung, text }) => [rung, readTemplate(text)]))
  const shop = readSettings(session).name
  return people.map((person) => {
    const c = base.indexById.get(person.customerId) ?? -1
    const rung = offerRungs.find((known) => known === person.rung) ?? 'reminder'
    const facts = factsOf(base, c, person, { rung, shop, lastDay: row.lastDay, language })
    const { text, missing } = fillMessage(read.get(rung)!, facts)
    return {
      customerId: String(person.customerId),
      name: base.details[c]?.name || base.details[c]?.key || '',
      rung,
      text: text === null ? '' : row.channel === 'sms' ? asSms(text, shop, language) : text,
      problem: text === null ? missingSentence(missing, language) : null,
    }
  })
}

function missingSentence(missing: readonly MessageFact[], language: Language): Sentence {
  const items = missing.map((fact) => catalogue[`message.fact.${fact}`][language])
  return sentence('message.problem.missing', { facts: { kind: 'list', items } })
}

/** With who sends it and how to refuse, which count as letters too. */
function asSms(text: string, shop: string, language: Language): string {
  return fillTemplate(language, catalogue['message.sms'][language], { text, shop })
}

interface Ground {
  readonly rung: OfferRung
  readonly shop: string
  readonly lastDay: number
  readonly language: Language
}

function factsOf(
  base: CustomerBase,
  c: number,
  person: CampaignPerson,
  { rung, shop, lastDay, language }: Ground,
): Record<MessageFact, string> {
  const { history, summaries, details, nextBasket } = base
  const known = c >= 0 && summaries.orderCount[c]! > 0
  const name = details[c]?.name ?? ''
  const [suggested] = known ? suggestionsOf(nextBasket, c) : []
  const product = person.productId === null ? suggested?.product : history.productId.indexOf(person.productId)
  return {
    // Platforms hide names behind stars: such a name is none.
    name: /[*＊]/u.test(name) ? '' : name,
    product: history.productTitle[product ?? -1] ?? '',
    last_product: known ? (history.productTitle[lastProduct(base, c)] ?? '') : '',
    since: known ? formatDays(language, summaries.recencyDays[c]!) : '',
    until: formatDay(language, dayToText(lastDay)),
    offer: catalogue[`rung.${rung}`][language],
    shop,
  }
}

function lastProduct({ history, asOf }: CustomerBase, c: number): number {
  for (let o = history.orderStart[c + 1]! - 1; o >= history.orderStart[c]!; o--) {
    if (history.orderDay[o]! > asOf || history.orderIsSale[o] !== 1) continue
    const product = history.lineProduct[history.lineStart[o]!]
    if (product !== undefined && product >= 0 && history.lineStart[o]! < history.lineStart[o + 1]!) return product
  }
  return -1
}
