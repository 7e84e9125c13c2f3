/** The owner's rules on what is no real demand, and what they leave out. */
import type { RuleConditions, RuleKind } from '../rule-conditions.ts'

/** Orders of any kind, and their net in the shop's minor units. */
export interface LeftOut {
  readonly orders: number
  readonly netMinor: number
}

export interface RuleView extends LeftOut {
  readonly ruleId: string
  /** Given by the owner; may be empty. */
  readonly name: string
  readonly kind: RuleKind
  readonly conditions: RuleConditions
  /** Off: `orders` and `netMinor` are what it would leave out by itself. On: what it does; the first of several rules has an order. */
  readonly isOn: boolean
}

export interface RuleSuggestionView extends LeftOut {
  readonly kind: RuleKind
  readonly conditions: RuleConditions
}

export interface RuleListView {
  readonly currency: string
  readonly rules: readonly RuleView[]
  /** By all rules that are on together. */
  readonly leftOut: LeftOut
  /** Called off, left unpaid, or waiting for a rate: no rule is needed for these. */
  readonly notCounted: number
  /** Found in the shop and covered by no rule. Nothing is left out before the owner says so. */
  readonly suggestions: readonly RuleSuggestionView[]
}
