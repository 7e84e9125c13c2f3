/** What was expected of a campaign when its list went out. */
export interface CampaignExpectation {
  /** Buyers beyond those who would have bought anyway. */
  readonly extraBuyers: number
  /** What each of them was expected to leave. */
  readonly marginPerBuyerMinor: number
  readonly costMinor: number
  readonly lowMinor: number
  readonly likelyMinor: number
  readonly highMinor: number
}
