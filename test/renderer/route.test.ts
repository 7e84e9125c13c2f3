// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { changeQuery, go, hrefOf, parseRoute } from '../../renderer/client/route.ts'

test('an address names a page and its details, and back', () => {
  expect(parseRoute('#/customers?segment=at-risk&person=12')).toEqual({
    page: 'customers',
    query: { segment: 'at-risk', person: '12' },
  })
  expect(hrefOf('customers', { segment: 'at-risk', person: null })).toBe('#/customers?segment=at-risk')
  expect(parseRoute(hrefOf('customers', { search: 'a & b = 王' })).query).toEqual({ search: 'a & b = 王' })
})

test('an unknown address is Today', () => {
  expect(parseRoute('#/nowhere')).toEqual({ page: 'today', query: {} })
  expect(parseRoute('')).toEqual({ page: 'today', query: {} })
})

test('details change without leaving the page', () => {
  go('offers', { person: '3', sort: 'name' })
  changeQuery({ person: null, limit: '20' })
  expect(window.location.hash).toBe('#/offers?sort=name&limit=20')
})
