/** Warns of files whose payments and orders are in the shop twice: as a payment statement and as the orders that were paid. */
import type { RuleSuggestionView } from '../contract/view/rules.ts'
import { toMainUnits } from '../model/money.ts'
import type { FileWarning } from '../model/shop-record.ts'
import type { ReadableDatabase } from '../storage/database.ts'
import { readExchange } from '../storage/exchange-store.ts'
import { platformOfImport } from '../storage/rule-store.ts'
import { findDoubleCounting } from './rule-service.ts'

/** Answers, for any import of the run, what of it counts twice. The shop is searched once. */
export function doubleCountingOf(database: ReadableDatabase): (importId: number) => FileWarning[] {
  const found = findDoubleCounting(database)
  const { currency } = readExchange(database)
  return (importId) => {
    const platform = platformOfImport(database, importId)
    const concerns = ({ conditions: { duplicateOf } }: RuleSuggestionView) =>
      duplicateOf?.source === platform || duplicateOf?.of === platform
    return found.filter(concerns).map((suggestion) => warningOf(suggestion, currency))
  }
}

function warningOf({ conditions, orders, netMinor }: RuleSuggestionView, currency: string): FileWarning {
  const { source, of } = conditions.duplicateOf!
  const amount = `${toMainUnits(netMinor, currency)} ${currency}`
  return { code: 'counts-twice', params: { orders, amount, source, of } }
}
