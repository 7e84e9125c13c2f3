import { type Failure, ShopkeeperError } from '../../core/contract/reply.ts'

/** The failure that a thrown value stands for; anything unexpected is `internal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ShopkeeperError) return { code: error.code, params: error.params }
  return { code: 'internal', params: {} }
}
