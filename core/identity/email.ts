/** E-mail addresses as keys. No rules about dots or plus signs: the gain is small, a wrong merge is not. */

/** Addresses that a marketplace lends to each order or buyer, and those that nobody reads. */
const relays =
  /@(?:marketplace\.amazon\.[a-z.]+|members\.ebay\.[a-z.]+|privaterelay\.appleid\.com|user\.etsy\.com|(?:[a-z0-9-]+\.)*relay\.[a-z.]+)$|^(?:no-?reply|do-?not-?reply|guest|none|test)@/

export interface EmailAddress {
  readonly address: string
  /** The part before the sign, or empty where it is too short to tell anyone apart. */
  readonly local: string
  readonly isRelay: boolean
}

export function readEmail(text: string): EmailAddress | null {
  const address = text.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  if (at <= 0 || address.includes('*')) return null
  const local = address.slice(0, at)
  return { address, local: local.length < 5 || commonLocals.has(local) ? '' : local, isRelay: relays.test(address) }
}

const commonLocals: ReadonlySet<string> = new Set([
  'office',
  'sales',
  'admin',
  'contact',
  'hello',
  'enquiries',
  'service',
  'orders',
])
