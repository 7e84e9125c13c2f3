import { anyOrder, type SegmentCondition, type SegmentRule } from '../../../../core/model/segment-rule.ts'

export type ConditionKind = SegmentCondition['kind']

/** In the order in which owners ask. */
export const conditionKinds = [
  'orders',
  'spent',
  'last-order',
  'first-order',
  'order-value',
  'discount-share',
  'late',
  'chance',
  'segment',
  'group',
  'place',
  'first-channel',
  'reachable',
  'contacted',
  'reviewed',
  'returns',
] as const satisfies readonly ConditionKind[]

const lastMonths = { kind: 'last', count: 3, unit: 'month' } as const

/** A condition to begin with, whole enough to find somebody. Null where the shop has nothing to choose from. */
export function newCondition(kind: ConditionKind, groupId: string | null): SegmentCondition | null {
  switch (kind) {
    case 'orders':
      return { kind, of: anyOrder, atLeast: 2, atMost: null }
    case 'spent':
      return { kind, of: anyOrder, atLeast: 10_000, atMost: null }
    case 'order-value':
      return { kind, atLeast: 10_000, atMost: null }
    case 'first-order':
    case 'last-order':
      return { kind, when: lastMonths }
    case 'discount-share':
      return { kind, atLeast: null, atMost: 0 }
    case 'returns':
      return { kind, atLeast: 1, atMost: null }
    case 'segment':
      return { kind, codes: ['champions'] }
    case 'place':
    case 'first-channel':
      return { kind, names: [] }
    case 'contacted':
      return { kind, when: { kind: 'last', count: 14, unit: 'day' } }
    case 'reachable':
      return { kind, by: 'email' }
    case 'reviewed':
      return { kind, mood: null, when: null }
    case 'late':
      return { kind }
    case 'chance':
      return { kind, atLeast: 0.5, atMost: null }
    case 'group':
      return groupId === null ? null : { kind, segmentId: groupId }
  }
}

/** Whether the core can be asked: a list of names that is still empty means nothing. */
export function isWhole(rule: SegmentRule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.every(isWhole)
  if (rule.kind === 'not') return isWhole(rule.rule)
  if ('names' in rule) return rule.names.length > 0
  if ('codes' in rule) return rule.codes.length > 0
  return !('atLeast' in rule) || rule.atLeast !== null || rule.atMost !== null
}
