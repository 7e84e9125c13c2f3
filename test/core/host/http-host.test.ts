import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { contentDisposition } from '../../../core/host/web/transfer.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { enter, startTestWebHost } from '../../builder/web-host.ts'

async function start() {
  const host = await startTestWebHost(temporaryFolder())
  onTestFinished(host.close)
  return host
}

/** Sends exactly what is given, which `fetch` would not: any `Host`, and paths with `..` in them. */
function send(origin: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(origin)
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject).end()
  })
}

describe('the one-time link', () => {
  it('opens once, and says so to whoever comes later', async () => {
    const host = await start()
    const first = await fetch(host.url)
    expect(first.status).toBe(200)
    expect(first.headers.get('set-cookie')).toMatch(/^shopkeeper-\d+=\S+; HttpOnly; SameSite=Strict; Path=\/$/)
    const second = await fetch(host.url)
    expect(second.status).toBe(403)
    const text = await second.text()
    expect(text).toContain('no longer works')
    expect(text).toContain('已失效')
  })

  it('is not used up by a wrong token or by looking ahead', async () => {
    const host = await start()
    expect((await fetch(`${host.origin}/?token=guess`)).status).toBe(403)
    expect((await fetch(host.url, { method: 'HEAD' })).status).toBe(401)
    expect((await fetch(host.url)).status).toBe(200)
  })

  it('guards every door', async () => {
    const host = await start()
    const { origin } = host
    const own = { origin, 'content-type': 'application/json' }
    expect((await fetch(`${origin}/`)).status).toBe(403)
    expect((await fetch(`${origin}/assets/main-1a2b.js`)).status).toBe(401)
    expect((await fetch(`${origin}/events`)).status).toBe(401)
    expect((await fetch(`${origin}/file/1`)).status).toBe(401)
    expect((await fetch(`${origin}/call/app/about`, { method: 'POST', headers: own, body: '{}' })).status).toBe(401)
    expect((await fetch(`${origin}/file?name=a`, { method: 'PUT', headers: own, body: 'x' })).status).toBe(401)
  })
})

describe('requests from elsewhere', () => {
  it('are refused by Host and by Origin', async () => {
    const host = await start()
    const { cookie, origin } = await enter(host)
    const { host: name } = new URL(origin)
    expect(await send(origin, '/', { cookie, host: name })).toBe(200)
    expect(await send(origin, '/', { cookie, host: 'shop.example' })).toBe(403)
    const call = { cookie, host: name, 'content-type': 'application/json' }
    expect(await send(origin, '/call/app/about', { ...call, origin }, 'POST')).toBe(200)
    expect(await send(origin, '/call/app/about', { ...call, origin: 'http://shop.example' }, 'POST')).toBe(403)
    expect(await send(origin, '/call/app/about', { ...call, origin: 'null' }, 'POST')).toBe(403)
    expect(await send(origin, '/call/app/about', call, 'POST')).toBe(403)
  })

  it('cannot call with what a plain form may send', async () => {
    const host = await start()
    const headers = { ...(await enter(host)), 'content-type': 'text/plain' }
    expect((await fetch(`${host.origin}/call/app/about`, { method: 'POST', headers, body: '{}' })).status).toBe(415)
  })
})

describe('the page', () => {
  it('comes with a policy and a fresh nonce', async () => {
    const host = await start()
    const headers = await enter(host)
    const nonces = new Set<string>()
    for (let i = 0; i < 2; i++) {
      const page = await fetch(`${host.origin}/`, { headers })
      const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? ''
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(policy).not.toContain('unsafe')
      expect(page.headers.get('cache-control')).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
  })

  it('keeps hashed files and gives them their type', async () => {
    const host = await start()
    const script = await fetch(`${host.origin}/assets/main-1a2b.js`, { headers: await enter(host) })
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..%5c..%5csecret.html',
    '/%00',
    '/%',
    '//',
  ])('does not leave its folder by %s', async (path) => {
    const host = await start()
    const { cookie, origin } = await enter(host)
    expect([400, 404]).toContain(await send(origin, path, { cookie, host: new URL(origin).host }))
  })
})

describe('files', () => {
  it('go in and come out under their own name, and leave nothing behind', async () => {
    const temporary = temporaryFolder()
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
    onTestFinished(() => void vi.unstubAllEnvs())
    const host = await startTestWebHost(join(temporary, 'own'))
    const headers = await enter(host)
    const name = encodeURIComponent('../../订单 "三月".csv')
    const sent = await fetch(`${host.origin}/file?name=${name}`, { method: 'POST', headers, body: 'a,b\n1,2\n' })
    const { fileId, name: kept } = (await sent.json()) as { fileId: string; name: string }
    expect(kept).toBe('订单 "三月".csv')
    const back = await fetch(`${host.origin}/file/${fileId}`, { headers })
    expect(await back.text()).toBe('a,b\n1,2\n')
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename="__ ____.csv"; filename*=UTF-8''%E8%AE%A2%E5%8D%95%20%22%E4%B8%89%E6%9C%88%22.csv`,
    )
    expect((await fetch(`${host.origin}/file/unknown`, { headers })).status).toBe(404)
    await host.close()
    expect(readdirSync(temporary)).toEqual(['own'])
  })

  // RFC 5987, section 3.2.1: attr-char leaves out * ' ( ) %, which encodeURIComponent mostly lets through.
  it('are named as RFC 5987 says', () => {
    expect(contentDisposition(`a'(b)*.csv`)).toBe(
      `attachment; filename="a'(b)*.csv"; filename*=UTF-8''a%27%28b%29%2A.csv`,
    )
  })
})

describe('calls', () => {
  it('that are no JSON are bad parameters, and those too long are cut off', async () => {
    const host = await start()
    const headers = { ...(await enter(host)), 'content-type': 'application/json' }
    const call = (body: string) => fetch(`${host.origin}/call/app/about`, { method: 'POST', headers, body })
    expect(await (await call('{')).json()).toMatchObject({ ok: false, error: { code: 'bad-params' } })
    const long = await call(`"${'x'.repeat(17 * 1024 ** 2)}"`).catch(() => ({ status: 413 }))
    expect(long.status).toBe(413)
    expect((await call('{}')).status).toBe(200)
  })

  it('a taken port is refused', async () => {
    const host = await start()
    const folder = temporaryFolder()
    const { createTestCore } = await import('../../builder/core.ts')
    const { startHttpHost } = await import('../../../core/host/http-host.ts')
    const core = createTestCore(folder)
    const port = Number(new URL(host.origin).port)
    await expect(startHttpHost({ core, pageFolder: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await core.close()
  })
})
