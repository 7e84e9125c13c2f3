import { type Failure, failureCodes, ShopkeeperError } from '../../core/contract/reply.ts'

/** The failure that a thrown or reported value stands for; anything unexpected is `internal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ShopkeeperError) return { code: error.code, params: error.params }
  return isFailure(error) ? error : { code: 'internal', params: {} }
}

function isFailure(value: unknown): value is Failure {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('params' in value)) return false
  return failureCodes.some((code) => code === value.code)
}
