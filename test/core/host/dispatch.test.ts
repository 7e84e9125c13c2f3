import { describe, expect, it } from 'vitest'
import type { Services } from '../../../core/contract/methods.ts'
import { ShopkeeperError } from '../../../core/contract/reply.ts'
import { createDispatch } from '../../../core/host/dispatch.ts'

/** The dispatcher never looks at a service it was not asked for. */
function dispatchWith(services: Partial<Services>) {
  const bugs: unknown[] = []
  return { dispatch: createDispatch(services as Services, (bug) => void bugs.push(bug)), bugs }
}

describe('dispatch', () => {
  it('hands services checked parameters with their defaults', async () => {
    const seen: unknown[] = []
    const { dispatch } = dispatchWith({
      'import/problems': (params) => {
        seen.push(params)
        return { total: 0, columns: [], problems: [] }
      },
    })
    expect(await dispatch('import/problems', { importId: '1' })).toEqual({
      ok: true,
      value: { total: 0, columns: [], problems: [] },
    })
    expect(seen).toEqual([{ importId: '1', state: 'open', offset: 0, limit: 100 }])
  })

  it.each(['nothing/here', 'constructor', '__proto__', ''])('refuses the unknown method %j', async (method) => {
    const { dispatch } = dispatchWith({})
    expect(await dispatch(method, {})).toEqual({ ok: false, error: { code: 'unknown-method', params: { method } } })
  })

  it('says what is wrong with parameters', async () => {
    const { dispatch } = dispatchWith({})
    const reply = await dispatch('import/undo', { importId: 7, more: true })
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-params' } })
    expect(JSON.stringify(reply)).toContain('importId')
  })

  it('turns expected failures into replies, a full disk too, and reports only bugs', async () => {
    const failures: Error[] = [
      new ShopkeeperError('not-found', { id: 'x' }),
      Object.assign(new Error('full'), { code: 'SQLITE_FULL' }),
      new RangeError('bug'),
    ]
    const { dispatch, bugs } = dispatchWith({
      'facts/read': () => {
        throw failures.shift()
      },
    })
    const codes = []
    for (let i = 0; i < 3; i++) codes.push(await dispatch('facts/read', undefined))
    expect(codes).toEqual([
      { ok: false, error: { code: 'not-found', params: { id: 'x' } } },
      { ok: false, error: { code: 'disk-full', params: {} } },
      { ok: false, error: { code: 'internal', params: {} } },
    ])
    expect(bugs).toHaveLength(1)
    expect(bugs[0]).toBeInstanceOf(RangeError)
  })
})
