/** Where the page lives inside the window. */

export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://shopkeeper`

/** The dev server of `npm run dev`, which never exists in a packaged app. */
export function devServerUrl(isPackaged: boolean): string | null {
  return isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
}

/** True for the page itself, at `app://shopkeeper` or on the dev server. */
export function isOurPage(url: string, devServer: string | null): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, origin } = new URL(url)
  if (devServer !== null && origin === new URL(devServer).origin) return true
  return protocol === `${pageScheme}:` && host === new URL(pageOrigin).host
}
