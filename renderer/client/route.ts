/**
 * Where the owner is: a page and its details, kept in the address after `#` (`#/customers?segment=at-risk`), so that deep links
 * and the back button work in the window and in the browser alike.
 */
import { useSyncExternalStore } from 'react'

export const pageNames = [
  'today',
  'customers',
  'offers',
  'campaigns',
  'money',
  'sales',
  'products',
  'channels',
  'reviews',
  'data',
  'settings',
] as const
export type PageName = (typeof pageNames)[number]

export type RouteQuery = Readonly<Record<string, string>>

export interface Route {
  readonly page: PageName
  readonly query: RouteQuery
}

/** `parseRoute('#/customers?segment=new')`; an unknown page is Today. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const page = pageNames.find((name) => name === path) ?? 'today'
  return { page, query: Object.fromEntries(new URLSearchParams(search)) }
}

/** The address of a page, for links. Values that are null or undefined are left out. */
export function hrefOf(page: PageName, query: Readonly<Record<string, string | null | undefined>> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
  const search = new URLSearchParams(kept).toString()
  return `#/${page}${search ? `?${search}` : ''}`
}

/** Goes to a page; the back button leads back. */
export function go(page: PageName, query: Readonly<Record<string, string | null | undefined>> = {}): void {
  window.location.hash = hrefOf(page, query)
}

/** Changes details of the page in view, e.g. `changeQuery({ person: '12' })`; null takes one away. */
export function changeQuery(changes: Readonly<Record<string, string | null>>): void {
  const { page, query } = parseRoute(window.location.hash)
  go(page, { ...query, ...changes })
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

let known: { readonly hash: string; readonly route: Route } = { hash: '', route: parseRoute('') }

function currentRoute(): Route {
  const { hash } = window.location
  if (known.hash !== hash) known = { hash, route: parseRoute(hash) }
  return known.route
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute)
}
