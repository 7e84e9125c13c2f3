/** What comes back from a call: a value, or an expected failure with a stable code. Bugs throw and cross as `internal`. */

export const failureCodes = [
  'internal',
  'bad-params',
  'unknown-method',
  'not-found',
  'no-shop-open',
  'shop-exists',
  'shop-name-invalid',
  'shop-locked',
  'shop-read-only',
  'shop-newer',
  'shop-not-a-shop',
  'shop-damaged',
  'disk-full',
  'file-missing',
  'file-empty',
  'file-header-only',
  'file-binary',
  'file-not-a-workbook',
  'file-line-too-long',
  'file-too-large',
  'file-too-wide',
  'file-unrecognised',
  'file-columns-missing',
  'file-own-list',
  'file-no-valid-row',
  'file-currency-unrated',
  'file-encrypted',
  'mapping-invalid',
  'mapping-column-missing',
  'table-column',
  'table-cell',
  'table-arm',
  'table-json',
  'import-not-found',
  'import-not-retryable',
  'row-not-open',
  'sentence-not-understood',
  'message-invalid',
  'segment-name-taken',
  'segment-of-itself',
  'campaign-frozen',
  'campaign-not-frozen',
  'campaign-empty',
  'job-cancelled',
  'busy',
  'shop-not-empty',
  'shop-currency-differs',
  'unsupported-format',
] as const
export type FailureCode = (typeof failureCodes)[number]

export interface Failure {
  readonly code: FailureCode
  /** Values for the sentence that the page makes of the code. */
  readonly params: Readonly<Record<string, string | number>>
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** Thrown inside the core for an expected failure; the dispatcher turns it into a reply. */
export class ShopkeeperError extends Error {
  readonly code: FailureCode
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: FailureCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'ShopkeeperError'
    this.code = code
    this.params = params
  }
}
