/** The lifetime model laid open: its parameters, its fit, and how well it would have foretold what came later. */
import { type PurchaseDays, purchaseDays } from '../analysis/customer/purchase-days.ts'
import { daysUntil, type LifetimeLack, lifetimeLack, ownBackTest } from '../analysis/lifetime/assess.ts'
import { type BackTest, backTest, type ForecastErrors } from '../analysis/lifetime/back-test.ts'
import { fitLifetime } from '../analysis/lifetime/fit.ts'
import { fitGammaGamma } from '../analysis/lifetime/gamma-gamma.ts'
import { hiatusDays } from '../analysis/lifetime/hiatus-rule.ts'
import type { LifetimeModel } from '../analysis/lifetime/likelihood.ts'
import { type RepeatRows, repeatRows } from '../analysis/lifetime/repeat-rows.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { ForecastErrorsView, LifetimeView } from '../contract/view/lifetime.ts'
import { numberColumn, readPlainTable } from '../ingest/plain-table.ts'
import { dayToText, textToDay } from '../model/day.ts'
import { toMainUnits } from '../model/money.ts'
import { analysisSeed } from './customer-base.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const DAYS_PER_WEEK = 7

/** Over this, value per purchase and number of purchases go together, which the model of values takes as unrelated. */
const DOUBTFUL_CORRELATION = 0.3

/** Of the open shop up to the end of observation; what came after it, if anything, is used to grade the forecast. */
export function readLifetime(session: ShopSession, params: CheckedParams['lifetime/read']): LifetimeView {
  const asOf = resolveAsOf(session, params.asOf)
  const all = purchaseDays(readHistory(session), resolveAsOf(session, params.validationEnd))
  const days = daysUntil(all, asOf)
  const rows = repeatRows(days, asOf)
  const model = modelOf(params.model)
  const unitDays = params.unitDays ?? DAYS_PER_WEEK
  const lack = lifetimeLack(days, rows)
  const own = ownBackTest(days, rows, asOf, model, analysisSeed)
  const later = laterTest(session, params, all, days, asOf, model, own)
  const { currency } = readSettings(session)
  const values = rows.meanRepeatMinor.map((minor) => toMainUnits(minor, currency))
  const fitted = fitRows(rows, values, { model, method: params.method, unitDays }, lack === null)
  return {
    asOf: dayToText(asOf),
    validationEnd: later ? dayToText(later.validationEnd) : null,
    ...fitted,
    unitDays,
    validation: validationView(later ?? own),
    why: [
      ...(lack ? [lackSentence(lack)] : []),
      ...valueDoubt(fitted.gammaGamma),
      ...gradeSentences(lack === null, later ?? own),
    ],
  }
}

/** Model and rule on what came after the end of observation. The choice between them is made on earlier data only. */
function laterTest(
  session: ShopSession,
  params: CheckedParams['lifetime/read'],
  all: PurchaseDays,
  days: PurchaseDays,
  calibrationEnd: number,
  model: LifetimeModel,
  own: BackTest | null,
): BackTest | null {
  const validationEnd =
    params.validationEnd === undefined ? readHistory(session).lastDay : textToDay(params.validationEnd)
  if (validationEnd === null || validationEnd <= calibrationEnd) return null
  const hiatus = hiatusDays(days)
  const { method } = params
  const test = backTest(all, { calibrationEnd, validationEnd, model, method, hiatusDays: hiatus, seed: analysisSeed })
  return { ...test, chosen: own?.chosen ?? 'model' }
}

const columnNames = {
  repeatCount: ['repeatCount', 'x', 'frequency'],
  repeatSpan: ['repeatSpan', 't_x', 't.x', 'tx', 'recency'],
  customerAge: ['customerAge', 'T', 'T.cal', 'age'],
  meanRepeatValue: ['meanRepeatValue', 'zbar', 'm.x', 'monetary_value', 'monetary'],
} as const

/**
 * Of a ready table with one customer a row, times in the model's own unit.
 * @throws ShopkeeperError `table-column` for a column that is missing, `table-cell` for a cell that is no such number
 */
export async function readLifetimeTable(
  file: { readonly path: string; readonly name: string },
  params: Pick<CheckedParams['lifetime/table'], 'model' | 'method'>,
): Promise<LifetimeView> {
  const table = await readPlainTable(file.path, file.name)
  const column = (name: keyof typeof columnNames) => {
    const found = numberColumn(table, columnNames[name])
    if (!found) throw new ShopkeeperError('table-column', { file: table.file, column: columnNames[name].join(' / ') })
    found.forEach((value, i) => {
      if (!(value >= 0))
        throw new ShopkeeperError('table-cell', {
          file: table.file,
          line: table.lines[i]!,
          column: name,
          value: String(value),
        })
    })
    return found
  }
  const rows = {
    repeatCount: column('repeatCount'),
    repeatSpan: column('repeatSpan'),
    customerAge: column('customerAge'),
  }
  rows.repeatSpan.forEach((span, i) => {
    if (span > rows.customerAge[i]!)
      throw new ShopkeeperError('table-cell', {
        file: table.file,
        line: table.lines[i]!,
        column: columnNames.repeatSpan[0],
        value: String(span),
      })
  })
  const values = numberColumn(table, columnNames.meanRepeatValue)
  const fitted = fitRows(rows, values, { model: modelOf(params.model), method: params.method, unitDays: 1 }, true)
  const why = [...valueDoubt(fitted.gammaGamma), sentence('lifetime.no-validation-in-table')]
  return { asOf: null, validationEnd: null, ...fitted, unitDays: null, validation: null, why }
}

type FitOptions = { readonly model: LifetimeModel; readonly method: 'map' | 'mle'; readonly unitDays: number }

function fitRows(rows: RepeatRows, values: Float64Array | null, options: FitOptions, enough: boolean) {
  const counts = Array.from(rows.repeatCount)
  const fit = enough ? fitLifetime(rows, options) : null
  const spend =
    enough && values
      ? fitGammaGamma(
          rows.repeatCount,
          values.map((value) => (value > 0 ? value : 0)),
        )
      : null
  return {
    model: options.model,
    method: options.method,
    parameters: fit?.parameters ?? null,
    logLikelihood: fit ? finite(fit.logLikelihood) : null,
    customers: counts.length,
    repeatCustomers: counts.filter((x) => x > 0).length,
    repeatPurchases: counts.reduce((sum, x) => sum + x, 0),
    gammaGamma: gammaGammaView(spend),
  }
}

function gammaGammaView(spend: ReturnType<typeof fitGammaGamma> | null): LifetimeView['gammaGamma'] {
  if (!spend || Number.isNaN(spend.p)) return null
  const { p, q, v, logLikelihood, customers, correlation } = spend
  return { p, q, v, logLikelihood, customers, correlation: finite(correlation) }
}

/** BG/NBD lets nobody be lost before the second purchase, which few shops bear out: it stands beside MBG/NBD for comparison only. */
function modelOf(asked: 'auto' | LifetimeModel): LifetimeModel {
  return asked === 'auto' ? 'mbg-nbd' : asked
}

function validationView(test: BackTest | null): LifetimeView['validation'] {
  if (!test) return null
  return {
    from: dayToText(test.calibrationEnd + 1),
    to: dayToText(test.validationEnd),
    customers: test.customers,
    purchases: test.purchases,
    model: errorsView(test.model),
    rule: errorsView(test.rule),
    chosen: test.chosen,
  }
}

function errorsView({ mae, rmse, totalBias }: ForecastErrors): ForecastErrorsView {
  return { mae, rmse, totalBias: finite(totalBias) }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function lackSentence({ reason, have, need }: LifetimeLack): Sentence {
  switch (reason) {
    case 'customers':
      return sentence('customer.model.too-few-customers', { have, need })
    case 'repeat-buyers':
      return sentence('customer.model.too-few-repeat-buyers', { have, need })
    case 'observation':
      return sentence('customer.model.history-too-short', { have: { kind: 'number', value: have, digits: 1 }, need })
  }
}

function valueDoubt(spend: LifetimeView['gammaGamma']): Sentence[] {
  const correlation = spend?.correlation ?? 0
  if (Math.abs(correlation) <= DOUBTFUL_CORRELATION) return []
  return [
    sentence('lifetime.values-go-with-counts', { correlation: { kind: 'number', value: correlation, digits: 2 } }),
  ]
}

function gradeSentences(enough: boolean, test: BackTest | null): Sentence[] {
  if (!enough) return []
  if (!test) return [sentence('lifetime.no-validation')]
  const errors = {
    model: { kind: 'number', value: test.model.rmse, digits: 2 },
    rule: { kind: 'number', value: test.rule.rmse, digits: 2 },
  } as const
  return [sentence(test.chosen === 'model' ? 'lifetime.model-chosen' : 'lifetime.rule-chosen', errors)]
}
