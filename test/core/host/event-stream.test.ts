import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../builder/folder.ts'
import { enter, startTestWebHost, type TestWebHost } from '../../builder/web-host.ts'

type Headers = Readonly<Record<string, string>>

async function createShop({ origin }: TestWebHost, headers: Headers, name: string): Promise<void> {
  const body = JSON.stringify({ name })
  await fetch(`${origin}/call/shop/create`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  })
}

/** What the stream says until `count` events have come. */
async function readEvents({ origin }: TestWebHost, headers: Headers, count: number): Promise<string> {
  const stop = new AbortController()
  const { body } = await fetch(`${origin}/events`, { headers, signal: stop.signal })
  let text = ''
  for await (const chunk of (body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (text.split('data: ').length > count) break
  }
  stop.abort()
  return text
}

describe('the stream of events', () => {
  it('gives a browser that comes back what it missed, and nothing twice', async () => {
    const host = await startTestWebHost(temporaryFolder())
    onTestFinished(host.close)
    const headers = await enter(host)
    for (const name of ['One', 'Two', 'Three']) await createShop(host, headers, name)
    const missed = await readEvents(host, { ...headers, 'last-event-id': '1' }, 2)
    expect(missed.match(/^id: \d+$/gm)).toEqual(['id: 2', 'id: 3'])
    expect(missed).toContain('data: {"name":"data/changed","data":{"what":"shop"}}')
  })

  it('tells a newcomer only what happens from then on', async () => {
    const host = await startTestWebHost(temporaryFolder())
    onTestFinished(host.close)
    const headers = await enter(host)
    await createShop(host, headers, 'One')
    const coming = readEvents(host, headers, 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await createShop(host, headers, 'Two')
    expect((await coming).match(/^id: \d+$/gm)).toEqual(['id: 2'])
  })
})
