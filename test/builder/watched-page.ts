/** A page under watch: whatever it complains about or asks of the world is written down. */
import type { Page } from 'playwright'

export interface Watch {
  /** Console errors and warnings, uncaught errors and failed requests. */
  readonly complaints: readonly string[]
  /** Addresses of every request that left `origin`. */
  readonly strangers: readonly string[]
}

export function watch(page: Page, origin: string): Watch {
  const complaints: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => void complaints.push(String(error)))
  page.on('requestfailed', (request) => {
    // A page that goes away ends its own stream of events.
    if (!request.url().endsWith('/events')) complaints.push(`${request.url()}: ${request.failure()?.errorText}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) strangers.push(url)
  })
  return { complaints, strangers }
}
