/** Every method of the contract, given whatever: it answers or refuses with a code, never breaks, and never changes the data by looking. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../../core/contract/client.ts'
import { type MethodName, methodParams } from '../../../core/contract/methods.ts'
import type { Core } from '../../../core/host/compose.ts'
import { createTestCore } from '../../builder/core.ts'
import { makeFolder } from '../../builder/folder.ts'

const folder = makeFolder()
let core: Core
let before: string

/** What changes the shop or its place by its very meaning. */
const changesData: ReadonlySet<string> = new Set([
  'shop/create',
  'shop/open',
  'shop/remove',
  'sample/create',
  'import/undo',
])
const isReading = (method: string) =>
  /\/(?:list|read|views|evaluate|table|preview|problems|changes|mood|people|count|parse|audience|about|level)$/.test(
    method,
  )

beforeAll(async () => {
  core = createTestCore(folder.path)
  const client = createClient({ invoke: core.dispatch, listen: core.listen })
  await client.run('sample/create', { language: 'en' })
  before = (await client.call('facts/read', {})).dataHash
}, 60_000)

afterAll(async () => {
  await core.close()
  folder.remove()
})

const hostile = fc.constantFrom<unknown>(
  '',
  '1',
  '-1',
  '999999999999999999',
  '1e308',
  'NaN',
  '2026-02-30',
  '2026-05-01',
  '9999-12-31',
  '__proto__',
  'constructor',
  "'; DROP TABLE orders; --",
  '../../etc/passwd',
  '\ud800',
  '\u0000',
  '掌柜🙂',
  'x'.repeat(5000),
  0,
  1,
  -1,
  3,
  0.5,
  1e308,
  -1e308,
  2 ** 53,
  true,
  false,
  null,
  [],
  ['1', '2'],
  {},
  { customerId: '1' },
  JSON.parse('{"__proto__": {"polluted": true}}'),
)

/** Objects with the method's own keys, and a few that it does not know. */
function paramsOf(method: MethodName) {
  const schema = methodParams[method] as { readonly shape?: Readonly<Record<string, unknown>> }
  const keys = Object.keys(schema.shape ?? {})
  const own = fc.record(Object.fromEntries(keys.map((key) => [key, hostile])), { requiredKeys: [] })
  return fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 8 }), hostile, { maxKeys: 4 }) },
    { weight: 1, arbitrary: hostile },
  )
}

const methods = (Object.keys(methodParams) as MethodName[]).filter((method) => !changesData.has(method))

describe('whatever it is given', () => {
  test.each(methods)(
    '%s answers or refuses',
    async (method) => {
      await fc.assert(
        fc.asyncProperty(paramsOf(method), async (params) => {
          const reply = await core.dispatch(method, params)
          if (!reply.ok) expect(reply.error.code, JSON.stringify(params)?.slice(0, 300)).not.toBe('internal')
        }),
        { numRuns: isReading(method) ? 25 : 15, seed: 20_261_124 },
      )
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    },
    30_000,
  )

  test('the data are as they were', async () => {
    const client = createClient({ invoke: core.dispatch, listen: core.listen })
    expect((await client.call('facts/read', {})).dataHash).toBe(before)
  })
})
