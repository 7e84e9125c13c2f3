/** The shop's basics and the assumptions that everything unmeasured leans on (methods.md 2.5), each with its default. */
import type { CheckedParams } from '../contract/methods.ts'
import type { SettingsView } from '../contract/view/shop.ts'
import { toMinor } from '../model/money.ts'
import type { ReadableDatabase, WritableDatabase } from '../storage/database.ts'
import { settleForeignOrders } from '../storage/foreign-orders.ts'
import { readSetting, writeSetting } from '../storage/settings-store.ts'
import type { ShopSession } from './shop-session.ts'

type Stored = Partial<Omit<SettingsView, 'contactCostMinor' | 'liftByRung' | 'costShareByRung'>> & {
  readonly contactCostMinor?: Partial<SettingsView['contactCostMinor']>
  readonly liftByRung?: Partial<SettingsView['liftByRung']>
  readonly costShareByRung?: Partial<SettingsView['costShareByRung']>
}

export function readSettings(session: ShopSession): SettingsView {
  const stored = readSetting<Stored>(session.reader, 'settings') ?? {}
  const currency = stored.currency ?? 'CNY'
  return {
    name: stored.name ?? '',
    currency,
    timezone: stored.timezone ?? usualTimezone(currency),
    marginShare: stored.marginShare ?? 0.4,
    contactCostMinor: {
      email: toMinor(0.01, currency),
      sms: toMinor(0.05, currency),
      'wechat-work': toMinor(0.02, currency),
      phone: toMinor(1, currency),
      ...stored.contactCostMinor,
    },
    hourlyRateMinor: stored.hourlyRateMinor ?? 0,
    liftByRung: {
      reminder: 0.1,
      gift: 0.2,
      bundle: 0.25,
      'free-delivery': 0.25,
      'ten-off': 0.4,
      'fifteen-off': 0.55,
      ...stored.liftByRung,
    },
    costShareByRung: {
      reminder: 0,
      gift: 0.03,
      bundle: 0.05,
      'free-delivery': 0.05,
      'ten-off': 0.1,
      'fifteen-off': 0.15,
      ...stored.costShareByRung,
    },
    marginFloorShare: stored.marginFloorShare ?? 0.1,
    holdoutShare: stored.holdoutShare ?? 0.1,
    holdoutMinimum: stored.holdoutMinimum ?? 50,
    contactGapDays: stored.contactGapDays ?? 7,
    contactsPerMonth: stored.contactsPerMonth ?? 3,
    quietDays: stored.quietDays ?? 14,
    neverContactShare: stored.neverContactShare ?? 0,
    rates: stored.rates ?? {},
  }
}

/** All of China keeps one time, whatever the clock of a computer abroad says; elsewhere the computer's own zone is the best guess. */
export function usualTimezone(currency: string): string {
  return currency === 'CNY' ? 'Asia/Shanghai' : Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Currency and zone as far as somebody chose them: a shop's first file decides what nobody did. */
export function readChosenBasics(database: ReadableDatabase): Pick<Stored, 'currency' | 'timezone'> {
  const { currency, timezone } = readSetting<Stored>(database, 'settings') ?? {}
  return { ...(currency === undefined ? {} : { currency }), ...(timezone === undefined ? {} : { timezone }) }
}

export function chooseBasics(database: WritableDatabase, basics: { currency: string; timezone: string }): void {
  writeSetting(database, 'settings', { ...readSetting<Stored>(database, 'settings'), ...basics })
}

/** Only what the owner changed is stored, so that a better default of a later version reaches the rest. */
export function updateSettings(session: ShopSession, change: CheckedParams['settings/update']): SettingsView {
  session.change((database) => {
    const stored = readSetting<Stored>(database, 'settings') ?? {}
    const { rates, ...rest } = change
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Stored
    writeSetting(database, 'settings', {
      ...stored,
      ...given,
      contactCostMinor: { ...stored.contactCostMinor, ...given.contactCostMinor },
      liftByRung: { ...stored.liftByRung, ...given.liftByRung },
      costShareByRung: { ...stored.costShareByRung, ...given.costShareByRung },
      ...(rates === undefined ? {} : { rates: datedRates(rates) }),
    })
    // An order in another currency is worth what the rate now says, and the shop's own currency needs none.
    if (rates !== undefined || given.currency !== undefined) settleForeignOrders(database)
  })
  return readSettings(session)
}

/** Plain rates hold since ever; dated ones stand in the order of their days. */
function datedRates(rates: NonNullable<CheckedParams['settings/update']['rates']>): SettingsView['rates'] {
  const sorted = Object.entries(rates).map(([code, given]) => {
    const list = typeof given === 'number' ? [{ from: null, rate: given }] : [...given]
    return [code, list.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))] as const
  })
  return Object.fromEntries(sorted)
}
