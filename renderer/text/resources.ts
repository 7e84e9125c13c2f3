/** All words of the page, and their form for i18next: one flat list of keys per language. */
import type { Language } from '../../core/contract/language.ts'
import { campaignsText } from './campaigns.ts'
import { channelsText } from './channels.ts'
import { chartText } from './chart.ts'
import { cohortsText } from './cohorts.ts'
import { commonText } from './common.ts'
import { customersText } from './customers.ts'
import { dataText } from './data.ts'
import { experimentPageText } from './experiment.ts'
import { figurePageText } from './figure.ts'
import { findPeopleText } from './find-people.ts'
import { importText } from './import.ts'
import { moneyPageText } from './money.ts'
import { offersText } from './offers.ts'
import { productsText } from './products.ts'
import { reviewsText } from './reviews.ts'
import { rulesText } from './rules.ts'
import { salesPageText } from './sales.ts'
import { samePersonText } from './same-person.ts'
import { settingsText } from './settings.ts'
import { shellText } from './shell.ts'
import { tableText } from './table.ts'
import type { Texts } from './texts.ts'
import { todayText } from './today.ts'
import { watchText } from './watch.ts'
import { welcomeText } from './welcome.ts'

const texts = {
  ...commonText,
  ...shellText,
  ...welcomeText,
  ...todayText,
  ...importText,
  ...dataText,
  ...samePersonText,
  ...reviewsText,
  ...rulesText,
  ...settingsText,
  ...customersText,
  ...figurePageText,
  ...findPeopleText,
  ...cohortsText,
  ...offersText,
  ...salesPageText,
  ...productsText,
  ...moneyPageText,
  ...experimentPageText,
  ...campaignsText,
  ...channelsText,
  ...chartText,
  ...tableText,
  ...watchText,
}

export type TextKey = keyof typeof texts

/** The flat i18next resource of one language; a plural becomes `key_one` and `key_other`. */
export function resourceOf(language: Language): Record<string, string> {
  const resource: Record<string, string> = {}
  for (const [key, text] of Object.entries(texts as Texts)) {
    const value = text[language]
    if (typeof value === 'string') resource[key] = value
    else {
      resource[`${key}_one`] = value.one
      resource[`${key}_other`] = value.other
    }
  }
  return resource
}
