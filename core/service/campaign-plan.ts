/** Planning, freezing and changing campaigns, and the list of people as it goes out. */
import type { Language } from '../contract/language.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { AudienceView, CampaignView } from '../contract/view/campaign.ts'
import type { ContactChannel } from '../contract/view/offer.ts'
import { type DayNumber, dayToText, textToDay } from '../model/day.ts'
import {
  addCampaign,
  type CampaignPerson,
  type CampaignRow,
  findCampaign,
  freezeCampaign,
  listCampaignPeople,
  removeCampaign,
  removeCampaignPeople,
  replaceCampaignCosts,
  updateCampaign,
} from '../storage/campaign-store.ts'
import { costRowsOf } from './campaign-costs.ts'
import { choosePeople } from './campaign-people.ts'
import { expectationOf } from './campaign-preview.ts'
import { readCampaign } from './campaign-service.ts'
import { readConsents } from './consent-service.ts'
import { readCustomerBase, readEverybody } from './customer-base.ts'
import { fillMessages } from './message-service.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

export function createCampaign(
  session: ShopSession,
  params: CheckedParams['campaign/create'],
  now: Date,
): CampaignView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const settings = readSettings(session)
  const seed = Math.floor(now.getTime() / 1000) % 0x7fffffff
  const { people } = choosePeople(session, base, params, seed)
  if (people.length === 0) throw new ShopkeeperError('campaign-empty')
  const sending = params.withSending ? sendingLines(people, settings.contactCostMinor[params.channel]) : []
  const [firstDay, lastDay] = daySpan(params.firstDay, params.lastDay)
  const campaignId = session.change((database) => {
    const { name, goal, channel } = params
    const row = {
      name,
      goal,
      channel,
      firstDay,
      lastDay,
      seed: String(seed),
      createdAt: now.toISOString(),
      frozenAt: null,
    }
    const id = addCampaign(database, row, people)
    replaceCampaignCosts(database, id, costRowsOf([...params.costLines, ...sending], settings.hourlyRateMinor))
    return id
  })
  return readCampaign(session, { campaignId: String(campaignId) })
}

function sendingLines(
  people: readonly CampaignPerson[],
  perMessageMinor: number,
): CheckedParams['campaign/create']['costLines'] {
  const amountMinor = Math.round(people.filter(({ arm }) => arm === 'contact').length * perMessageMinor)
  return amountMinor > 0 ? [{ kind: 'media', label: '', amountMinor, hours: null, day: null }] : []
}

function daySpan(first: string, last: string): [DayNumber, DayNumber] {
  const [firstDay, lastDay] = [textToDay(first), textToDay(last)]
  if (firstDay === null || lastDay === null || lastDay < firstDay) {
    throw new ShopkeeperError('bad-params', { detail: `${first} – ${last}` })
  }
  return [firstDay, lastDay]
}

export function changeCampaign(session: ShopSession, params: CheckedParams['campaign/update']): CampaignView {
  const row = requireCampaign(session, params.campaignId)
  const [, lastDay] = daySpan(dayToText(row.firstDay), params.lastDay ?? dayToText(row.lastDay))
  const { hourlyRateMinor } = readSettings(session)
  session.change((database) => {
    updateCampaign(database, row.campaignId, { name: params.name ?? row.name, lastDay })
    if (params.costLines) replaceCampaignCosts(database, row.campaignId, costRowsOf(params.costLines, hourlyRateMinor))
  })
  return readCampaign(session, { campaignId: params.campaignId })
}

/**
 * From now on the list is what was sent: nobody is added, nobody changes sides. Whoever refused since it was made leaves it, of both
 * sides, so that they stay alike.
 */
export function freezeList(session: ShopSession, campaignId: string, now: Date): CampaignView {
  const row = requireCampaign(session, campaignId)
  if (row.frozenAt !== null) throw new ShopkeeperError('campaign-frozen')
  const refusing = refusingPeople(session, row)
  if (refusing.length === listCampaignPeople(session.reader, row.campaignId).length)
    throw new ShopkeeperError('campaign-empty')
  const base = readCustomerBase(session, resolveAsOf(session, undefined))
  const gone = new Set(refusing)
  const people = listCampaignPeople(session.reader, row.campaignId).filter(({ customerId }) => !gone.has(customerId))
  const plan = expectationOf(session, base, row, people)
  session.change((database) => {
    removeCampaignPeople(database, row.campaignId, refusing)
    freezeCampaign(database, row.campaignId, now.toISOString(), plan)
  })
  return readCampaign(session, { campaignId })
}

export function setCampaignAside(session: ShopSession, campaignId: string, now: Date): { readonly campaignId: string } {
  const row = requireCampaign(session, campaignId)
  session.change((database) => removeCampaign(database, row.campaignId, now.toISOString()))
  return { campaignId }
}

export function campaignAudience(session: ShopSession, campaignId: string, language: Language): AudienceView {
  const row = requireCampaign(session, campaignId)
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, undefined)))
  const consents = readConsents(session)
  const refusing = new Set(refusingPeople(session, row))
  const titleById = new Map(Array.from(base.history.productId, (id, index) => [id, base.history.productTitle[index]]))
  const people = listCampaignPeople(session.reader, row.campaignId).filter(
    ({ customerId }) => !refusing.has(customerId),
  )
  const texts = new Map(
    fillMessages(session, base, row, people, language).map(({ customerId, text }) => [customerId, text]),
  )
  return {
    campaignId,
    frozenAt: row.frozenAt,
    refused: refusing.size,
    people: people.map((person) => {
      const details = base.details[base.indexById.get(person.customerId) ?? -1]
      const address = (text: string | undefined, channel: ContactChannel) =>
        consents.refuses(person.customerId, channel) ? '' : (text ?? '')
      return {
        customerId: String(person.customerId),
        name: details?.name || details?.key || '',
        arm: person.arm,
        email: address(details?.email, 'email'),
        phone: address(details?.phone, row.channel === 'phone' ? 'phone' : 'sms'),
        product: (person.productId === null ? undefined : titleById.get(person.productId)) ?? '',
        offer: person.rung,
        message: texts.get(String(person.customerId)) ?? '',
      }
    }),
  }
}

/** People of a list who do not want to be contacted by the campaign's channel. */
function refusingPeople(session: ShopSession, { campaignId, channel }: CampaignRow): number[] {
  const consents = readConsents(session)
  return listCampaignPeople(session.reader, campaignId)
    .map(({ customerId }) => customerId)
    .filter((customerId) => consents.refuses(customerId, channel as ContactChannel))
}

function requireCampaign(session: ShopSession, campaignId: string): CampaignRow {
  const row = findCampaign(session.reader, Number(campaignId))
  if (!row) throw new ShopkeeperError('not-found')
  return row
}
