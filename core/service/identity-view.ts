/** Shapes records, sums and decisions for the owner to read. */

import { type Sentence, sentence } from '../contract/sentence.ts'
import { isSentenceKey } from '../contract/text/say.ts'
import type {
  FrozenClusterView,
  IdentityDecisionView,
  IdentityProposalView,
  IdentityStepView,
  MergedPersonView,
  RecordView,
} from '../contract/view/identity.ts'
import type { Comparison, ComparisonStep, Frequencies } from '../identity/compare.ts'
import type { FrozenCluster, Grouping, Person } from '../identity/group.ts'
import type { Proposal } from '../identity/propose.ts'
import type { Traits } from '../identity/traits.ts'
import { dayToText } from '../model/day.ts'
import { type IdentityEdge, type RecordName, readRecordOrders } from '../storage/identity-store.ts'
import type { ShopSession } from './shop-session.ts'

/** Everything about identity that is worked out from the records; indices count in `traits`. */
export interface IdentityModel {
  readonly traits: readonly Traits[]
  readonly grouping: Grouping
  readonly proposals: readonly Proposal[]
  readonly frequencies: Frequencies
  readonly edges: readonly IdentityEdge[]
}

export function identityViews(session: ShopSession, { traits }: IdentityModel) {
  const indexById = new Map(traits.map(({ record }, index) => [record.id, index]))

  function recordView(index: number): RecordView {
    const { id, platform, key, name, email, phone, hiddenPhone, region, city } = (traits[index] as Traits).record
    const { orders, lastDay } = readRecordOrders(session.reader, id)
    const lastOrderDay = lastDay === null ? null : dayToText(lastDay)
    return {
      customerId: String(id),
      platform,
      key,
      name,
      email,
      phone: phone || hiddenPhone,
      region,
      city,
      orders,
      lastOrderDay,
    }
  }

  /** A record that no import names any more is known by its name only. */
  function namedView({ platform, key }: RecordName, id: number | null): RecordView {
    const index = id === null ? undefined : indexById.get(id)
    if (index !== undefined) return recordView(index)
    return {
      customerId: null,
      platform,
      key,
      name: '',
      email: '',
      phone: '',
      region: '',
      city: '',
      orders: 0,
      lastOrderDay: null,
    }
  }

  return {
    proposal: ({ kind, a, b, comparison }: Proposal): IdentityProposalView => ({
      kind,
      a: recordView(a),
      b: recordView(b),
      probability: comparison.probability,
      bits: comparison.totalBits,
      steps: stepsOf(comparison),
      sentence: kind === 'household' ? sentence('identity.household') : sumSentence(comparison),
    }),
    merged: ({ members, links }: Person): MergedPersonView => ({
      customerId: String(traits[members[0] ?? -1]?.record.id ?? ''),
      records: members.map(recordView),
      reasons: reasonsOf(links),
      by: links.length > 0 ? 'keys' : 'owner',
    }),
    frozen: ({ members, reason }: FrozenCluster): FrozenClusterView => ({
      reason,
      sentence: sentence(`identity.frozen.${reason}`),
      records: members.map(recordView),
    }),
    decision: (edge: IdentityEdge): IdentityDecisionView => ({
      edgeId: String(edge.edgeId),
      same: edge.kind === 'same',
      a: namedView(edge.left, edge.leftId),
      b: namedView(edge.right, edge.rightId),
      who: edge.who,
      decidedAt: edge.decidedAt,
      evidence: evidenceOf(edge),
    }),
  }
}

function reasonsOf(links: Person['links']): Sentence[] {
  if (links.length === 0) return [sentence('identity.merged.owner')]
  const kinds = (['phone', 'email'] as const).filter((kind) => links.some(({ by }) => by.includes(kind)))
  return kinds.map((kind) => sentence(`identity.merged.${kind}`))
}

/** Written by an older program, a sentence may have lost its words. */
function evidenceOf({ evidence }: IdentityEdge): Sentence[] {
  return (JSON.parse(evidence) as Sentence[]).filter(({ key }) => isSentenceKey(key))
}

/** The waterfall: what is true of any two records first, then field by field. */
export function stepsOf({ priorBits, steps }: Comparison): IdentityStepView[] {
  return [
    { sentence: sentence('identity.step.prior'), bits: priorBits },
    ...steps.map((step) => ({ sentence: stepSentence(step), bits: step.bits })),
  ]
}

/** The waterfall in words, to be kept with a decision. */
export function evidenceFor(comparison: Comparison): Sentence[] {
  return stepsOf(comparison).map(({ sentence: what, bits }) =>
    sentence('identity.line', { what: { kind: 'sentence', sentence: what }, bits: points(bits) }),
  )
}

function stepSentence({ field, outcome, sharedBy }: ComparisonStep): Sentence {
  const key = `identity.step.${field}.${outcome}`
  if (!isSentenceKey(key)) throw new Error(`no words for ${key}`)
  return sentence(key, sharedBy === 0 ? {} : { count: sharedBy })
}

function sumSentence({ totalBits, probability }: Comparison): Sentence {
  return sentence('identity.sum', {
    bits: points(totalBits),
    // Nothing that is only likely is shown as certain.
    probability: { kind: 'percent', share: Math.min(probability, 0.99) },
  })
}

function points(bits: number) {
  return { kind: 'number', value: bits, digits: 1, signed: true } as const
}
