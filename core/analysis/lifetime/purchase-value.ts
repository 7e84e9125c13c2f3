import { expectedValue, fitGammaGamma, type GammaGammaFit } from './gamma-gamma.ts'
import type { CustomerRepeatRows } from './repeat-rows.ts'

/** Pseudo-purchases of the shop's mean in a person's mean value where Gamma-Gamma cannot be had. */
const PSEUDO_PURCHASES = 3

/** What one purchase of each row's customer is expected to be worth. */
export interface PurchaseValues {
  readonly gammaGamma: GammaGammaFit
  /** Minor units of net per purchase day. */
  readonly meanMinor: Float64Array
  /** Variance of one purchase around the person's own mean, and of that mean around its estimate, over the squared mean. */
  readonly withinVariance: Float64Array
  readonly betweenVariance: Float64Array
}

/**
 * Gamma-Gamma where it can be fitted; else each person's mean drawn towards the shop's by three pseudo-purchases, with the shop's
 * own spread. `shopMeanMinor` and `shopVariance` (relative) are over all purchase days.
 */
export function purchaseValues(rows: CustomerRepeatRows, shopMeanMinor: number, shopVariance: number): PurchaseValues {
  const gammaGamma = fitGammaGamma(rows.repeatCount, rows.meanRepeatMinor)
  const n = rows.customer.length
  const meanMinor = new Float64Array(n)
  const withinVariance = new Float64Array(n)
  const betweenVariance = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const mean = rows.meanRepeatMinor[i]!
    const x = mean > 0 ? rows.repeatCount[i]! : 0
    if (gammaGamma.usable) {
      meanMinor[i] = expectedValue(gammaGamma, x, mean)
      // The person's rate is gamma with shape q + px; under shape 2 its inverse has no variance, so the shape is held above.
      const shape = Math.max(gammaGamma.q + gammaGamma.p * x, 2.5)
      betweenVariance[i] = 1 / (shape - 2)
      withinVariance[i] = (1 + betweenVariance[i]!) / gammaGamma.p
    } else {
      meanMinor[i] = Math.max(0, (x * mean + PSEUDO_PURCHASES * shopMeanMinor) / (x + PSEUDO_PURCHASES))
      betweenVariance[i] = shopVariance / (x + PSEUDO_PURCHASES)
      withinVariance[i] = shopVariance
    }
  }
  return { gammaGamma, meanMinor, withinVariance, betweenVariance }
}
