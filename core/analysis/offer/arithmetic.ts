/**
 * By what factor must more be sold for a discount to leave the profit as it was? margin / (margin − discount), both as shares of
 * the price. `neededVolumeFactor(0.3, 0.1)` is 1.5; Infinity where the discount eats the margin.
 */
export function neededVolumeFactor(marginShare: number, discountShare: number): number {
  return discountShare < marginShare ? marginShare / (marginShare - discountShare) : Number.POSITIVE_INFINITY
}

/**
 * What share of the contacted must buy because of the contact to pay for it: contact cost / (margin per order − discount). Infinity
 * where an order leaves nothing. `breakEvenResponse(5, 1000, 200)` is .00625.
 */
export function breakEvenResponse(contactCostMinor: number, marginMinor: number, discountMinor: number): number {
  const left = marginMinor - discountMinor
  return left > 0 ? contactCostMinor / left : Number.POSITIVE_INFINITY
}
