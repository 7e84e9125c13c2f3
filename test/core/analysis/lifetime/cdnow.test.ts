import { describe, expect, test } from 'vitest'
import { fitLifetime } from '../../../../core/analysis/lifetime/fit.ts'
import { expectedValue, fitGammaGamma } from '../../../../core/analysis/lifetime/gamma-gamma.ts'
import { ruleForecast } from '../../../../core/analysis/lifetime/hiatus-rule.ts'
import type { LifetimeModel } from '../../../../core/analysis/lifetime/likelihood.ts'
import { expectedOrders } from '../../../../core/analysis/lifetime/predict.ts'
import { purchasesBetween, repeatRows } from '../../../../core/analysis/lifetime/repeat-rows.ts'
import { textToDay } from '../../../../core/model/day.ts'
import { cdnowDays, cdnowSummary, hasCdnow } from '../cdnow.ts'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

describe.skipIf(!hasCdnow)('CDNOW sample, cut at 1997-09-30 (methods.md section 7)', () => {
  const cut = textToDay('1997-09-30')!
  const days = hasCdnow
    ? cdnowDays()
    : { start: new Int32Array(1), day: new Int32Array(0), netMinor: new Float64Array(0) }
  const rows = repeatRows(days, cut)
  const later = purchasesBetween(days, rows, cut, textToDay('1998-06-30')!)
  const fit = (model: LifetimeModel) => fitLifetime(rows, { model, method: 'mle', unitDays: 7 })
  const forecast = (model: LifetimeModel) => {
    const { parameters } = fit(model)
    return Float64Array.from(rows.customer, (_, i) => expectedOrders(parameters, model, weekRow(i), 39))
  }
  const weekRow = (i: number) => ({
    repeatCount: rows.repeatCount[i]!,
    repeatSpan: rows.repeatSpan[i]! / 7,
    customerAge: rows.customerAge[i]! / 7,
  })
  const meanError = (of: ArrayLike<number>) =>
    sum(Array.from(later, (count, i) => Math.abs(count - of[i]!))) / later.length

  test('1: customers, repeat buyers, repeat purchases, purchases held back (BTYD, lifetimes)', () => {
    expect(rows.customer.length).toBe(2357)
    expect(rows.repeatCount.filter((x) => x > 0).length).toBe(946)
    expect(sum(rows.repeatCount)).toBe(2457)
    expect(sum(later)).toBe(1882)
  })

  test('2, 3: BG/NBD of Fader, Hardie & Lee 2005 and CLVTools', () => {
    const { parameters, logLikelihood, converged } = fit('bg-nbd')
    expect(converged).toBe(true)
    expect(Math.abs(parameters.r - 0.2425945)).toBeLessThan(1e-3)
    expect(Math.abs(parameters.alpha - 4.4136019)).toBeLessThan(1e-3)
    expect(Math.abs(parameters.a - 0.7929199)).toBeLessThan(5e-3)
    expect(Math.abs(parameters.b - 2.4258881)).toBeLessThan(5e-3)
    expect(Math.abs(logLikelihood - -9582.429)).toBeLessThan(0.01)
    const rounded = fitLifetime(cdnowSummary(), { model: 'bg-nbd', method: 'mle', unitDays: 1 })
    expect(Math.abs(rounded.logLikelihood - -9582.426)).toBeLessThan(0.01)
  })

  test('4: MBG/NBD of BTYDplus', () => {
    const { parameters, logLikelihood } = fit('mbg-nbd')
    expect(Math.abs(parameters.r - 0.525)).toBeLessThan(2e-3)
    expect(Math.abs(parameters.alpha - 6.183)).toBeLessThan(2e-3)
    expect(Math.abs(parameters.a - 0.891)).toBeLessThan(2e-3)
    expect(Math.abs(parameters.b - 1.614)).toBeLessThan(2e-3)
    expect(Math.abs(logLikelihood - -9582.136)).toBeLessThan(0.01)
  })

  test('6: expected purchases of a new customer (Hardie’s sheet), fitted parameters', () => {
    const { parameters } = fit('bg-nbd')
    const fresh = { repeatCount: 0, repeatSpan: 0, customerAge: 0 }
    const published = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576]
    ;[0.1429, 1, 3, 31.8571, 32, 78].forEach((weeks, i) => {
      expect(Math.abs(expectedOrders(parameters, 'bg-nbd', fresh, weeks) - published[i]!)).toBeLessThan(1e-3)
    })
  })

  test('13, 15: Gamma-Gamma of note 025 and CLVTools', () => {
    const { repeatCount, meanRepeat } = cdnowSummary()
    const result = fitGammaGamma(repeatCount, meanRepeat)
    expect(result.usable).toBe(true)
    expect(Math.abs(result.p - 6.25)).toBeLessThan(0.02)
    expect(Math.abs(result.q - 3.74)).toBeLessThan(0.02)
    expect(Math.abs(result.v - 15.44)).toBeLessThan(0.02)
    expect(Math.abs(result.logLikelihood - -4055.918)).toBeLessThan(0.01)
    expect(Math.abs(result.correlation - 0.1139)).toBeLessThan(5e-4)
    expect(sum(meanRepeat) / 946).toBeCloseTo(35.08, 2)
    const seen = [2, 22.35, 1, 11.77, 0, 0, 7, 73.74, 2, 25.55]
    ;[24.65, 18.91, 35.17, 71.46, 27.28].forEach((value, i) => {
      expect(Math.abs(expectedValue(result, seen[2 * i]!, seen[2 * i + 1]!) - value)).toBeLessThan(0.06)
    })
  })

  test('16, 17: 39 weeks ahead, totals and mean errors', () => {
    const bg = forecast('bg-nbd')
    const mbg = forecast('mbg-nbd')
    expect(Math.abs(sum(bg) / 1653.4 - 1)).toBeLessThan(0.01)
    expect(Math.abs(sum(mbg) / 1576.7 - 1)).toBeLessThan(0.01)
    const rule = Float64Array.from(rows.customer, (_, i) => ruleForecast(weekRow(i), 90 / 7, 39))
    const rate = Float64Array.from(rows.customer, (_, i) => (weekRow(i).repeatCount / weekRow(i).customerAge) * 39)
    expect(Math.abs(meanError(bg) - 0.785)).toBeLessThan(0.005)
    expect(Math.abs(meanError(mbg) - 0.765)).toBeLessThan(0.005)
    expect(Math.abs(meanError(rule) - 0.812)).toBeLessThan(0.005)
    expect(Math.abs(meanError(rate) - 1.024)).toBeLessThan(0.005)
  })

  test('18: by repeats so far, as in the figure of Fader, Hardie & Lee 2005', () => {
    const bg = forecast('bg-nbd')
    const actual = [0.237, 0.697, 1.393, 1.56, 2.532, 2.947, 3.862, 6.359]
    const expected = [0.225, 0.523, 1.044, 1.52, 2.164, 2.654, 3.504, 6.157]
    for (let x = 0; x <= 7; x++) {
      const group = [...rows.repeatCount.keys()].filter((i) => Math.min(7, rows.repeatCount[i]!) === x)
      expect(Math.abs(sum(group.map((i) => later[i]!)) / group.length - actual[x]!)).toBeLessThan(0.01)
      expect(Math.abs(sum(group.map((i) => bg[i]!)) / group.length - expected[x]!)).toBeLessThan(0.01)
    }
  })

  test('days or weeks: the same forecasts; everybody twice: the same parameters', () => {
    const weeks = fit('mbg-nbd')
    const inDays = fitLifetime(rows, { model: 'mbg-nbd', method: 'mle', unitDays: 1 })
    expect(inDays.parameters.alpha / 7).toBeCloseTo(weeks.parameters.alpha, 4)
    const twice = (values: ArrayLike<number>) => [...Array.from(values), ...Array.from(values)]
    const doubled = fitLifetime(
      {
        repeatCount: twice(rows.repeatCount),
        repeatSpan: twice(rows.repeatSpan),
        customerAge: twice(rows.customerAge),
      },
      { model: 'mbg-nbd', method: 'mle', unitDays: 7 },
    )
    expect(doubled.parameters.r).toBeCloseTo(weeks.parameters.r, 4)
    expect(doubled.parameters.b).toBeCloseTo(weeks.parameters.b, 3)
  })
})
